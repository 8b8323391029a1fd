import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workbookOf } from '../../server/export/sheets/excel.ts';
import { sheetsOf } from '../../server/export/sheets/sheets-of.ts';
import { wordFile } from '../../server/export/word/file.ts';
import type { BookLanguage } from '../../server/features/book/book.ts';
import { compareFile } from '../../server/import/compare-file.ts';
import { changeLine, readBack } from '../../server/import/read-back.ts';
import { readDocument } from '../../server/import/read-document.ts';
import { readWorkbook } from '../../server/import/workbook/read-workbook.ts';
import type { Service } from '../../server/service.ts';
import { bookIn } from '../support/book-text.ts';
import { flawlessFolders, ourFilesIn } from '../support/our-files.ts';
import { relations } from '../support/word-source.ts';
import { type SourceCell, type SourceSheet, workbookSource } from '../support/workbook-source.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const tools = { readDocument, readWorkbook, wordFile };

async function exported(service: Service, name: string, language: BookLanguage): Promise<Uint8Array> {
  const document = documentIn(service, name);
  const book = bookIn(service, name, { language, mask: true });
  const sheets = sheetsOf(book, { snapshot: service.snapshot(), document, images: new Map() }) ?? [];
  return workbookOf(sheets, book.languages);
}

function documentIn(service: Service, name: string) {
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  return document;
}

function compared(service: Service, name: string, bytes: Uint8Array) {
  const document = documentIn(service, name);
  const found = compareFile(service.snapshot(), document, { name: 'a.xlsx', bytes }, tools, 'en');
  if ('refused' in found) throw new Error(found.refused.en);
  const taken = found.changes.filter(({ isConflict }) => isConflict !== true);
  return {
    lines: found.changes.map((one) => changeLine(one, 'en')),
    text: readBack(document, taken, 'en').text,
    told: found.told,
  };
}

/** The sheets of a workbook as another program would write them anew. */
function sheetsIn(bytes: Uint8Array): SourceSheet[] {
  const read = readWorkbook(bytes);
  if ('refused' in read) throw new Error(read.refused);
  return read.workbook.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) => {
      const width = Math.max(...cells.keys()) + 1;
      return Array.from({ length: width }, (_, at): SourceCell => cells.get(at)?.text ?? null);
    }),
  }));
}

const examples = ourFilesIn(...flawlessFolders);

describe('an example', () => {
  const service = workspace(examples);
  test.each(
    Object.keys(examples).flatMap((name) =>
      (['zh-Hant', 'zh-Hans', 'en', 'both'] as const).map((one) => [name, one] as const),
    ),
  )('%s in %s comes back from Excel without a change, from other programs too', async (name, language) => {
    const bytes = await exported(service, name, language);
    expect(compared(service, name, bytes).lines).toEqual([]);
    expect(compared(service, name, workbookSource(sheetsIn(bytes))).lines).toEqual([]);
  });
});

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  staff: {title: 服務人員數, unit: 人}
  share: {title: 比例, unit: '%'}
  fund: {title: 資金, unit: 千元}
  area: {title: 面積, unit: 平方米}
evidence-kinds:
  roster: {title: 花名冊}
  photo: {title: 照片}
chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, title: 人員, provision: requirement, text: 服務人員不少於3人。, criteria: {indicator: staff, at-least: 3}}
      - {id: b, title: 比例, provision: requirement, text: 比例不低於50%。, criteria: {indicator: share, at-least: 50%}}
      - {id: c, title: 資金, provision: recommendation, text: 宜有資金。, figures: [fund, area]}
      - {id: d, title: 面積, provision: recommendation, text: 宜有場地。}
`;
const report = `report: ours
against: demo@2020
language: zh-Hant
figures:
  staff: 6
  share: 79.2%
  fund: {value: 90, unit: 萬元, approx: about}
attachments:
  names: {kind: roster, title: 名單, file: a.csv, collected: 2017-12-05}
  views: {kind: photo, title: 圖, file: b.png}
answers:
  a:
    status: implemented
    statement: 已有六人。
    evidence:
      - names
  b: {status: planned, statement: 在做。, plan: {action: 再做, due: 2018-01-31}}
