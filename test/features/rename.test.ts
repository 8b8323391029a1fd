import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal, sayRefusal } from '../../server/features/rename/refusal.ts';
import { prepareRename, rename } from '../../server/features/rename/rename.ts';
import { isReadOtherwise } from '../../server/syntax/other-readers.ts';
import { clauseDigest } from '../../server/workspace/resolve/clause-digest.ts';
import { resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { markedFiles, shown } from '../support/marked-files.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

type Files = Readonly<Record<string, string>>;

/** The files that change when what `$0` stands on is given another id; the refusal in English where it is not. */
function renamed(fixtures: Files, id: string, lineEnd = '\n'): Files | string {
  const { snapshot, document, position } = markedFiles(fixtures, lineEnd);
  const edits = rename(snapshot, document, position, id);
  if (isRefusal(edits)) return sayRefusal(edits, 'en');
  const texts = edits.map(({ document: changed, edits: all }) => [
    decodeURIComponent(changed.uri.replace(uriOf(''), '')),
    changed.tree.text.edit(all.toReversed()).toString().replaceAll(lineEnd, '\n'),
  ]);
  return Object.fromEntries(texts);
}

function unmarked(fixtures: Files): Files {
  return Object.fromEntries(Object.entries(fixtures).map(([name, text]) => [name, text.replaceAll('$0', '')]));
}

/** Every `@@` of the fixtures is the id; each file that holds one changes, and nothing else does. */
function expectRenamed(fixtures: Files, from: string, to: string, lineEnd = '\n', written = to): void {
  const before = Object.entries(fixtures).map(([name, text]) => [name, text.replaceAll('@@', from)]);
  const after = Object.entries(unmarked(fixtures)).filter(([, text]) => text.includes('@@'));
  expect(renamed(Object.fromEntries(before), to, lineEnd)).toEqual(
    Object.fromEntries(after.map(([name, text]) => [name, text.replaceAll('@@', written)])),
  );
}

const draft = 'class: policy\nstatus: draft\n';

describe('a clause', () => {
  test.each(['\n', '\r\n'])(
    'wherever it is named: prose, see, after, adapt, omit, answers (line ends %j)',
    (lineEnd) => {
      const files = {
        'base.standard.yaml': `standard: base@2020
${draft}scope: 𠮷見[[@@]]和[[ @@ ]]
chapters:
  - id: one
    clauses:
      - id: $0@@
        text: "『[[@@]]』"
      - {id: b, see: [@@, 'base@2020#@@', base@2020#b]}
`,
        'variant.standard.yaml': `standard: variant@2020
${draft}extends: base@2020
adapt:
  - clause: "@@"
omit:
  - clause: b
chapters:
  - id: one
    clauses:
      - id: c
        after: @@
`,
        'second.standard.yaml': `standard: second@2020\n${draft}extends: base@2020\nomit:\n  - {clause: @@, because: 無}\n`,
        'a.report.yaml': 'report: a\nagainst: variant@2020\nanswers:\n  @@:\n    statement: 見[[@@]]\n',
        'b.report.yaml': "report: b\nagainst: base@2020\nanswers: {'@@': {status: implemented}, b: {}}\n",
        'other.standard.yaml': `standard: other@2020\n${draft}chapters:\n  - {id: one, clauses: [{id: mentor-team}]}\n`,
      };
      expectRenamed(files, 'mentor-team', '創業導師', lineEnd);
    },
  );

  test('from a report, and in prose of a folded text', () => {
    expectRenamed(
      {
        'base.standard.yaml': `standard: base@2020
${draft}chapters:
  - id: one
    clauses:
      - id: @@
      - id: b
        text: >-
          一
          [[@@]]
          二
`,
        'a.report.yaml': 'report: a\nagainst: base@2020\nanswers:\n  @$0@:\n    status: implemented\n'.replace(
          '@$0@',
          '@@$0',
        ),
      },
      'a',
      'z',
    );
  });

  test('is put in quotes where other readers would see a number or a truth value', () => {
    const files = {
      'base.standard.yaml': `standard: base@2020\n${draft}scope: 見[[@@]]\nchapters:\n  - id: one\n    clauses:\n      - id: 'a$0'\n`,
      'a.report.yaml': 'report: a\nagainst: base@2020\nanswers:\n  a: {status: implemented}\n',
    };
    const both = { ...files, 'base.standard.yaml': files['base.standard.yaml'].replace('@@', 'a') };
    expect(renamed(both, '5.10')).toEqual({
      'base.standard.yaml': `standard: base@2020\n${draft}scope: 見[[5.10]]\nchapters:\n  - id: one\n    clauses:\n      - id: '5.10'\n`,
      'a.report.yaml': "report: a\nagainst: base@2020\nanswers:\n  '5.10': {status: implemented}\n",
    });
  });
});

describe('a clause’s old id stays among its former ones', () => {
  const standard = (head: string, clause: string, rest = '') =>
    `standard: base@2020\n${head}chapters:\n  - id: one\n    clauses:\n      - ${clause}\n${rest}`;
  const current = 'class: policy\nstatus: current\n';
  const change = (head: string, clause: string, others: Files = {}) =>
    renamed({ 'a.standard.yaml': standard(head, clause), ...others }, 'z');

  test.each([
    ['id: a$0\n        text: 甲', 'id: z\n        text: 甲\n        aliases:\n          - a'],
    ['{id: a$0, text: 甲}', '{id: z, text: 甲, aliases: [a]}'],
    ['{id: a$0}', '{id: z, aliases: [a]}'],
    ['{id: a$0, aliases: [x]}', '{id: z, aliases: [x, a]}'],
    ['{id: a$0, aliases: []}', '{id: z, aliases: [a]}'],
    [
      'id: a$0\n        aliases:\n          - x\n        text: 甲',
      'id: z\n        aliases:\n          - x\n          - a\n        text: 甲',
    ],
    ['{id: a$0, aliases: [x, z]}', '{id: z, aliases: [x, a]}'],
  ])('%s', (before, after) => {
    expect(change(current, before)).toEqual({ 'a.standard.yaml': standard(current, after) });
  });
  test('in quotes where it needs them', () => {
    expect(change(current, '{id: no$0}')).toEqual({ 'a.standard.yaml': standard(current, "{id: z, aliases: ['no']}") });
  });
  test('also where a variant gives the list anew', () => {
    const variant = (id: string, list: string) =>
      `standard: variant@2020\n${draft}extends: base@2020\nadapt:\n  - {clause: ${id}, aliases: [${list}]}\n`;
    expect(change(current, '{id: a$0}', { 'b.standard.yaml': variant('a', 'y') })).toEqual({
      'a.standard.yaml': standard(current, '{id: z, aliases: [a]}'),
      'b.standard.yaml': variant('z', 'y, a'),
    });
  });
  test('not of a draft, unless a variant or another edition is in use', () => {
    expect(change(draft, '{id: a$0}')).toEqual({ 'a.standard.yaml': standard(draft, '{id: z}') });
    expect(change(draft, '{id: a$0, aliases: [y, z]}')).toEqual({
      'a.standard.yaml': standard(draft, '{id: z, aliases: [y]}'),
    });
    const variant = { 'b.standard.yaml': `standard: variant@2020\n${current}extends: base@2020\n` };
    expect(change(draft, '{id: a$0}', variant)).toMatchObject({
      'a.standard.yaml': standard(draft, '{id: z, aliases: [a]}'),
    });
    const older = { 'b.standard.yaml': standard(draft, '{id: a}').replace('2020', '2019') };
    expect(change(draft, '{id: a$0}', older)).toEqual({ 'a.standard.yaml': standard(draft, '{id: z, aliases: [a]}') });
  });
});

describe('other things', () => {
  test('an indicator that a variant defines anew', () => {
    const files = {
      'base.standard.yaml': `standard: base@2020\n${draft}indicators:\n  @@: {title: 大}\n  b: {ratio: {of: [@@], to: b}}\n`,
      'variant.standard.yaml': `standard: variant@2020\n${draft}extends: base@2020\nindicators:\n  @@: {title: 更大}\n`,
      'a.report.yaml': 'report: a\nagainst: variant@2020\nfigures:\n  $0@@: 1\nattachments:\n  x: {proves: [@@]}\n',
    };
    expectRenamed(files, 'big', 'area-total');
  });
  test.each([
    ['a term', 'terms:\n  $0@@: {name: 甲}\nscope: "[[@@]]"\n'],
    ['a chapter', 'scope: 見[[@@]]\nchapters:\n  - id: $0@@\n'],
    [
      'a kind of evidence',
      'evidence-kinds:\n  $0@@: {title: 甲}\nannexes:\n  - {id: x, clauses: [{id: y, evidence: [{any: [@@]}]}]}\n',
    ],
    ['a space type', 'space-types: [$0@@]\n'],
  ])('%s', (_, text) => {
    expectRenamed({ 'a.standard.yaml': `standard: a@2020\n${draft}${text}` }, 'old', '新');
  });
  test('an attachment, in its report alone', () => {
    const attachments = (id: string) => `attachments:\n  ${id}: {title: 甲}\nanswers:\n  a: {evidence: [${id}]}\n`;
    expectRenamed(
      {
        'a.report.yaml': `report: a\n${attachments('@@').replace('@@', '$0@@')}`,
        'b.report.yaml': `report: b\n${attachments('x')}`,
      },
      'x',
      'w',
    );
  });
  test('an edition', () => {
    const files = {
      'a.standard.yaml': `standard: $0@@\n${draft}`,
      'b.standard.yaml': `standard: b@2020\n${draft}extends: @@\nsupersedes: [@@, a@2019]\nscope: 見[[@@#x]]\n`,
      'r.report.yaml': 'report: r\nagainst: "@@"\n',
    };
    expectRenamed(files, 'a@2020', 'a@2021');
  });
  test('a grade, which is free text', () => {
    const file = `standard: a@2020\n${draft}scoring:\n  grades: [{name: $0@@, from: 0}]\n  capped-by-veto: @@\n`;
    expectRenamed({ 'a.standard.yaml': file }, '合格', '合格：一級', '\n', '合格：一級');
    expectRenamed({ 'a.standard.yaml': file }, '合格', 'A: one', '\n', '"A: one"');
  });
});

describe('digests of answers', () => {
  const base = (id: string) =>
    `standard: base@2020\n${draft}language: zh-Hant\nindicators:\n  ${id}: {title: 大, unit: 人}\nchapters:\n  - id: one\n    clauses:\n      - {id: a, provision: requirement, text: 長, criteria: [{indicator: ${id}, at-least: 1}]}\n      - {id: b, provision: requirement, text: 高}\n`;
  const report = (digest: string) =>
    `report: a\nagainst: base@2020\nanswers:\n  a: {status: implemented, digest: '${digest}'}\n  b: {status: implemented, digest: '00000000'}\n`;
  const digestOf = (id: string) => {
    const resolution = resolveEdition(workspace({ 'a.standard.yaml': base(id) }).snapshot(), 'base@2020');
    const clause = resolution?.clauses.get('a');
    return resolution && clause ? clauseDigest(clause, resolution) : '';
  };
  test('come along with the new id where they were up to date', () => {
    expect(digestOf('big')).not.toBe(digestOf('large'));
    const files = { 'a.standard.yaml': base('big').replace('big', '$0big'), 'a.report.yaml': report(digestOf('big')) };
    expect(renamed(files, 'large')).toEqual({
      'a.standard.yaml': base('large'),
      'a.report.yaml': report(digestOf('large')),
    });
  });
  test('stay as they are where they were not', () => {
    const files = { 'a.standard.yaml': base('big').replace('big', '$0big'), 'a.report.yaml': report('12345678') };
    expect(renamed(files, 'large')).toEqual({ 'a.standard.yaml': base('large') });
  });
});

describe('is refused', () => {
  const base = `standard: base@2020\n${draft}terms: {maker: {name: 創客}}\nchapters:\n  - id: one\n    clauses:\n      - {id: a$0, aliases: [old]}\n      - {id: b, aliases: [older]}\n`;
  const variant = `standard: variant@2020\n${draft}extends: base@2020\nchapters:\n  - {id: two, clauses: [{id: c}]}\n`;
  test.each([
    ['a b', '“a b” cannot be an id. '],
    ['', '“” cannot be an id. '],
    ['-a', '“-a” cannot be an id. '],
    ['b', '“b” already names something else in base@2020. '],
    ['maker', '“maker” already names something else in base@2020. '],
    ['one', '“one” already names something else in base@2020. '],
    ['older', '“older” already names something else in base@2020. '],
    ['two', '“two” already names something else in variant@2020. '],
  ])('with %j', (id, sentence) => {
    const refusal = renamed({ 'a.standard.yaml': base, 'b.standard.yaml': variant }, id);
    expect(refusal).toEqual(expect.stringContaining(sentence));
  });
  test.each([
    [
      'what ships',
      'r.report.yaml',
      'against: makerspace-service@2017\nanswers:\n  mentor-team$0: {}\n',
      '“mentor-team” is given by makerspace-service@2017, which can only be read.',
    ],
    [
      'what ships and is named here too',
      'a.standard.yaml',
      'standard: a@2020\nspace-types: [co-working$0]\n',
      '“co-working” is given by makerspace-',
    ],
    [
      'what is given nowhere',
      'a.standard.yaml',
      'standard: a@2020\nscope: "[[no$0body]]"\n',
      '“nobody” is not given in any file that is known',
    ],
    [
      'a document number',
      'a.standard.yaml',
      'standard: a@2020\nreferences:\n  - number: GB/T$0 1—2020\n',
      '“GB/T 1—2020” is the number of a document',
    ],
    [
      'a former id',
      'a.standard.yaml',
      `standard: a@2020\nchapters:\n  - {id: x, clauses: [{id: a, aliases: [ol$0d]}]}\n`,
      '“old” is a former id of the clause that is now called “a”.',
    ],
    ['no id at all', 'a.standard.yaml', 'standard: a@2020\nscope: 𠮷$0\n', 'There is nothing to rename here.'],
    ['an edition that is none', 'a.standard.yaml', 'standard: a@20$020\n', '“x” is not an edition.'],
  ])('%s', (_, name, text, sentence) => {
    expect(renamed({ [name]: text }, 'x')).toEqual(expect.stringContaining(sentence));
  });
  test('in the reader’s language', () => {
    const { snapshot, document, position } = markedFiles({ 'a.standard.yaml': base });
    const refusal = rename(snapshot, document, position, 'a b');
    expect(isRefusal(refusal) && sayRefusal(refusal, 'zh-Hans')).toContain('“a b”不能用作标识。');
  });
});

test('what would be renamed is the id alone', () => {
  const { snapshot, document, position } = markedFiles({
    'a.standard.yaml': 'standard: a@2020\nchapters:\n  - {id: x, clauses: [{id: b, see: ["a@2020#$0b"]}]}\n',
  });
  const prepared = prepareRename(snapshot, document, position);
  expect(!isRefusal(prepared) && shown(document.uri, prepared.range, prepared.id)).toBe('a.standard.yaml 2:44-45 b');
});

test('leaves every id with what it named, whatever the new one is', () => {
  const base = `standard: base@2020
class: policy
status: current
language: zh-Hant
title: 甲
chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, title: 甲, provision: requirement, text: 見[[b]], verification: {method: examine}}
      - {id: b, title: 乙, provision: statement, text: '見[[a]]'}
`;
  const report =
    'report: r\nagainst: base@2020\noperator: {name: 甲}\nperiod: 2020\nanswers:\n  a: {status: implemented}\n';
  const errors = (files: Files) => {
    const service = workspace(files);
    return Object.keys(files).flatMap((name) => findings(service, name).map(({ code }) => code));
  };
  const before = errors({ 'a.standard.yaml': base, 'r.report.yaml': report });
  const id = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,8}$/u);
  fc.assert(
    fc.property(fc.oneof(id, fc.constantFrom('5.10', 'no', '1e5', '2017-09-15', '~a')), (one) => {
      const after = renamed({ 'a.standard.yaml': base.replace('[[a]]', '[[a$0]]'), 'r.report.yaml': report }, one);
      if (typeof after === 'string') return;
      expect(errors({ 'a.standard.yaml': base, 'r.report.yaml': report, ...after })).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['5.10', true],
  ['no', true],
  ['1_000', true],
  ['0x1f', true],
  ['2017-09-15', true],
  ['.5', true],
  ['5.10.1', false],
  ['a5', false],
  ['導師', false],
  ['2017-09', false],
])('other readers take %s for something else: %s', (text, expected) => {
  expect(isReadOtherwise(text)).toBe(expected);
});
