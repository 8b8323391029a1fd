import { expect, test } from 'vitest';
import type { Locale } from '../../server/base/words.ts';
import { impactPlaces, lenses, lensTitle } from '../../server/features/lenses.ts';
import { clauseDigest } from '../../server/workspace/resolve/clause-digest.ts';
import { resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { shown } from '../support/marked-files.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const base = `standard: base@2020
class: policy
language: zh-Hant
indicators:
  big: {title: 面積, unit: 平方米}
chapters:
  - id: one
    title: 𠮷
    clauses:
      - {id: a, provision: requirement, text: 長, aliases: [old], criteria: [{indicator: big, at-least: 10}], veto: true}
      - {id: b, provision: requirement, text: 高}
      - {id: lonely, provision: statement, text: 寬}
scoring:
  grades: [{name: 合格, from: 50}, {name: 不合格, from: 0}]
  capped-by-veto: 不合格
evidence-kinds:
  plan: {title: 平面圖}
`;
const variant = `standard: variant@2020
class: policy
extends: base@2020
adapt:
  - {clause: a, because: 無, text: 更長}
omit:
  - {clause: b, because: 無}
`;
const second = 'standard: second@2020\nclass: policy\nextends: variant@2020\nadapt:\n  - {clause: a, because: 無}\n';
const rest =
  'operator: {name: 甲}\nperiod: 2020\nattachments: {map: {kind: plan, title: 圖, proves: [big]}}\ndeclaration: {name: 張三, role: 負責人, date: 2021-01-20}\n';
const report = (edition: string, answers: string) =>
  `report: ${edition}\nagainst: ${edition}@2020\nfigures:\n  big: 12\nanswers:\n${answers}${rest}`;
const files = {
  'base.standard.yaml': base,
  'variant.standard.yaml': variant,
  'second.standard.yaml': second,
  'base.report.yaml': report('base', '  old: {status: implemented}\n  b: {status: partial}\n'),
  'variant.report.yaml': report('variant', "  a: {status: planned, digest: '00000000'}\n"),
  'other.report.yaml': report('other', '  a: {status: implemented}\n'),
};

/** `clause: title`, in the order of the file. */
function shownLenses(name: string, locale: Locale = 'en', lineEnd = '\n', own: Record<string, string> = files) {
  const texts = Object.entries(own).map(([file, text]) => [file, text.replaceAll('\n', lineEnd)]);
  const service = workspace(Object.fromEntries(texts));
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  const snapshot = service.snapshot();
  return lenses(snapshot, document, service.findings(document.uri), locale).map((lens) => {
    if ('title' in lens) return `${lens.range.start.line}: ${lens.title}`;
    return `${lens.range.start.line} ${lens.clause}: ${lensTitle(snapshot, document, lens.clause, lens.kind, locale)}`;
  });
}

test.each(['\n', '\r\n'])(
  'on clauses: the variants that change them and the reports that answer them (%j)',
  (lineEnd) => {
    expect(shownLenses('base.standard.yaml', 'en', lineEnd)).toEqual([
      '9 a: 2 variants change it',
      '9 a: 2 reports answer it, 1 of them an earlier wording',
      '10 b: 1 variant changes it',
      '10 b: 1 report answers it',
    ]);
  },
);

test('on what a variant changes: what hangs on the change', () => {
  expect(shownLenses('variant.standard.yaml', 'zh-Hans')).toEqual([
    '4 a: 1 个变体改动了它',
    '4 a: 1 份报告作答，其中 1 份答的是先前的内容',
  ]);
});

test('an answer that carries today’s digest is not stale', () => {
  const snapshot = workspace(files).snapshot();
  const resolution = resolveEdition(snapshot, 'variant@2020');
  const clause = resolution?.clauses.get('a');
  const digest = resolution && clause ? clauseDigest(clause, resolution) : '';
  const fresh = { ...files, 'variant.report.yaml': report('variant', `  a: {status: planned, digest: '${digest}'}\n`) };
  expect(shownLenses('variant.standard.yaml', 'en', '\n', fresh)[1]).toBe('4 a: 1 report answers it');
});

test('on a report: score, grade, complete and conforming, each by itself', () => {
  expect(shownLenses('base.report.yaml')).toEqual([
    '0: Score 75/100 so far · 合格 · not ready: blanks 1 · not met as answered 1',
    '5: 1 𠮷 · answered 2 of 2 · met 1 · not met 1',
  ]);
  expect(shownLenses('variant.report.yaml', 'zh-Hant')).toEqual([
    '0: 目前得分 0/100 · 不合格（否決） · 尚不能提交：待填 1 · 按作答未滿足 1 條',
    '0: 1 個條款在答覆之後有變',
    '5: 1 𠮷 · 已答 1/1 · 未滿足 1',
  ]);
  expect(shownLenses('other.report.yaml')).toEqual([]);
});

test('on a report that earned more than there is: with what bonus items add', () => {
  const extra = '      - {id: c, provision: recommendation, text: 深, weight: 2, bonus: true}\n';
  const generous = base.replace('scoring:\n', `${extra}scoring:\n  bonus-cap: 1.5\n`);
  const answers = '  a: {status: implemented}\n  b: {status: implemented}\n  c: {status: implemented}\n';
  const own = { 'base.standard.yaml': generous, 'base.report.yaml': report('base', answers) };
  const shown = (locale: Locale) => shownLenses('base.report.yaml', locale, '\n', own).join().split(' · ')[0];
  expect(shown('en')).toBe('0: Score 101.5/100');
  expect(shown('zh-Hant')).toBe('0: 得分 101.5/100');
});

test('of much that is in the way, the worst of it: an editor shows one line of the width that it has', () => {
  const open = report('base', '  b: {status: planned}\n')
    .replace(/operator[\s\S]*/, '標題: 甲\n')
    .replace('big: 12', 'big: ‹數›');
  const shown = (locale: Locale) =>
    shownLenses('r.report.yaml', locale, '\n', { 'base.standard.yaml': base, 'r.report.yaml': open })[0];
  expect(shown('zh-Hant')).toMatch(/尚不能提交：錯誤 \d+、未答 1、[^、]+、… · /);
  for (const locale of ['en', 'zh-Hant', 'zh-Hans'] as const)
    expect(shown(locale)?.length).toBeLessThan(locale === 'en' ? 130 : 65);
});

test('a report is complete only when nothing is in the way of handing it in', () => {
  const answers = '  a: {status: implemented}\n  b: {status: implemented}\n';
  const whole = report('base', answers);
  const standing = (text: string, locale: Locale = 'zh-Hant') => {
    const [lens] = shownLenses('r.report.yaml', locale, '\n', { 'base.standard.yaml': base, 'r.report.yaml': text });
    const parts = lens?.replace(/^0: /, '').split(' · ') ?? [];
    return parts.filter((_, index) => index !== 1);
  };
  expect(standing(whole)).toEqual(['得分 100/100', '已填全', '按作答均滿足']);
  const without = (part: RegExp) => standing(whole.replace(part, '')).slice(0, 2);
  expect(without(/declaration.*\n/)).toEqual(['目前得分 100/100', '尚不能提交：無承諾']);
  expect(without(/operator.*\n(?=period)/)).toEqual(['目前得分 100/100', '尚不能提交：待填 1']);
  expect(without(/, proves: \[big\]/)).toEqual(['目前得分 100/100', '尚不能提交：缺材料 1']);
  expect(without(/ {2}b: .*\n/)).toEqual(['目前得分 50/100', '尚不能提交：未答 1']);
  expect(without(/operator[\s\S]*/)).toEqual(['目前得分 100/100', '尚不能提交：缺材料 1、待填 2、無承諾']);
  expect(standing(`${whole.replace('圖,', '‹名稱›,')}標題: 甲\n`, 'zh-Hans')[1]).toBe('尚不能提交：错误 1、待填 1');
  expect(standing(`${whole}標題: 甲\n`, 'en').slice(0, 2)).toEqual(['Score 100/100 so far', 'not ready: errors 1']);
});

test('the places behind a lens', () => {
  const service = workspace(files);
  const document = service.document(uriOf('base.standard.yaml'));
  if (document === undefined) throw new Error('no document');
  const places = (kind: 'changes' | 'answers') =>
    impactPlaces(service.snapshot(), document, { line: 9, character: 13 }, kind).map(({ uri, range }) =>
      shown(uri, range),
    );
  expect(places('changes')).toEqual(['second.standard.yaml 4:13-14', 'variant.standard.yaml 4:13-14']);
  expect(places('answers')).toEqual(['base.report.yaml 5:2-5', 'variant.report.yaml 5:2-3']);
});