`;
const name = 'ours.report.yaml';

/** Changes a cell of the row of an id, by the title of its column; `rows` anything else. */
type Change = (sheets: SourceSheet[]) => void;

function cell(sheet: string, id: string, column: string, value: SourceCell): Change {
  return (sheets) => {
    const table = sheets.find(({ name: own }) => own === sheet);
    const head = table?.rows[0] ?? [];
    const row = table?.rows.find(([first]) => first === id) as SourceCell[] | undefined;
    const at = head.indexOf(column);
    if (row === undefined || at < 0) throw new Error(`${sheet} ${id} ${column}`);
    while (row.length <= at) row.push(null);
    row[at] = value;
  };
}

/** Changes some words of a cell. */
function worded(sheet: string, id: string, column: string, from: string, to: string): Change {
  return (sheets) => {
    const table = sheets.find(({ name: own }) => own === sheet);
    const at = table?.rows[0]?.indexOf(column) ?? -1;
    const before = table?.rows.find(([first]) => first === id)?.[at];
    if (typeof before !== 'string' || !before.includes(from)) throw new Error(`${from} in ${String(before)}`);
    cell(sheet, id, column, before.replace(from, to))(sheets);
  };
}

function rowsOf(sheet: string, change: (rows: SourceCell[][]) => SourceCell[][]): Change {
  return (sheets) => {
    const at = sheets.findIndex(({ name: own }) => own === sheet);
    const table = sheets[at];
    if (table === undefined) throw new Error(sheet);
    sheets[at] = { name: sheet, rows: change(table.rows as SourceCell[][]) };
  };
}

async function changed(changes: readonly Change[], now = report) {
  const before = workspace({ 'demo.standard.yaml': standard, [name]: report });
  const sheets = sheetsIn(await exported(before, name, 'zh-Hant'));
  for (const change of changes) change(sheets);
  return compared(workspace({ 'demo.standard.yaml': standard, [name]: now }), name, workbookSource(sheets));
}

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
    expect(text).toBe(expected.reduce((all, [from, to]) => all.replace(from, () => to), report));
  });

  test('an answer that was missing is written with the digest of its clause', async () => {
    const { lines, text } = await changed([
      cell('逐條自評', 'c', '狀態', '已實施'),
      cell('逐條自評', 'c', '情況說明', '有資金。'),
      cell('逐條自評', 'd', '狀態', '計劃實施'),
    ]);
    expect(lines).toEqual(['c: status, statement', 'd: status']);
    expect(text.slice(report.length - 1)).toMatch(
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
    expect(text).toBe(report);
  });

  test('what has changed in the file since is neither undone nor taken for a change', async () => {
    const now = report.replace('staff: 6', 'staff: 7').replace('六人', '七人');
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
    const now = report.replace('staff: 6', 'staff: 7');
    const drop: Change = (sheets) =>
      void sheets.splice(
        sheets.findIndex(({ name: own }) => own === 'clausewright'),
        1,
      );
    expect((await changed([drop], now)).lines).toEqual(['staff: value 7 → 6']);
  });

  test('any numbers that are typed over are those that the file then has', async () => {
    const before = workspace({ 'demo.standard.yaml': standard, [name]: report });
    const bytes = await exported(before, name, 'zh-Hans');
    const property = fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 1000 }), (staff, share) => {
      const sheets = sheetsIn(bytes);
      cell('数据', 'staff', '数值', staff)(sheets);
      cell('数据', 'share', '数值', { n: share / 1000, style: 'percent' })(sheets);
      const { text } = compared(before, name, workbookSource(sheets));
      expect(text).toBe(report.replace('staff: 6', `staff: ${staff}`).replace('79.2%', `${share / 10}%`));
    });
    fc.assert(property, { numRuns: 40 });
  });
});

const register = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  staff: {title: 服務人員數, unit: 人}
  area: {title: 場地面積, unit: 平方米, kind: stock}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        title: 人員
        provision: requirement
        text: |-
          應有下列人員，見[[b]]：
        items:
          - 主管；
          - 服務人員。
        criteria:
          - {indicator: staff, at-least: 3}
          - {indicator: area, between: [100, 500]}
        notes: [舊注。]
        weight: 4
      - {id: b, title: 場地, provision: recommendation, text: 場地宜寬敞。, bonus: true}
`;

async function registered(changes: readonly Change[], now = register) {
  const names = { standard: 'demo.standard.yaml' };
  const before = workspace({ [names.standard]: register });
  const sheets = sheetsIn(await exported(before, names.standard, 'zh-Hant'));
  for (const change of changes) change(sheets);
  return compared(workspace({ [names.standard]: now }), names.standard, workbookSource(sheets));
}

