import { describe, expect, test } from 'vitest';
import { comparePositions } from '../../server/base/position.ts';
import type { Locale } from '../../server/base/words.ts';
import { outline } from '../../server/features/outline/outline.ts';
import type { OutlineSymbol } from '../../server/features/outline/symbol.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const base = `standard: base@2020
class: policy
language: zh-Hant
terms:
  maker: {name: {zh-Hant: 創客, en: maker}}
indicators:
  big: {title: 面積, unit: 平方米}
chapters:
  - id: one
    title: {zh-Hant: 場地, en: Venue}
    sections:
      - id: sec
        title: 𠮷
        clauses:
          - id: a
            title: {zh-Hant: 場地面積, en: Area}
            text: 長
          - id: b
            text: 眾創空間應設置供入駐者共同使用的接待、展示、會議、休閒和設備區域，並公布開放時間和使用辦法
annexes:
  - {id: forms, title: 表}
scoring:
  grades: [{name: 合格, from: 60}]
`;
const variant = `standard: variant@2020
class: policy
extends: base@2020
adapt:
  - clause: a
    because: 無
omit:
  - {clause: b, because: 無}
chapters:
  - id: one
    clauses:
      - {id: c, title: 新}
`;
const report = `report: r
against: variant@2020
figures:
  big: {value: 1.5, unit: 萬平方米}
  odd: 3
attachments:
  x: {title: 審計報告}
answers:
  a: {status: implemented}
  b:
    status: partial
  c: {}
`;
const files = { 'base.standard.yaml': base, 'variant.standard.yaml': variant, 'r.report.yaml': report };

function outlined(name: keyof typeof files, locale: Locale, lineEnd = '\n'): readonly OutlineSymbol[] {
  const texts = Object.entries(files).map(([file, text]) => [file, text.replaceAll('\n', lineEnd)]);
  const service = workspace(Object.fromEntries(texts));
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  return outline(service.snapshot(), document, locale);
}

function lines(symbols: readonly OutlineSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` | ${detail}`}`,
    ...lines(children, depth + 1),
  ]);
}

describe('the outline of', () => {
  test('a standard: numbers and titles in the reader’s language', () => {
    expect(lines(outlined('base.standard.yaml', 'zh-Hant'))).toEqual([
      '術語和定義',
      '  創客 | maker',
      '指標',
      '  面積 | big',
      '1 場地 | one',
      '  1.1 𠮷 | sec',
      '    1.1.1 場地面積 | a',
      '    1.1.2 眾創空間應設置供入駐者共同使用的接待、展示、會議、休閒和設備區域，並公布開放時間… | b',
      'A 表 | forms',
      '評分',
      '  合格 | 60',
    ]);
    expect(lines(outlined('base.standard.yaml', 'en')).slice(4, 7)).toEqual([
      '1 Venue | one',
      '  1.1 𠮷 | sec',
      '    1.1.1 Area | a',
    ]);
  });
  test('a variant: what it changes and omits by the names its base gives', () => {
    expect(lines(outlined('variant.standard.yaml', 'en'))).toEqual([
      'adapted clauses',
      '  1.1.1 Area | a',
      'omitted clauses',
      '  1.1.2 眾創空間應設置供入駐者共同使用的接待、展示、會議、休閒和設備區域，並公布開放時間… | b',
      '1 Venue | one',
      '  1.2 新 | c',
    ]);
  });
  test('a report: answers with their status', () => {
    expect(lines(outlined('r.report.yaml', 'zh-Hans'))).toEqual([
      '数据',
      '  面積 | 1.5萬平方米',
      '  odd | 3',
      '附件',
      '  審計報告 | x',
      '逐条答复',
      '  1.1.1 場地面積 | 已实施',
      '  b | 部分实施',
      '  1.2 新',
    ]);
  });
});

/** Each symbol reaches over its id and its children, as editors insist. */
function nested({ range, selection, children }: OutlineSymbol): boolean {
  const within = [selection, ...children.map((one) => one.range)];
  return (
    within.every((one) => comparePositions(range.start, one.start) <= 0 && comparePositions(one.end, range.end) <= 0) &&
    children.every(nested)
  );
}

test.each(['\n', '\r\n'])('every symbol reaches over its id and what it holds (line ends %j)', (lineEnd) => {
  for (const name of ['base.standard.yaml', 'variant.standard.yaml', 'r.report.yaml'] as const) {
    expect(outlined(name, 'en', lineEnd).every(nested)).toBe(true);
  }
  const chapter = outlined('base.standard.yaml', 'en', lineEnd)[2];
  expect(chapter?.range).toMatchObject({ start: { line: 8 }, end: { line: 18 } });
  expect(chapter?.children[0]?.children[0]?.range).toEqual({
    start: { line: 14, character: 12 },
    end: { line: 16, character: 19 },
  });
});
