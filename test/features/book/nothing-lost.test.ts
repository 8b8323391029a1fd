import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunSource } from '../../../server/features/book/book.ts';
import { type Language, languages, proseIn, type Text } from '../../../server/model/field.ts';
import { mapType } from '../../../server/model/keys/table.ts';
import { itemOf, rootType, scalarOf, typeUnder } from '../../../server/model/keys/type-at.ts';
import type { ValueType } from '../../../server/model/keys/types.ts';
import { readText } from '../../../server/model/read/fields.ts';
import type { Service } from '../../../server/service.ts';
import { sourceRange } from '../../../server/syntax/navigate.ts';
import type { ScalarNode } from '../../../server/syntax/tree.ts';
import { entriesOf, itemsOf, kindOf, type ValueView, viewOf } from '../../../server/syntax/view.ts';
import { ownLanguage } from '../../../server/workspace/resolve/own-language.ts';
import { blocksOf, bookIn, runsOf } from '../../support/book-text.ts';
import { generatedStandard } from '../../support/generated-standard.ts';
import { flawlessFolders, ourFilesIn } from '../../support/our-files.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

/** Every text that the key table knows in a value, wherever it stands. */
function textsIn(view: ValueView, type: ValueType): readonly Text[] {
  const isText = scalarOf(type)?.kind === 'text';
  const text = isText ? readText({ view }) : undefined;
  if (kindOf(view) === 'scalar') return text ? [text] : [];
  if (kindOf(view) === 'list') {
    const item = itemOf(type);
    return item === undefined ? [] : itemsOf(view).flatMap((one) => textsIn(one, item));
  }
  if (text !== undefined && text.by.size > 0) return [text];
  return entriesOf(view).flatMap(({ key, value }) => {
    const inner = typeUnder(type, key.text);
    return inner === undefined ? [] : textsIn(value, inner);
  });
}

/** The texts of a file for a reader of a language, and what of each the book shows. */
function printed(service: Service, name: string, language: Language) {
  const document = service.document(uriOf(name));
  if (document?.model === undefined || document.tree.root === undefined) throw new Error(name);
  const own = ownLanguage(service.snapshot(), document);
  const kind = document.kind === 'report' ? 'report' : 'standard';
  const { root, fragments } = document.tree;
  const [first] = fragments;
  const texts = first === undefined ? [] : textsIn(viewOf(root, first), rootType(kind));
  const wanted = texts.flatMap((text) => proseIn(text, language, own) ?? []);
  const shown = new Map<ScalarNode, RunSource[]>();
  for (const { source } of runsOf(bookIn(service, name, { language, changes: true }))) {
    if (source === undefined) continue;
    const sources = shown.get(source.node) ?? [];
    shown.set(source.node, [...sources, source]);
  }
  return { wanted, shown };
}

/** What of a text is shown, in the order of the text: all but the ends of lines, once. */
function expectWhole(node: ScalarNode, sources: readonly RunSource[]): void {
  const parts = [...sources].sort((a, b) => a.from - b.from);
  let at = 0;
  for (const { from, to } of parts) {
    expect(node.text.slice(at, from)).toMatch(/^\n*$/);
    expect(from, node.text).toBeGreaterThanOrEqual(at);
    at = to;
  }
  expect(node.text.slice(at)).toMatch(/^\n*$/);
}

function expectNothingLost(service: Service, name: string): void {
  for (const language of languages) {
    const { wanted, shown } = printed(service, name, language);
    expect(wanted.length).toBeGreaterThan(0);
    for (const { node } of wanted) {
      const sources = shown.get(node);
      if (sources === undefined) throw new Error(`${name}: “${node.text}” is not in the book (${language})`);
      expectWhole(node, sources);
    }
  }
}

const _root = resolve(import.meta.dirname, '../../..');

describe('every text of a file stands in its book once, in each language', () => {
  const files = ourFilesIn(...flawlessFolders);
  const service = workspace(files);
  test.each(Object.keys(files))('%s', (name) => expectNothingLost(service, name));

  test('whatever stands in it', () => {
    fc.assert(
      fc.property(generatedStandard, (standard) => {
        const made = workspace({ 'x.standard.yaml': JSON.stringify(standard) });
        expectNothingLost(made, 'x.standard.yaml');
      }),
      { numRuns: 60 },
    );
  });
});

/** Something under each key of a kind of map whose value is a text, or a list of them: of a key of tomorrow as well. */
function textKeys(map: string): object {
  const said: Record<string, string | readonly string[]> = {};
  for (const [key, { type }] of Object.entries(mapType(map).keys)) {
    const item = itemOf(type);
    if (scalarOf(type)?.kind === 'text') said[key] = `甲${map}的${key}`;
    else if (item !== undefined && scalarOf(item)?.kind === 'text') said[key] = [`甲${map}的${key}`];
  }
  return said;
}

describe('each key that holds a text is printed', () => {
  const id = { language: 'zh-Hant', class: 'group', status: 'draft' };
  const standard = {
    ...{ standard: 'x@1', ...id, ...textKeys('standard') },
    part: { number: 2, ...textKeys('part') },
    adopts: { number: 'ISO 10002:2018', degree: 'IDT', ...textKeys('adoption') },
    symbols: { η: '甲符號' },
    terms: { mentor: textKeys('term') },
    indicators: { area: { unit: '平方米', ...textKeys('indicator') } },
    'evidence-kinds': { contract: textKeys('evidence-kind') },
    chapters: [
      {
        ...{ id: 'one', ...textKeys('chapter') },
        clauses: [{ id: 'a', provision: 'requirement', ...textKeys('clause') }],
      },
    ],
    annexes: [{ id: 'b', ...textKeys('annex') }],
  };
  const report = {
    ...{ report: 'r', against: 'x@1', language: 'zh-Hant', ...textKeys('report') },
    ...{ operator: textKeys('operator'), space: textKeys('space'), declaration: textKeys('declaration') },
    attachments: { lease: { kind: 'contract', ...textKeys('attachment') } },
    answers: { a: { status: 'partial', ...textKeys('answer'), plan: textKeys('plan') } },
  };
  const service = workspace({ 'x.standard.yaml': JSON.stringify(standard), 'r.report.yaml': JSON.stringify(report) });
  test.each(['x.standard.yaml', 'r.report.yaml'])('%s', (name) => expectNothingLost(service, name));
});

test('each run of text says what stands at its place', () => {
  const files = ourFilesIn('standards');
  const service = workspace(files);
  for (const name of Object.keys(files)) {
    const document = service.document(uriOf(name));
    const book = bookIn(service, name);
    const own = runsOf(book).filter(({ source }) => source?.uri === uriOf(name));
    expect(own.length).toBeGreaterThan(50);
    for (const { kind, text, source } of own) {
      if (source === undefined || kind !== 'text' || source.node.segments !== undefined || document === undefined)
        continue;
      const { start, end } = sourceRange(source.node, source.from, source.to);
      expect(end.character - start.character).toBe(source.to - source.from);
      expect(source.node.text).toContain(text.replace(/^(ICS|CCS) /, ''));
    }
    const ids = blocksOf(book).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
