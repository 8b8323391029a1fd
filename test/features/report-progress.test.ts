import { expect, test } from 'vitest';
import type { Locale } from '../../server/base/words.ts';
import { chapterFolds } from '../../server/features/chapter-folds.ts';
import { folds } from '../../server/features/folding.ts';
import { lenses } from '../../server/features/lenses.ts';
import { outline } from '../../server/features/outline/outline.ts';
import type { OutlineSymbol } from '../../server/features/outline/symbol.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = `standard: base@2020
class: policy
language: zh-Hant
indicators:
  big: {title: 面積, unit: 平方米}
evidence-kinds:
  plan: {title: 平面圖}
chapters:
  - id: one
    title: {zh-Hant: 場地, en: Venue}
    clauses:
      - {id: a, title: 面積, provision: requirement, text: 長, criteria: [{indicator: big, at-least: 10}]}
      - {id: b, title: 高度, provision: requirement, text: 高, evidence: [plan], aliases: [old]}
  - id: two
    title: 服務
    sections:
      - id: sec
        title: 諮詢
        clauses:
          - {id: c, title: 時間, provision: recommendation, text: 寬}
          - {id: d, title: 人員, provision: requirement, text: 寬}
`;
const report = `report: r
against: base@2020
figures: {big: 9}
answers:
  # 場地
  a:
    status: implemented
  old:
    status: implemented
  # 服務，
  # 還沒有寫完
  c:
    status: implemented
  zzz:
    status: planned
  d: {}
`;

function opened(text = report) {
  const service = workspace({ 'base.standard.yaml': standard, 'r.report.yaml': text });
  const document = service.document(uriOf('r.report.yaml'));
  if (document === undefined) throw new Error('no report');
  return { service, document, snapshot: service.snapshot() };
}

function lines(symbols: readonly OutlineSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` | ${detail}`}`,
    ...lines(children, depth + 1),
  ]);
}

test('the outline has answers under their chapters, with how far these have come', () => {
  const { snapshot, document } = opened();
  const outlined = (locale: Locale) => lines(outline(snapshot, document, locale)).slice(2);
  expect(outlined('zh-Hant')).toEqual([
    '逐條答覆',
    '  1 場地 | 已答 2/2 · 缺數據或材料 1 · 滿足 1 · 未滿足 1',
    '    1.1 面積 | 已實施',
    '    1.2 高度 | 已實施',
    '  2 服務 | 已答 1/2 · 滿足 1',
    '    2.1.1 時間 | 已實施',
    '  zzz | 計劃實施',
    '  2 服務 | 已答 1/2 · 滿足 1',
    '    2.1.2 人員',
  ]);
  expect(outlined('en')[1]).toBe('  1 Venue | answered 2 of 2 · figures or evidence missing 1 · met 1 · not met 1');
});

test('a lens above the first answer of each chapter, or above what heads it', () => {
  const shown = (text: string) => {
    const { service, document, snapshot } = opened(text);
    const all = lenses(snapshot, document, service.findings(document.uri), 'zh-Hans');
    return all.flatMap((one) => ('title' in one ? [`${one.range.start.line}: ${one.title}`] : [])).slice(1);
  };
  expect(shown(report)).toEqual([
    '4: 1 場地 · 已答 2/2 · 缺数据或材料 1 · 满足 1 · 未满足 1',
    '9: 2 服務 · 已答 1/2 · 满足 1',
  ]);
  expect(shown(report.replace(/ *#.*\n/g, '')).map((one) => one.split(':')[0])).toEqual(['4', '8']);
});

test('what is answered of a chapter folds at the comment that heads it', () => {
  const { snapshot, document } = opened();
  expect(chapterFolds(snapshot, document)).toEqual([
    { from: 4, to: 8, comment: false },
    { from: 9, to: 12, comment: false },
  ]);
  const without = folds(document, 100);
  const all = folds(document, 100, chapterFolds(snapshot, document));
  expect(all.length).toBe(without.length + 2);
  // Of two that begin on one line editors keep the first, which is the longer.
  expect(all.filter((one) => one.from === 9)).toEqual([
    { from: 9, to: 12, comment: false },
    { from: 9, to: 10, comment: true },
  ]);
  expect(all.findIndex((one) => one.to === 12)).toBeLessThan(all.findIndex((one) => one.comment));
});
