import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeTree } from '../../server/model/judge.ts';
import type { Document } from '../../server/workspace/document.ts';
import { isStandard } from '../../server/workspace/document.ts';
import { clauseDigest } from '../../server/workspace/resolve/clause-digest.ts';
import { numbersOf } from '../../server/workspace/resolve/numbers.ts';
import { printResolved } from '../../server/workspace/resolve/print.ts';
import type { Resolution } from '../../server/workspace/resolve/resolution.ts';
import { resolve, resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const examples = join(import.meta.dirname, '../../examples');
const found = ['standards', 'statistics', 'mistakes/support'].flatMap((folder) =>
  readdirSync(join(examples, folder))
    .filter((name) => name.endsWith('.standard.yaml'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(examples, folder, name), 'utf8')] as const),
);

function editionsIn(files: Readonly<Record<string, string>>): readonly (readonly [string, Resolution])[] {
  const snapshot = workspace(files).snapshot();
  return [...snapshot.standards.keys()].flatMap((edition) => {
    const resolution = resolveEdition(snapshot, edition);
    return resolution === undefined ? [] : [[edition, resolution] as const];
  });
}

/** What was printed, read as the only file of its kind, and resolved. */
function readBack(text: string): { readonly document: Document; readonly resolution: Resolution } {
  const service = workspace({ 'printed.standard.yaml': text });
  const document = service.document(uriOf('printed.standard.yaml'));
  if (document === undefined || !isStandard(document)) throw new Error('no standard');
  return { document, resolution: resolve(service.snapshot(), document) };
}

/** Everything that a standard says, told by what it binds to, in its order. */
function contentOf(resolution: Resolution): unknown {
  const numbers = numbersOf(resolution);
  return {
    clauses: [...resolution.clauses].map(([id, clause]) => [id, numbers.get(id), clauseDigest(clause, resolution)]),
    // In whatever order they were come by: their numbers tell where they stand.
    divisions: [...resolution.divisions]
      .map(([id, { kind, parent }]) => [id, numbers.get(id), kind, parent?.id])
      .sort(),
    aliases: [...resolution.aliases].map(([former, { id }]) => [former, id]),
    terms: [...resolution.terms.keys()],
    indicators: [...resolution.indicators.keys()],
    evidenceKinds: [...resolution.evidenceKinds.keys()],
    abbreviations: [...resolution.abbreviations.keys()],
    documents: [resolution.references, resolution.bibliography, resolution.basis].map((all) =>
      all.map(({ value }) => value.number?.text),
    ),
    grades: resolution.scoring?.value.grades.map(({ from }) => from?.value),
  };
}

/** Sound by the schema, of the same content, and no shorter when printed once more. */
function expectSame(resolution: Resolution): void {
  const printed = printResolved(resolution);
  const again = readBack(printed);
  expect([...again.document.tree.fragments].flatMap(({ problems }) => problems)).toEqual([]);
  expect(judgeTree(again.document.tree, 'standard'), printed).toEqual([]);
  expect(contentOf(again.resolution)).toEqual(contentOf(resolution));
  expect(printResolved(again.resolution)).toBe(printed);
}

describe('a resolved standard, printed, is a standard of the same content', () => {
  test.each(editionsIn(Object.fromEntries(found)))('%s', (_, resolution) => expectSame(resolution));
});

const phrases = ['應配備導師', '宜：每年一次', '見[[c1]]', 'a: b #c', '一\n二', "it's", '80%', 'no', '𠮷'];
const phrase = fc.constantFrom(...phrases);
const text = fc.oneof(
  phrase.map((one) => JSON.stringify(one)),
  phrase.map((one) => `{en: ${JSON.stringify(one)}}`),
  fc.tuple(phrase, phrase).map(([hant, en]) => `{zh-Hant: ${JSON.stringify(hant)}, en: ${JSON.stringify(en)}}`),
);
const optional = (key: string, value: fc.Arbitrary<string>) =>
  fc.option(value).map((one) => (one === null ? '' : `, ${key}: ${one}`));