describe('what was changed in the register of a standard', () => {
  test.each<[string, Change, string, [string, string][]]>([
    [
      'a title',
      cell('條款', 'b', '標題', '服務場地'),
      'b: title 場地 → 服務場地',
      [['title: 場地,', 'title: 服務場地,']],
    ],
    [
      'what kind of clause it is',
      cell('條款', 'b', '條款類型', '要求'),
      'b: type of provision 推薦 → 要求',
      [['recommendation', 'requirement']],
    ],
    [
      'a text',
      cell('條款', 'b', '條文', '場地應寬敞。'),
      'b: text 場地宜寬敞。 → 場地應寬敞。',
      [['場地宜寬敞', '場地應寬敞']],
    ],
    [
      'an item, the reference above it left alone',
      worded('條款', 'a', '條文', '服務人員。', '專職服務人員。'),
      'a: text',
      [['- 服務人員。', '- 專職服務人員。']],
    ],
    [
      'a bound',
      cell('條款', 'a', '判定條件', '服務人員數不少於5人\n場地面積介於100平方米與500平方米之間'),
      'a: criteria',
      [['at-least: 3', 'at-least: 5']],
    ],
    [
      'both ends of a range',
      cell('條款', 'a', '判定條件', '服務人員數不少於3人\n場地面積介於200與600平方米之間'),
      'a: criteria',
      [['[100, 500]', '[200, 600]']],
    ],
    [
      'criteria that were not there, typed as people do',
      cell('條款', 'b', '判定條件', '場地面積 ≥ 200 平方米'),
      'b: criteria — → 場地面積 ≥ 200 平方米',
      [['bonus: true}', 'bonus: true, criteria: [{indicator: area, at-least: 200}]}']],
    ],
    ['a weight', cell('條款', 'a', '權重', 5), 'a: weight 4 → 5', [['weight: 4', 'weight: 5']]],
    ['a note', cell('條款', 'a', '注', '新注。'), 'a: notes 舊注。 → 新注。', [['舊注', '新注']]],
    [
      'whether it only adds',
      cell('條款', 'b', '加分項', '否'),
      'b: bonus item 是 → 否',
      [['bonus: true', 'bonus: false']],
    ],
    [
      'what is counted',
      cell('指標', 'staff', '指標', '專職服務人員數'),
      'staff: title 服務人員數 → 專職服務人員數',
      [['title: 服務人員數', 'title: 專職服務人員數']],
    ],
  ])('%s is taken over, and nothing else', async (_, change, line, expected) => {
    const { lines, text } = await registered([change]);
    expect(lines).toEqual([line]);
    expect(text).toBe(expected.reduce((all, [from, to]) => all.replace(from, () => to), register));
  });

  const added = (id: string, chapter: string, title: string, kind: string, text: string): Change =>
    rowsOf('條款', (rows) => [...rows, [id, '', chapter, title, kind, text]]);

  test.each<[string, Change[], string[], string]>([
    [
      'with an id of its own',
      [added('noise', '1 甲', '噪聲', '要求', '噪聲應不高於50 dB。')],
      ['noise: title, type of provision, text. It is new in the workbook, and would stand at the end of “甲”.'],
      '      - id: noise\n        title: 噪聲\n        provision: requirement\n        text: 噪聲應不高於50 dB。\n',
    ],
    [
      'without an id or a kind, below another: by its title, its verb and where it stands',
      [added('', '', '照明', '', '照明宜符合下列要求：\na) 均勻；\nb) 不眩目。')],
      [
        '照明: title, type of provision, text, list items. It is new in the workbook, and would stand at the end of “甲”.',
      ],
      '      - id: 照明\n        title: 照明\n        provision: recommendation\n        text: 照明宜符合下列要求：\n        items:\n          - 均勻；\n          - 不眩目。\n',
    ],
    [
      'of which two would be called the same',
      [added('', '甲', '場地', '要求', '應平整。'), added('', '甲', '場地', '要求', '應乾燥。')],
      ['場地', '場地-2'].map(
        (id) => `${id}: title, type of provision, text. It is new in the workbook, and would stand at the end of “甲”.`,
      ),
      [
        ['場地', '應平整。'],
        ['場地-2', '應乾燥。'],
      ]
        .map(
          ([id, text]) =>
            `      - id: ${id}\n        title: 場地\n        provision: requirement\n        text: ${text}\n`,
        )
        .join(''),
    ],
  ])('a clause %s is written behind the others of its chapter', async (_, changes, told, written) => {
    const { lines, text } = await registered(changes);
    expect(lines).toEqual(told);
    expect(text).toBe(register + written);
  });

  test.each<[string, Change[], string[]]>([
    [
      'a clause that says nothing yet',
      [added('new', '', '新', '', '')],
      ['new: It is new in the workbook; write it here by hand.'],
    ],
    [
      'a clause of a chapter that there is not',
      [added('new', '乙', '新', '', '應有。')],
      ['new: It is new in the workbook; write it here by hand.'],
    ],
    [
      'a row that was taken out',
      [rowsOf('條款', (rows) => rows.filter(([id]) => id !== 'b'))],
      ['b: Its row is no longer in the workbook. Nothing was taken out here.'],
    ],
    [
      'criteria that are none',
      [cell('條款', 'b', '判定條件', '寬敞')],
      ['b: criteria: “寬敞” is no indicator with a limit, such as “area not less than 500 m²”.'],
    ],
    [
      'a kind of clause that there is not',
      [cell('條款', 'b', '條款類型', '命令')],
      ['b: type of provision: “命令” cannot be read here; write it by hand.'],
    ],
  ])('%s is told, and nothing written', async (_, changes, told) => {
    const { lines, text } = await registered(changes);
    expect(lines).toEqual(told);
    expect(text).toBe(register);
  });
});

