import { describe, expect, test } from 'vitest';
import { complete } from '../../server/features/completion/complete.ts';
import { plainText } from '../../server/features/completion/snippet.ts';
import type { Reader } from '../../server/features/reader.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };

const base = `standard: base@2020
title: 示例
language: zh-Hant
class: policy
status: current
space-types: [co-working]
indicators:
  whole: {title: 總面積, unit: 平方米, kind: stock}
  part: {title: 公共面積, unit: 平方米, kind: stock, part-of: whole}
  share: {title: 公共面積占比, unit: '%', kind: ratio, ratio: {of: part, to: whole}}
evidence-kinds:
  roster: {title: 名單}
chapters:
  - id: mentoring
    title: 創業輔導
    clauses:
      - id: must
        title: 隊伍
        provision: requirement
        text: 應有隊伍。
        criteria:
          - {indicator: whole, at-least: 500}
        veto: true
      - id: should
        title: 沙龍
        provision: recommendation
        text: 宜辦沙龍。
        evidence: [roster]
  - id: venue
    title: 場地
    text: 有場地。
`;

const former = `report: old
against: base@2020
operator: {name: 甲社}
period: 2018
figures: {whole: 900}
`;

function offered(source: string, name: string, others: Readonly<Record<string, string>> = {}) {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const service = workspace({ 'base.standard.yaml': base, ...others, [name]: text });
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error('no document');
  const { items } = complete(service.snapshot(), document, cursor, reader);
  const of = (label: string) => {
    const item = items.find((one) => one.label === label);
    if (item === undefined) throw new Error(`not offered: ${label}, but ${items.map((one) => one.label).join(' ')}`);
    return item;
  };
  return {
    first: items[0],
    labels: items.map((one) => one.label),
    detail: (label: string) => of(label).detail,
    accept: (label: string) => {
      const { range, snippet } = of(label);
      return lineText(text)
        .edit([{ range, text: plainText(snippet) }])
        .toString();
    },
  };
}

const report = (rest: string) => `report: new\nagainst: base@2020\noperator: {name: 甲社}\nperiod: 2019\n${rest}`;
const variant = (rest: string) =>
  `standard: variant@2020\ntitle: 變體\nlanguage: zh-Hant\nclass: policy\nstatus: current\nextends: base@2020\nvariant: 甲\n${rest}`;

