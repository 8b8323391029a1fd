import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MathPart, MathRow } from '../../server/export/math/math.ts';
import { readMath } from '../../server/export/math/read-math.ts';
import { wordFile } from '../../server/export/word/file.ts';
import { readDocument } from '../../server/import/read-document.ts';
import { bookIn } from '../support/book-text.ts';
import { allOf, wordParts } from '../support/word-file.ts';
import { workspace } from '../support/workspace.ts';

function shown(row: MathRow): string {
  return row.map(partShown).join(' ');
}

function partShown(part: MathPart): string {
  switch (part.kind) {
    case 'fraction':
      return `{${shown(part.above)} over ${shown(part.below)}}`;
    case 'root':
      return `root{${shown(part.inside)}}`;
    case 'group':
      return `${part.open}${shown(part.inside)}${part.close}`;
    case 'scripted':
      return shown(part.base) + scripts(part);
    case 'sum':
      return `${part.sign}${scripts(part)}{${shown(part.over)}}`;
    default:
      return part.text;
  }
}

function scripts({ sub, sup }: { readonly sub?: MathRow; readonly sup?: MathRow }): string {
  return `${sub === undefined ? '' : `_{${shown(sub)}}`}${sup === undefined ? '' : `^{${shown(sup)}}`}`;
}

/** How a formula is set, and what Word's reader makes of it again. */
const read: Readonly<Record<string, readonly [set: string, back: string]>> = {
  'R = N / D': ['R = {N over D}', 'R=N/D'],
  'S = A / B × 100%': ['S = {A over B} × 100%', 'S=A/B×100%'],
  '占比 =（工位面積 + 公共面積）÷ 總面積': ['占比 = (工位面積 + 公共面積) ÷ 總面積', '占比=(工位面積+公共面積)÷總面積'],
  '持證率＝持證人數／（全職人數＋兼職人數）×100 %': [
    '持證率 ＝ {持證人數 over 全職人數 ＋ 兼職人數} × 100 %',
    '持證率＝持證人數/(全職人數＋兼職人數)×100 %',
  ],
  'x_i^2 + v_0 t + a^(n+1)': ['x_{i}^{2} + v_{0} t + a^{n + 1}', 'x_i^2+v_0t+a^(n+1)'],
  'P_總 = ∑_(i=1)^n w_i × s_i': ['P_{總} = ∑_{i = 1}^{n}{w_{i}} × s_{i}', 'P_總=∑_(i=1)^n w_i×s_i'],
  's = √(a + b) / 2': ['s = {root{a + b} over 2}', 's=(√(a+b))/2'],
  'k = 10^-3': ['k = 10^{- 3}', 'k=10^(-3)'],
  'Rate = number of staff / number of residents': [
    'Rate = {number of staff over number of residents}',
    'Rate=(number of staff)/(number of residents)',
  ],
  'y = [a(b + c)]²': ['y = [a (b + c)] ²', 'y=[a(b+c)]²'],
};

/** What could be meant otherwise, or is no formula. */
const unread = [
  'a / b / c',
  '1 / 2 m',
  'a / (b',
  ')a + b',
  'a_',
  'x^2^3',
  '總分為各項得分之和。',
  '按實際計算',
  '',
  '（'.repeat(90),
];

function fileOf(formula: string): Uint8Array {
  const text = `standard: s@1\ntitle: 示例\nlanguage: zh-Hant\nclass: group\nchapters: [{id: one, title: 甲, clauses: [{id: a, provision: statement, text: 按公式計算。, formula: ${JSON.stringify(formula)}}]}]\n`;
  return wordFile(bookIn(workspace({ 's.standard.yaml': text }), 's.standard.yaml'));
}

function formulaIn(bytes: Uint8Array): string {
  const file = readDocument('a.docx', bytes);
  if ('refused' in file) throw new Error('refused');
  const formula = file.document.blocks.find((one) => one.kind === 'formula');
  if (formula !== undefined) return formula.text;
  // One that could be read two ways stands as text.
  const found = file.document.blocks.find((one) => one.kind === 'paragraph' && one.text.endsWith('(1)'));
  return found?.kind === 'paragraph' ? found.text.replace('(1)', '').trim() : '';
}

describe.each(Object.entries(read))('%s', (formula, [set, back]) => {
  test('is set as a formula, and is the same where it comes back from Word', () => {
    expect(shown(readMath(formula) ?? [])).toBe(set);
    expect(formulaIn(fileOf(formula))).toBe(back);
    // What came back is set the same way: nothing is read otherwise the second time.
    expect(formulaIn(fileOf(back))).toBe(back);
  });
});

test.each(unread)('%s stands as it is written', (formula) => {
  expect(readMath(formula)).toBeUndefined();
  if (formula === '') return;
  const bytes = fileOf(formula);
  expect(allOf(wordParts(bytes).get('word/document.xml') as never, 'm:oMath')).toEqual([]);
  expect(formulaIn(bytes)).toBe(formula);
});

test('no text stops the reader, and none loses a letter or figure in Word', () => {
  const sign = fc.constantFrom(...'甲乙ab12+-=/^_()（）√∑%× .', '率', 'km');
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 16 }), (formula) => {
      if (readMath(formula) === undefined) return;
      const letters = (text: string) => Array.from(text.match(/[\p{L}\d]/gu) ?? []).sort();
      expect(letters(formulaIn(fileOf(formula)))).toEqual(letters(formula));
    }),
  );
});
