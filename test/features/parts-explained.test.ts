import { describe, expect, test } from 'vitest';
import type { Position } from '../../server/base/position.ts';
import { definition } from '../../server/features/definition.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { outline } from '../../server/features/outline/outline.ts';
import type { OutlineSymbol } from '../../server/features/outline/symbol.ts';
import { references } from '../../server/features/references.ts';
import { uriOf, workspace } from '../support/workspace.ts';
import { expectRenamed } from './rename/renamed.ts';

/** Every id of a kind that a text of a standard, a variant or a report may name: each stands in it once for each use. */
const files = {
  'base.standard.yaml': `standard: base@2020
title: 示例
language: zh-Hant
class: policy
status: draft
levels: [{id: upper, title: 甲級, text: 服務全面。}, {id: lower, title: 乙級}]
indicators:
  beds: {title: 床位數, unit: 張, kind: stock}
evidence-kinds:
  roster: {title: 名單}
chapters:
  - id: one
    title: 甲
    when: {level: [upper, lower]}
    clauses:
      - id: a
        title: 乙
        provision: requirement
        text: 應符合[[ramp]]、[[flow]]、[[pay]]、[[plan]]、[[intake]]、[[fees]]、[[share]]。
        criteria: [{indicator: beds, at-least: {upper: 5, lower: 3}}]
        items:
          - {id: ramp, text: 設坡道；, when: 設有電梯的, criteria: [{indicator: beds, at-least: 2}], evidence: [roster]}
        images: [{id: plan, title: 平面, file: p.png, alt: 圖}]
        tables: [{id: fees, title: 收費, columns: [甲, 乙], rows: [[{text: 甲, across: 2}]]}]
        formula: {id: share, text: η = A, where: [{symbol: η, means: 率}]}
        processes:
          - id: flow
            title: 退費流程
            steps:
              - {id: ask, title: 申請, next: pay, within: 30 min}
              - {id: pay, title: 退費}
annexes:
  - id: sheets
    title: 表格
    forms: [{id: intake, title: 登記表, fields: [{id: person, label: 姓名, required: true}]}]
scoring: {total: 100, chapters: {one: {at-least: 2}}}
`,
  'v.standard.yaml': `standard: v@2020
title: 示例
language: zh-Hant
class: policy
status: draft
extends: base@2020
variant: 乙
adapt:
  - clause: a
    because: 見[[plan]]、[[share]]
    adapt-items:
      - {item: ramp, text: 設兩處坡道；}
chapters:
  - id: two
    title: 丙
    when: {level: upper}
    clauses: [{id: b, title: 丁, provision: statement, text: 見[[pay]]、[[flow]]。, see: [fees, intake]}]
`,
  'r.report.yaml': `report: r
against: base@2020
operator: {name: 甲}
period: 2020
level: upper
answers:
  a:
    items: {ramp: {status: implemented}}
forms:
  intake: {person: 張三}
`,
} as const;

/** An id, what the mouse over it tells first, and how often it stands in the files. */
const kinds = [
  ['ramp', '**1.1 a)** `ramp` · 列項', 4],
  ['upper', '**甲級** `upper` · 級別', 5],
  ['plan', '**圖1 平面** `plan` · 圖', 3],
  ['flow', '**圖2 退費流程** `flow` · 圖', 3],
  ['pay', '**圖2第2步 退費** `pay` · 流程步驟', 4],
  ['fees', '**表1 收費** `fees` · 表', 3],
  ['share', '**公式(1)** `share` · 公式', 3],
  ['intake', '**表A.1 登記表** `intake` · 表格', 4],
  ['person', '**姓名** `person` · 表格欄目', 2],
] as const;

const reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: false } as const;

function placeOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** Each place of an id in the files. */
function placesOf(id: string) {
  const service = workspace(files);
  return Object.entries(files).flatMap(([name, text]) =>
    [...text.matchAll(new RegExp(`\\b${id}\\b`, 'g'))].map(({ index }) => {
      const document = service.document(uriOf(name));
      if (document === undefined) throw new Error(name);
      return { snapshot: service.snapshot(), document, position: placeOf(text, index + 1), name };
    }),
  );
}

describe.each(kinds)('%s', (id, title, count) => {
  test('is told, found and led to from wherever it stands', () => {
    const places = placesOf(id);
    expect(places).toHaveLength(count);
    for (const { snapshot, document, position, name } of places) {
      expect(hover(snapshot, document, position, reader)?.markdown.split('\n')[0], name).toBe(title);
      expect(references(snapshot, document, position), `${name} ${position.line}`).toHaveLength(count);
      expect(definition(snapshot, document, position)?.targets.map(({ uri }) => uri)).toEqual([
        uriOf('base.standard.yaml'),
      ]);
    }
  });
  test('is renamed wherever it stands, from wherever', () => {
    for (const [name, text] of Object.entries(files)) {
      if (!new RegExp(`\\b${id}\\b`).test(text)) continue;
      const fixtures = Object.entries(files).map(([file, one]) => {
        const named = one.replaceAll(new RegExp(`\\b${id}\\b`, 'g'), '@@');
        return [file, file === name ? named.replace('@@', '$0@@') : named];
      });
      expectRenamed(Object.fromEntries(fixtures), id, 'other-name');
    }
  });
});

test('an item is told with what is asked of it by itself', () => {
  const [place] = placesOf('ramp');
  const told = place && hover(place.snapshot, place.document, place.position, reader)?.markdown;
  for (const part of ['設坡道；', '**適用條件**：設有電梯的', '床位數 不少於 2', '**證明材料**：名單'])
    expect(told).toContain(part);
});

test('the outline shows what bears an id, and the items that a variant changes', () => {
  const service = workspace(files);
  const names = (all: readonly OutlineSymbol[]): readonly string[] =>
    all.flatMap(({ detail, children }) => [detail, ...names(children)]);
  const of = (name: string) => {
    const document = service.document(uriOf(name));
    return document === undefined ? [] : names(outline(service.snapshot(), document, 'zh-Hant'));
  };
  expect(of('base.standard.yaml')).toEqual(expect.arrayContaining(['ramp', 'plan', 'fees', 'share', 'flow', 'pay']));
  expect(of('v.standard.yaml')).toContain('ramp');
});