describe('nothing is offered that would be told as an error', () => {
  test('not applicable, where the clause allows no exclusion', () => {
    const at = (clause: string) => offered(report(`answers:\n  ${clause}:\n    status: $0\n`), 'a.report.yaml').labels;
    expect(at('must')).not.toContain('not-applicable');
    expect(at('should')).toContain('not-applicable');
  });
  test('a type of space that the standard is not for', () => {
    const others = { 'other.standard.yaml': base.replace('base@', 'other@').replace('co-working', 'maker') };
    expect(offered(report('space:\n  type: $0\n'), 'a.report.yaml', others).labels).toEqual(['co-working']);
  });
  test('an indicator that is made of the one it would be part of', () => {
    const text = base.replace('whole: {title: 總面積,', 'whole: {part-of: $0, title: 總面積,');
    expect(offered(text, 'base.standard.yaml').labels).toEqual(['‹屬於›']);
    expect(offered(base.replace('part-of: whole', 'part-of: $0'), 'base.standard.yaml').labels).toEqual(['whole']);
  });
  test('the standard itself among those that it replaces or rests on', () => {
    for (const key of ['supersedes: [$0]', 'extends: $0']) {
      const { labels } = offered(base.replace('status: current', `status: current\n${key}`), 'base.standard.yaml');
      expect(labels).not.toContain('base@2020');
    }
    expect(
      offered(base.replace('status: current', 'status: current\nextends: $0'), 'base.standard.yaml', {
        'v.standard.yaml': variant(''),
      }).labels,
    ).not.toContain('variant@2020');
  });
  test('a day before the one that it has to follow', () => {
    const ending = (period: string) =>
      report('declaration:\n  date: $0\n').replace('period: 2019', `period: ${period}`);
    expect(offered(ending('2019'), 'a.report.yaml').labels).toEqual(['2026-11-24', '2019-12-31']);
    expect(offered(ending('2026'), 'a.report.yaml').labels).toEqual(['2026-12-31']);
    const declared =
      'declaration: {name: 甲, date: 2020-01-10}\nattachments:\n  list:\n    kind: roster\n    collected: $0\n';
    expect(offered(report(declared), 'a.report.yaml').labels).toEqual(['2019-12-31', '2019-01-01']);
  });
  test('a requirement in an annex that only informs, nor that an annex with one only informs', () => {
    const annexed = (nature: string, provision: string, rules = 'gbt-1.1-2020') =>
      offered(
        `${base.replace('class: policy', `class: policy\ndrafting-rules: ${rules}`)}annexes:\n  - id: forms\n    nature: ${nature}\n    clauses:\n      - {id: sign, provision: ${provision}, text: 甲}\n`,
        'base.standard.yaml',
      ).labels;
    expect(annexed('informative', '$0')).not.toContain('requirement');
    expect(annexed('informative', '$0')).toContain('recommendation');
    expect(annexed('normative', '$0')).toContain('requirement');
    expect(annexed('informative', '$0', 'none')).toContain('requirement');
    expect(annexed('$0', 'requirement')).toEqual(['normative']);
    expect(annexed('$0', 'recommendation')).toEqual(['normative', 'informative']);
  });
  test('an id that the file gives already', () => {
    const text = `${base.replace('text: 有場地。', 'clauses:\n      - id: $0')}adapt:\n  - {clause: must, because: 甲}\n`;
    expect(offered(text, 'base.standard.yaml').labels).not.toContain('must');
  });
});

test('what the status of an answer asks for comes first', () => {
  const { labels } = offered(report('answers:\n  should:\n    status: alternative\n    $0\n'), 'a.report.yaml');
  expect(labels[0]).toBe('reason');
  expect(offered(report('answers:\n  should:\n    status: planned\n    $0\n'), 'a.report.yaml').labels[0]).toBe('plan');
});

describe('a variant', () => {
  test('adds to a chapter of its base, by its id and title', () => {
    const { labels, detail } = offered(variant('chapters:\n  - id: $0\n'), 'a.standard.yaml');
    expect(labels).toEqual(['mentoring', 'venue']);
    expect(detail('mentoring')).toBe('1 創業輔導');
  });
  test('changes a field from what is inherited, and nothing else', () => {
    const adapting = (rest: string) => variant(`adapt:\n  - clause: must\n    because: 甲\n${rest}`);
    const { accept, detail } = offered(adapting('    $0\n'), 'a.standard.yaml');
    expect(accept('criteria')).toBe(adapting('    criteria:\n      - indicator: whole\n        at-least: 500\n'));
    expect(accept('title')).toBe(adapting('    title: 隊伍\n'));
    expect(accept('weight')).toBe(adapting('    weight: 1\n'));
    expect(detail('provision')).toBe('條款類型（現為要求）：不能降低');
    expect(detail('criteria')).toBe('判定條件：只能加嚴');
    expect(detail('veto')).toBe('一票否決（現為是）：不能取消');
    expect(detail('notes')).toBe('注');
    expect(offered(variant('adapt:\n  $0\n'), 'a.standard.yaml').accept('新增修改的條款')).toBe(
      variant('adapt:\n  - clause: ‹條款›\n    because: ‹理由›\n'),
    );
  });
  test('first what the clause tests, its number ready to be typed over; where it tests nothing its text', () => {
    const adapting = (clause: string) => variant(`adapt:\n  - clause: ${clause}\n    because: 甲\n    $0\n`);
    const tested = offered(adapting('must'), 'a.standard.yaml');
    expect(tested.labels.slice(0, 3)).toEqual(['criteria', 'provision', 'text']);
    expect(tested.first?.snippet).toContain('at-least: ${1:500}$0');
    expect(offered(adapting('should'), 'a.standard.yaml').labels[0]).toBe('text');
  });
  test('is offered no value that binds less, and nothing to omit that binds', () => {
    const adapting = (clause: string, key: string) =>
      offered(variant(`adapt:\n  - clause: ${clause}\n    because: 甲\n    ${key}: $0\n`), 'a.standard.yaml').labels;
    expect(adapting('must', 'provision')).toEqual(['requirement', 'instruction']);
    expect(adapting('should', 'provision')).toEqual(['requirement', 'instruction', 'recommendation']);
    expect(adapting('must', 'veto')).toEqual(['true']);
    expect(adapting('must', 'not-applicable')).toEqual(['never']);
    expect(offered(variant('omit:\n  - clause: $0\n'), 'a.standard.yaml').labels).toEqual(['should']);
  });
});