const content = fc
  .tuple(
    optional('title', text),
    optional(
      'items',
      fc.array(text, { minLength: 1, maxLength: 2 }).map((all) => `[${all.join(', ')}]`),
    ),
    optional(
      'criteria',
      fc.constantFrom(
        '[{indicator: i1, at-least: 3}]',
        '[{any: [{indicator: i1, between: [1, 2.50]}, {indicator: i2, less-than: 5%}]}]',
      ),
    ),
    optional('evidence', fc.constantFrom('[k1]', '[{any: [k1, k2]}]')),
    optional('weight', fc.constantFrom('2', '0.5')),
    optional('veto', fc.constantFrom('true', 'false')),
    optional('aliases', fc.constantFrom('[old]', "['5.10']")),
  )
  .map((all) => all.join(''));
const language = fc.constantFrom('zh-Hant', 'zh-Hans', 'en');
const header = (edition: string, language: string) =>
  `standard: ${edition}\ntitle: 甲\nlanguage: ${language}\nclass: policy\nstatus: draft\n`;
const base = fc.tuple(language, fc.array(content, { minLength: 2, maxLength: 5 }), text).map(
  ([own, clauses, name]) => `${header('base@2020', own)}terms:
  t1: {name: ${name}, definition: 甲}
abbreviations: {SaaS: ${name}}
references: [{number: GB/T 1—2020}, {number: GB/T 2—2020, title: 乙}]
indicators:
  i1: {title: 甲, unit: 人, definition: ${name}}
  i2: {title: ${name}, unit: '%'}
evidence-kinds:
  k1: {title: 甲}
  k2: {title: ${name}, sensitive: true}
chapters:
  - id: one
    title: ${name}
    sections:
      - id: sec
        clauses: ${list(clauses, 'c', 0)}
  - {id: two, clauses: ${list(clauses, 'c', clauses.length)}}
scoring: {total: 100, grades: [{name: 合格, from: 60}]}
`,
);
function list(clauses: readonly string[], name: string, from: number): string {
  const all = clauses.map((one, at) => `{id: ${name}${at + from}, provision: requirement, text: 長${one}}`);
  return `[${all.join(', ')}]`;
}
const variant = fc
  .tuple(
    language,
    fc.array(fc.tuple(fc.nat(9), content), { maxLength: 3 }),
    fc.nat(9),
    fc.array(content, { maxLength: 2 }),
    text,
  )
  .map(([own, adapt, omitted, added, name]) => {
    const changes = adapt.map(([at, one]) => `  - {clause: c${at}, because: 無, text: ${name}${one}}\n`);
    const extra = added.map((one, at) => `{id: d${at}, provision: statement, after: c${at}, text: ${name}${one}}`);
    return `${header('variant@2020', own)}extends: base@2020
variant: 甲
references: [{number: GB/T 2—2020, title: ${name}}]
indicators: {i1: {title: ${name}, unit: 人}}
${changes.length === 0 ? '' : `adapt:\n${changes.join('')}`}omit: [{clause: c${omitted}, because: 無}]
chapters:
  - {id: two, clauses: [${extra.join(', ')}]}
  - {id: three, title: ${name}, clauses: ${list(added, 'e', 0)}}
annexes:
  - {id: forms, title: ${name}, nature: informative}
`;
  });

test('whatever is inherited, changed, omitted and added, and in whatever language', () => {
  fc.assert(
    fc.property(base, variant, (one, other) => {
      const snapshot = workspace({ 'base.standard.yaml': one, 'variant.standard.yaml': other }).snapshot();
      for (const edition of ['base@2020', 'variant@2020']) {
        const resolution = resolveEdition(snapshot, edition);
        if (resolution === undefined) throw new Error(edition);
        expectSame(resolution);
      }
    }),
    { numRuns: 40 },
  );
});

test('an annex to which a variant adds a form is printed with those that it inherits', () => {
  const head = (edition: string) =>
    `standard: ${edition}\ntitle: 甲\nlanguage: zh-Hant\nclass: policy\nstatus: draft\n`;
  const form = (id: string) => `      - {id: ${id}, title: 表${id}, fields: [{id: name, label: 姓名}]}\n`;
  const annex = `annexes:\n  - id: sheets\n    title: 表格\n    forms:\n`;
  const found = editionsIn({
    'base.standard.yaml': `${head('base@1')}chapters:\n  - {id: one, title: 甲, text: 見[[sheets]]。}\n${annex}${form('a')}`,
    'v.standard.yaml': `${head('v@1')}extends: base@1\nvariant: 乙\n${annex}${form('b')}`,
  });
  const variant = found.find(([edition]) => edition === 'v@1')?.[1];
  const printed = variant && printResolved(variant);
  expect(printed).toContain('id: a');
  expect(printed).toContain('id: b');
});
