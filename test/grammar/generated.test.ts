import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapType, root } from '../../server/model/keys/table.ts';
import { grammars, printed } from '../../syntaxes/source/grammars.ts';
import type { Grammar, Rule } from '../../syntaxes/source/rule.ts';
import { coloured, grammarFile, languages, tokensOf } from './colours.ts';

/**
 * What the themes in wide use (VS Code's own, Monokai, Solarized, One Dark, GitHub) have a colour for, or deliberately
 * none. A scope that begins otherwise would stay uncoloured for most people.
 */
const familiar = [
  'comment.line',
  'constant.character.escape',
  'constant.language',
  'constant.numeric',
  'entity.name.function',
  'entity.name.tag',
  'entity.name.type',
  'entity.other.document',
  'invalid.illegal',
  'keyword.control',
  'keyword.operator',
  'keyword.other',
  'markup.underline.link',
  'meta.quotation',
  'meta.text',
  'punctuation.definition',
  'punctuation.separator',
  'storage.type',
  'string.quoted',
  'variable.other',
];

function rulesOf(grammar: Grammar): Rule[] {
  const all: Rule[] = [];
  const visit = (rule: Rule): void => {
    all.push(rule);
    for (const inner of rule.patterns ?? []) visit(inner);
    for (const captures of [rule.captures, rule.beginCaptures, rule.endCaptures]) {
      for (const capture of Object.values(captures ?? {})) visit(capture);
    }
  };
  for (const rule of grammar.patterns) visit(rule);
  for (const entry of Object.values(grammar.repository)) visit(entry);
  return all;
}

describe.each(languages)('the grammar of %s', (language) => {
  const grammar = grammars()[language] as Grammar;
  const rules = rulesOf(grammar);

  it('is what its sources make of it (else run `npm run generate`)', () => {
    expect(readFileSync(grammarFile(language), 'utf8')).toBe(printed(grammar));
  });

  it('includes only what is there, and holds nothing that is not included', () => {
    const included = new Set(rules.flatMap((rule) => (rule.include ? [rule.include.slice(1)] : [])));
    expect([...included].sort()).toEqual(Object.keys(grammar.repository).sort());
  });

  it('needs no other grammar', () => {
    expect(rules.filter((rule) => rule.include && !rule.include.startsWith('#'))).toEqual([]);
  });

  it('uses scopes that themes know', () => {
    const used = new Set(rules.flatMap((rule) => [rule.name, rule.contentName].flatMap((name) => name ?? [])));
    const strange = [...used].filter((scope) => !familiar.some((prefix) => scope.startsWith(`${prefix}.`)));
    expect(strange).toEqual([]);
  });
});

describe('a full-width colon', () => {
  const places: readonly [place: string, keys: readonly string[], frame: (key: string) => string][] = [
    ['a standard', Object.keys(root('standard').keys), (key) => `${key}：`],
    ['a clause', Object.keys(mapType('clause').keys), (key) => `chapters:\n  - clauses:\n      - ${key}：`],
    ['an indicator', Object.keys(mapType('indicator').keys), (key) => `indicators: {a: {${key}：}}`],
  ];

  it.each(places)('is shown as wrong behind every key of %s', async (_, keys, frame) => {
    for (const key of keys) {
      const tokens = await tokensOf('service-standard', frame(key));
      expect(coloured(tokens, 'invalid.illegal'), key).toEqual(['：']);
    }
  });

  it('is shown as wrong behind every key of an answer, and behind none that belongs elsewhere', async () => {
    for (const key of Object.keys(mapType('answer').keys)) {
      const tokens = await tokensOf('service-report', `answers:\n  a:\n    ${key}：`);
      expect(coloured(tokens, 'invalid.illegal'), key).toEqual(['：']);
    }
    const elsewhere = await tokensOf('service-report', 'answers:\n  a:\n    weight： 3\n    provision：requirement');
    expect(coloured(elsewhere, 'invalid.illegal')).toEqual([]);
  });
});