describe('beside a figure', () => {
  const others = { 'old.report.yaml': former };
  test('its name and unit, what it was, and what it amounts to', () => {
    const { detail } = offered(report('figures:\n  part: 300\n  whole: 1200\n  $0\n'), 'a.report.yaml', others);
    expect(detail('share')).toBe('公共面積占比 · % · 算得：25%');
    const empty = offered(report('figures:\n  $0\n'), 'a.report.yaml', others);
    expect(empty.detail('whole')).toBe('總面積 · 平方米 · 2018：900平方米');
    expect(empty.detail('part')).toBe('公共面積 · 平方米');
  });
  test('no figure of a later period, and none of another operator', () => {
    for (const [from, to] of [
      ['period: 2018', 'period: 2019'],
      ['甲社', '乙社'],
    ] as const) {
      const changed = { 'old.report.yaml': former.replace(from, to) };
      expect(offered(report('figures:\n  $0\n'), 'a.report.yaml', changed).detail('whole')).toBe('總面積 · 平方米');
    }
  });
  test('a ratio is offered as it is reckoned', () => {
    const { labels, accept } = offered(report('figures:\n  part: 300\n  whole: 1200\n  share: $0\n'), 'a.report.yaml');
    expect(labels[0]).toBe('25%');
    expect(accept('25%')).toContain('share: 25%\n');
  });
});

describe('what a clause of a variant may follow', () => {
  const variant = (after: string, more = '') => `standard: v@2020
title: 變體
language: zh-Hant
class: policy
status: current
extends: base@2020
variant: 示例
${more}chapters:
  - id: own
    title: 自有
    clauses:
      - {id: first, provision: statement, text: 甲}
      - id: second
        provision: statement
        text: 乙
        after: ${after}
      - {id: third, provision: statement, text: 丙}
`;
  test('clauses of the base, and those that are added further up: neither itself nor what comes later', () => {
    expect(offered(variant('$0'), 'v.standard.yaml').labels).toEqual(['must', 'should', 'first']);
  });
  test('none that the variant omits', () => {
    const omitting = variant('$0', 'omit:\n  - {clause: should, because: 不辦}\n');
    expect(offered(omitting, 'v.standard.yaml').labels).toEqual(['must', 'first']);
  });
});

test('a variant that scores anew begins with what its base says: with less it would loosen that', () => {
  const scoring = 'scoring:\n  total: 100\n  bonus-cap: 5\n  grades:\n    - name: 合格\n      from: 60\n';
  const scored = { 'scored.standard.yaml': base.replace('base@2020', 'scored@2020') + scoring };
  const begun = variant('$0\n').replace('base@', 'scored@');
  expect(offered(begun, 'v.standard.yaml', scored).accept('scoring')).toContain(`\n${scoring}`);
  expect(offered(variant('$0\n'), 'v.standard.yaml').accept('scoring')).toContain('\nscoring:\n  total: ');
});
