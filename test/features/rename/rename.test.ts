import { describe, expect, test } from 'vitest';
import { clauseDigest } from '../../../server/workspace/resolve/clause-digest.ts';
import { resolveEdition } from '../../../server/workspace/resolve/resolve.ts';
import { workspace } from '../../support/workspace.ts';
import { draft, expectRenamed, type Files, renamed } from './renamed.ts';

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
