import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workbookSource } from '../../support/workbook-source.ts';
import { workspace } from '../../support/workspace.ts';
import { type Change, cell, changedIn, compared, exported, rowsOf, sheetsIn } from './changes.ts';
import { demoFiles, demoName, demoReport } from './demo.ts';

const changed = (changes: readonly Change[], now = demoReport) => changedIn(demoFiles, demoName, changes, now);

describe('what was changed in a workbook of a report', () => {
  test.each<[string, Change, string, [string, string][]]>([
    ['a number', cell('數據', 'staff', '數值', 8), 'staff: value 6 → 8', [['staff: 6', 'staff: 8']]],
    [
      'a number as text',
      cell('數據', 'staff', '數值', ' 8 人'),
      'staff: value 6 → 8 人',
      [['staff: 6', 'staff: 8 人']],
    ],
    [
      'a share that Excel holds as a number',
      cell('數據', 'share', '數值', { n: 0.805, style: 'percent' }),
      'share: value 79.2% → 80.5%',
      [['share: 79.2%', 'share: 80.5%']],
    ],
    [
      'a formula by what it came to',
      cell('數據', 'staff', '數值', { n: 9, f: '4+5' }),
      'staff: value 6 → 9',
      [['staff: 6', 'staff: 9']],
    ],
    [
      'an amount that is no longer about',
      cell('數據', 'fund', '數值', '95萬元'),
      'fund: value 約90萬元 → 95萬元',
      [['{value: 90, unit: 萬元, approx: about}', '{value: 95萬元, unit: 萬元}']],
    ],
    [
      'a figure that was missing',
      cell('數據', 'area', '數值', 120),
      'area: value',
      [['approx: about}', 'approx: about}\n  area: 120']],
    ],
    [
      'a status by its name',
      cell('逐條自評', 'a', '狀態', '部分实施'),
      'a: status 已實施 → 部分实施',
      [['status: implemented', 'status: partial']],
    ],
    [
      'a statement',
      cell('逐條自評', 'a', '情況說明', '已有七人。'),
      'a: statement 已有六人。 → 已有七人。',
      [['六人', '七人']],
    ],
    [
      'a statement of several paragraphs',
      cell('逐條自評', 'a', '情況說明', '已有七人。\r\n\r\n其中一人兼職。'),
      'a: statement',
      [['statement: 已有六人。', 'statement: |-\n      已有七人。\n\n      其中一人兼職。']],
    ],
    [
      'a score',
      cell('逐條自評', 'b', '自評分', '3.5'),
      'b: self-score — → 3.5',
      [['due: 2018-01-31}', 'due: 2018-01-31}, self-score: 3.5']],
    ],
    [
      'by when something is planned',
      cell('逐條自評', 'b', '完成期限', { n: 43_190, style: 'date' }),
      'b: due 2018-01-31 → 2018-03-31',
      [['2018-01-31', '2018-03-31']],
    ],
    [
      'evidence by its title',
      cell('逐條自評', 'a', '證明材料', '名單（附件1）\n圖'),
      'a: evidence',
      [['- names', '- names\n      - views']],
    ],
    [
      'one evidence for another',
      cell('逐條自評', 'a', '證明材料', '圖（附件2）'),
      'a: evidence 名單（附件1） → 圖（附件2）',
      [['- names', '- views']],
    ],
    [
      'a date of what is attached',
      cell('附件', 'names', '取得日期', '2018年1月5日'),
      'names: collected 2017-12-05 → 2018年1月5日',
      [['2017-12-05', '2018-01-05']],
    ],
    [
      'another attachment',
      rowsOf('附件', (rows) => [...rows, ['plan', '3', '平面圖', '照片', 'c.png']]),
      'plan: title, kind, file',
      [['file: b.png}', 'file: b.png}\n  plan:\n    title: 平面圖\n    kind: photo\n    file: c.png']],
    ],
  ])('%s is taken over, and nothing else', async (_, change, line, expected) => {
    const { lines, text } = await changed([change]);
    expect(lines).toEqual([line]);
    expect(text).toBe(expected.reduce((all, [from, to]) => all.replace(from, () => to), demoReport));
  });

  test('an answer that was missing is written with the digest of its clause', async () => {
    const { lines, text } = await changed([
      cell('逐條自評', 'c', '狀態', '已實施'),
      cell('逐條自評', 'c', '情況說明', '有資金。'),
      cell('逐條自評', 'd', '狀態', '計劃實施'),
    ]);
    expect(lines).toEqual(['c: status, statement', 'd: status']);
    expect(text.slice(demoReport.length - 1)).toMatch(
      /^\n {2}c:\n {4}status: implemented\n {4}statement: 有資金。\n {4}digest: '[0-9a-f]{8}'\n {2}d:\n {4}status: planned\n {4}digest: '[0-9a-f]{8}'\n$/,
    );
  });

  test('rows and columns may stand in any order, with others among them', async () => {
    const turned = rowsOf('數據', ([head = [], ...rows]) =>
      [[], ['請填寫'], head, ...rows.toReversed()].map((row) => {
        const wide = head.map((_, at) => row[at] ?? null);
        return [null, ...wide.toReversed()];
      }),
    );
    const { lines } = await changed([cell('數據', 'staff', '數值', 8), turned]);
    expect(lines).toEqual(['staff: value 6 → 8']);
  });

  test.each<[string, Change[], string[]]>([
    [
      'an id that is not known',
      [rowsOf('數據', (rows) => [...rows, ['other', '', 3]])],
      ['other: The standard has nothing of this id.'],
    ],
    [
      'a row that is gone',
      [rowsOf('數據', (rows) => rows.filter(([id]) => id !== 'staff'))],
      ['staff: Its row is no longer in the workbook. Nothing was taken out here.'],
    ],
    [
      'a row without an id',
      [rowsOf('數據', (rows) => [...rows, [null, null, 3]])],
      [': Row 6 of the workbook has no id, so it is not known whose it is.'],
    ],
    [
      'an id that stands there twice',
      [rowsOf('數據', (rows) => [...rows, ['staff', null, 9]])],
      ['staff: Row 6 of the workbook has this id again; the first counts.'],
    ],
    [
      'a cell that was emptied',
      [cell('逐條自評', 'a', '情況說明', null)],
      ['a: statement: Emptied in the workbook; take it out here by hand.'],
    ],
    [
      'a formula of which nobody knows what it comes to',
      [cell('數據', 'staff', '數值', { f: '4+5' })],
      ['staff: value: the formula has no result. Open the workbook in Excel and save it.'],
    ],
    [
      'what is no figure',
      [cell('數據', 'staff', '數值', '若干')],
      ['staff: value: “若干” cannot be read here; write it by hand.'],
    ],
    [
      'a number whose unit is not sure',
      [cell('數據', 'fund', '數值', 95)],
      ['fund: value: write the unit behind 95: the figure was given with one.'],
    ],
    [
      'what is only shown',
      [cell('逐條自評', 'a', '條文', '別的')],
      ['a: text: changed in the workbook, where it is only shown.'],
    ],
    [
      'evidence that is attached nowhere',
      [cell('逐條自評', 'a', '證明材料', '別的')],
      ['a: evidence: “別的” is none of the attachments; attach it here first.'],
    ],
  ])('%s is told, and nothing written', async (_, changes, told) => {
    const { lines, text } = await changed(changes);
    expect(lines).toEqual(told);
    expect(text).toBe(demoReport);
  });

  test('what has changed in the file since is neither undone nor taken for a change', async () => {
    const now = demoReport.replace('staff: 6', 'staff: 7').replace('六人', '七人');
    expect((await changed([], now)).lines).toEqual([]);
    const { lines, text } = await changed(
      [cell('數據', 'staff', '數值', 8), cell('數據', 'share', '數值', '81%')],
      now,
    );
    expect(lines).toEqual([
      'staff: value 7 → 8. It has been changed here as well since the workbook was written; not taken over.',
      'share: value 79.2% → 81%',
    ]);
    expect(text).toBe(now.replace('79.2%', '81%'));
  });

  test('without the hidden sheet the file counts as it is now', async () => {
    const now = demoReport.replace('staff: 6', 'staff: 7');
    const drop: Change = (sheets) =>
      void sheets.splice(
        sheets.findIndex(({ name: own }) => own === 'clausewright'),
        1,
      );
    expect((await changed([drop], now)).lines).toEqual(['staff: value 7 → 6']);
  });

  test('any numbers that are typed over are those that the file then has', async () => {
    const before = workspace(demoFiles);
    const bytes = await exported(before, demoName, 'zh-Hans');
    const property = fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 1000 }), (staff, share) => {
      const sheets = sheetsIn(bytes);
      cell('数据', 'staff', '数值', staff)(sheets);
      cell('数据', 'share', '数值', { n: share / 1000, style: 'percent' })(sheets);
      const { text } = compared(before, demoName, workbookSource(sheets));
      expect(text).toBe(demoReport.replace('staff: 6', `staff: ${staff}`).replace('79.2%', `${share / 10}%`));
    });
    fc.assert(property, { numRuns: 40 });
  });
});