const sheet = [{ name: 'a', rows: [['x', 1]] }];

describe('a workbook that is made to harm', () => {
  test.each<[string, string, () => Uint8Array]>([
    [
      'packs to nothing',
      'bomb',
      () => workbookSource(sheet, { 'xl/worksheets/s0.xml': `<worksheet>${' '.repeat(60 << 20)}</worksheet>` }),
    ],
    [
      'declares entities',
      'declares',
      () => workbookSource(sheet, { 'xl/worksheets/s0.xml': '<!DOCTYPE a [<!ENTITY b "b">]><worksheet/>' }),
    ],
    ['is cut off', 'damaged', () => workbookSource(sheet).subarray(0, 300)],
    [
      'has a part that is no XML',
      'damaged',
      () => workbookSource(sheet, { 'xl/worksheets/s0.xml': '<worksheet><row' }),
    ],
    ['has names that are paths', 'path', () => workbookSource(sheet, { '../../a': '' })],
    ['is nested without end', 'too-deep', () => workbookSource(sheet, { 'xl/styles.xml': '<a>'.repeat(1000) })],
    ['is a Word file', 'not-excel', () => workbookSource(sheet, { 'xl/workbook.xml': '<document/>' })],
    ['is one of before 2007', 'old-excel', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['is nothing', 'empty', () => new Uint8Array()],
  ])('and %s is refused', (_, reason, make) => {
    expect(readWorkbook(make())).toEqual({ refused: reason });
  });

  test('and points elsewhere is read without it, which is told', () => {
    const bytes = workbookSource(sheet, {
      'xl/_rels/workbook.xml.rels': relations(
        ['s0', 'worksheet', 'worksheets/s0.xml'],
        ['e', 'externalLink', 'externalLinks/e.xml'],
      ),
      'xl/externalLinks/_rels/e.xml.rels': relations([
        'p',
        'externalLinkPath',
        'https://example.com/a.xlsx',
        'External',
      ]),
      'xl/externalLinks/e.xml': '<externalLink/>',
      'xl/vbaProject.bin': 'x',
    });
    const read = readWorkbook(bytes);
    expect('workbook' in read && read.workbook.aside).toEqual([
      { kind: 'linked', target: 'https://example.com/a.xlsx' },
      { kind: 'macros' },
    ]);
  });

  test('and any bytes changed in it are refused or read, never thrown at', () => {
    const bytes = workbookSource([{ name: 'a', rows: [['x', 1, { n: 2, style: 'date' }]] }]);
    const property = fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
      const other = bytes.slice();
      other[at] = value;
      readWorkbook(other);
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe('a workbook that was changed and saved by', () => {
  const folder = join(import.meta.dirname, 'workbooks');
  test.each(['openpyxl', 'libreoffice'])('%s is read as one of Excel is', (program) => {
    const service = workspace({ 'demo.standard.yaml': standard, [name]: report });
    const { lines, text } = compared(service, name, readFileSync(join(folder, `${program}.xlsx`)));
    expect(lines).toEqual(readFileSync(join(folder, 'told.txt'), 'utf8').trimEnd().split('\n'));
    expect(text).toBe(readFileSync(join(folder, 'changed.txt'), 'utf8'));
  });
});
