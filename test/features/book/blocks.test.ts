import { expect, test } from 'vitest';
import type { Language } from '../../../server/model/field.ts';
import { toTraditional } from '../../../server/model/values/traditional.ts';
import { absolute } from '../../../server/syntax/navigate.ts';
import { blocksOf, blockText, bookIn } from '../../support/book-text.ts';
import { marked } from '../../support/marked.ts';
import { shown } from '../../support/marked-files.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

/** Each kind of block, marked with its id where it leads to. */
const full = `standard: demo@2020
title: {zh-Hant: 示例服務規範, en: Demo specification}
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ =cover
language: zh-Hant
class: group
number: T/ABC 001-2020
status: current
ics: 03.080.99
published: 2020-01-01
issuer: 示例協會
proposer: 甲單位
          ^^^ =foreword/proposer
drafters: [張三, 李四]
           ^^ =foreword/drafters
supersedes: [T/ABC 001—2015]
changes: [增加了導師]
foreword: |
  第一段。
  第二段。
scope: 本文件規定了服務。
       ^^^^^^^^^ =scope/text
audience: [團隊]
references: [{number: GB/T 1—2009, title: 規則}]
terms:
  mentor:
  ^^^^^^ =terms/mentor
    name: {zh-Hant: 導師, en: mentor}
    definition: 指導者。
    admitted: [教練]
    notes: [含兼職。]
    source: GB/T 1
indicators:
  count: {title: 導師數, unit: 人, kind: stock, definition: 期末人數。}
evidence-kinds:
  roster: {title: 名單, sensitive: true, definition: 導師名單。}
scoring: {total: 100, grades: [{name: 合格, from: 60}], capped-by-veto: 合格}
^^^^^^^ =scoring/facts
chapters:
  - id: one
        ^^^ one
    title: 輔導
    text: 總述。
          ^^^ one/text
    clauses:
      - id: team
            ^^^^ team
        title: 隊伍
        provision: requirement
        text: 應有[[mentor]]，見[[plain]]。
              ^^^^^^^^^^^^^^^^^^^^^^^^ team/text
        items: [甲；, {text: 乙：, items: [丙。]}]
        tables: [{title: 時限, columns: [項, 日], rows: [[諮詢, 一]]}]
                         ^^ team/table-1
        formula: 甲＝乙÷丙
                 ^^^^^ team/formula
        criteria: [{any: [{indicator: count, at-least: 3}, {indicator: count, equals: 0}]}]
        figures: [count]
        verification: {method: examine, text: 查名單。}
        evidence: [roster]
        weight: 3
        veto: true
        notes: [一, 二]
                ^ team/note-1
                   ^ team/note-2
        examples: [例]
                   ^ team/example-1
        see: [plain]
      - id: plain
        provision: statement
        text: 無題一條。
              ^^^^^ plain
      - {id: still, text: ‹條文›}
             ^^^^^ still
annexes:
  - {id: forms, title: 表格, nature: informative, clauses: [{id: f, title: 表, text: 填寫。, formula: 丁＝戊}]}
         ^^^^^ forms
bibliography: [{title: 一書}]
                ^^^^^ =bibliography/list
`;

test('each thing of a standard is a block in the order of GB/T 1.1', () => {
  const { text } = marked(full);
  const service = workspace({ 'demo.standard.yaml': text });
  expect(blocksOf(bookIn(service, 'demo.standard.yaml')).map(blockText)).toMatchInlineSnapshot(`
    [
      "cover 團體標準 · ICS 03.080.99 · T/ABC 001—2020 · 代替 T/ABC 001—2015 · 示例服務規範 · Demo specification · 示例協會 · 狀態: 現行 · 發布日期: 2020-01-01",
      "heading 1 前言",
      "paragraph 第一段。 / 第二段。",
      "paragraph 本文件代替 T/ABC 001—2015，主要技術變化如下：",
      "list — 增加了導師",
      "paragraph 提出單位： 甲單位",
      "paragraph 起草人： 張三、李四",
      "heading 1 1 範圍",
      "paragraph 本文件規定了服務。",
      "paragraph 服務對象：",
      "list — 團隊",
      "heading 1 2 規範性引用文件",
      "paragraph 下列文件中的內容通過文中的規範性引用而構成本文件必不可少的條款。其中，注日期的引用文件，僅該日期對應的版本適用於本文件；不注日期的引用文件，其最新版本（包括所有的修改單）適用於本文件。",
      "list GB/T 1—2009　規則",
      "heading 1 3 術語和定義",
      "paragraph 下列術語和定義適用於本文件。",
      "term 3.1 導師 mentor 教練 指導者。 注：含兼職。 GB/T 1",
      "heading 1 4 輔導",
      "paragraph 總述。",
      "heading 2 4.1 隊伍",
      "paragraph *應*有→導師→，見→4.2→。",
      "list a) 甲；; b) 乙： [1) 丙。]",
      "table 表 1 時限 ¦ 項, 日 ¦ 諮詢, 一",
      "formula 甲＝乙÷丙 (1)",
      "aside 注1：一",
      "aside 注2：二",
      "aside 示例：例",
      "facts 判定條件: 以下任一：; >導師數不少於3人; >導師數等於0人 · 須填報的數據: 導師數 · 證實方法: 查驗; 查名單。 · 證明材料: 名單 · 評分: 權重 3，一票否決 · 參見: →4.2→",
      "paragraph 4.2 無題一條。",
      "paragraph 4.3 ?條文?",
      "heading 1 A （資料性） 表格",
      "heading 2 A.1 表",
      "paragraph 填寫。",
      "formula 丁＝戊 (A.1)",
      "heading 1 指標",
      "table  ¦ 指標, 單位, 性質, 定義 ¦ 導師數, 人, 存量, 期末人數。",
      "heading 1 證明材料",
      "table  ¦ 種類, 定義 ¦ 名單（敏感）, 導師名單。",
      "heading 1 評分",
      "facts 總分: 100 · 一票否決後最高等級: 合格",
      "table  ¦ 等級, 起始分數 ¦ 合格, 60",
      "heading 1 參考文獻",
      "list [1] 一書",
    ]
  `);
});

test('each block leads to its place', () => {
  const { text, ranges } = marked(full);
  const service = workspace({ 'demo.standard.yaml': text });
  const tree = service.document(uriOf('demo.standard.yaml'))?.tree;
  const places = blocksOf(bookIn(service, 'demo.standard.yaml')).flatMap(({ id, at }) =>
    tree !== undefined && at?.uri === uriOf('demo.standard.yaml') ? [shown(at.uri, absolute(tree, at.place), id)] : [],
  );
  for (const { range, label } of ranges) expect(places).toContain(shown(uriOf('demo.standard.yaml'), range, label));
});

const variant = `standard: v@2020
title: 變體
language: zh-Hant
class: group
extends: demo@2020
variant: 甲類
adapt:
  - {clause: team, because: 更嚴, title: 大隊伍, notes: []}
omit: [{clause: still, because: 不用}]
chapters:
  - {id: one, clauses: [{id: new, text: 新增。, after: team}]}
`;

test('what a variant did is marked where it is wished, and leads to the file that says it', () => {
  const service = workspace({ 'demo.standard.yaml': marked(full).text, 'v.standard.yaml': variant });
  const told = (changes: boolean) =>
    blocksOf(bookIn(service, 'v.standard.yaml', { changes }))
      .map(blockText)
      .filter((line) => /changed|added|大隊伍|4\.\d/.test(line));
  expect(told(true)).toMatchInlineSnapshot(`
    [
      "heading (changed v@2020) 2 4.1 大隊伍",
      "paragraph *應*有→導師→，見→4.3→。",
      "facts 判定條件: 以下任一：; >導師數不少於3人; >導師數等於0人 · 須填報的數據: 導師數 · 證實方法: 查驗; 查名單。 · 證明材料: 名單 · 評分: 權重 3，一票否決 · 參見: →4.3→",
      "aside (changed v@2020) v@2020 修改：更嚴",
      "paragraph (added v@2020) 4.2 新增。",
      "paragraph 4.3 無題一條。",
      "aside (changed v@2020) v@2020 刪去：still：不用",
    ]
  `);
  expect(told(false)).toMatchInlineSnapshot(`
    [
      "heading 2 4.1 大隊伍",
      "paragraph *應*有→導師→，見→4.3→。",
      "facts 判定條件: 以下任一：; >導師數不少於3人; >導師數等於0人 · 須填報的數據: 導師數 · 證實方法: 查驗; 查名單。 · 證明材料: 名單 · 評分: 權重 3，一票否決 · 參見: →4.3→",
      "paragraph 4.2 新增。",
      "paragraph 4.3 無題一條。",
    ]
  `);
  const heading = blocksOf(bookIn(service, 'v.standard.yaml')).find(({ id }) => id === 'new');
  expect(heading?.at?.uri).toBe(uriOf('v.standard.yaml'));
});

test('in two columns stands what is given in two languages', () => {
  const service = workspace({ 'demo.standard.yaml': marked(full).text });
  const both = blocksOf(bookIn(service, 'demo.standard.yaml', { language: 'both' })).map(blockText);
  expect(both.filter((line) => /^(cover|term|heading 1 [23])|總述/.test(line))).toMatchInlineSnapshot(`
    [
      "cover 團體標準 · ICS 03.080.99 · T/ABC 001—2020 · 代替 T/ABC 001—2015 | Replaces T/ABC 001—2015 · 示例服務規範 | Demo specification · 示例協會 · 狀態: 現行 | in force · 發布日期: 2020-01-01",
      "heading 1 2 規範性引用文件 | Normative references",
      "heading 1 3 術語和定義 | Terms and definitions",
      "term 3.1 導師 | mentor 教練 指導者。 注：含兼職。 GB/T 1",
      "paragraph 總述。",
    ]
  `);
});

test('between number and title of a document stands the same gap in both columns', () => {
  const title = '{zh-Hant: 通用符號, en: General symbols}';
  const text = `standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nreferences: [{number: GB/T 1, title: ${title}}]\nchapters: []\n`;
  const blocks = blocksOf(
    bookIn(workspace({ 'demo.standard.yaml': text }), 'demo.standard.yaml', { language: 'both' }),
  );
  expect(blocks.map(blockText).filter((line) => line.includes('GB/T 1'))).toEqual([
    expect.stringContaining('GB/T 1\u3000通用符號 | GB/T 1\u3000General symbols'),
  ]);
});

test('any two languages stand side by side: both scripts of what is Chinese, and once what is the same', () => {
  const service = workspace({ 'demo.standard.yaml': marked(full).text });
  const linesOf = (language: Language, beside: Language) =>
    blocksOf(bookIn(service, 'demo.standard.yaml', { language, beside, toTraditional })).map(blockText);
  const wanted = /^cover|term|heading 1 [23]|總述|一段/;
  expect(linesOf('zh-Hant', 'zh-Hans').filter((line) => wanted.test(line))).toMatchInlineSnapshot(`
    [
      "cover 團體標準 · ICS 03.080.99 · T/ABC 001—2020 · 代替 T/ABC 001—2015 · 示例服務規範 | 示例服务规范 · Demo specification · 示例協會 | 示例协会 · 狀態: 現行 | 现行 · 發布日期: 2020-01-01",
      "paragraph 第一段。 / 第二段。",
      "heading 1 2 規範性引用文件 | 规范性引用文件",
      "heading 1 3 術語和定義 | 术语和定义",
      "term 3.1 導師 | 导师 mentor 教練 | 教练 指導者。 | 指导者。 注：含兼職。 | 含兼职。 GB/T 1",
      "paragraph 總述。 | 总述。",
    ]
  `);
  expect(linesOf('en', 'zh-Hans').filter((line) => /^cover|term|总述/.test(line))).toMatchInlineSnapshot(`
    [
      "cover 團體標準 · ICS 03.080.99 · T/ABC 001—2020 · Replaces T/ABC 001—2015 | 代替 T/ABC 001—2015 · Demo specification | 示例服务规范 · 示例协会 · 狀態: in force | 现行 · 發布日期: 2020-01-01",
      "paragraph The following terms and definitions apply to this document. | 下列术语和定义适用于本文件。",
      "term 3.1 mentor | 导师 教练 指导者。 注：含兼职。 GB/T 1",
      "paragraph 总述。",
    ]
  `);
  expect(linesOf('zh-Hant', 'zh-Hant')).toEqual(blocksOf(bookIn(service, 'demo.standard.yaml')).map(blockText));
});

test('Simplified is written where only Traditional is given; ids, codes and English stay', () => {
  const service = workspace({ 'demo.standard.yaml': marked(full).text });
  const book = bookIn(service, 'demo.standard.yaml', { language: 'zh-Hans' });
  expect(book.title).toBe('示例服务规范');
  const lines = blocksOf(book).map(blockText);
  expect(lines.filter((line) => /隊|队/.test(line))).toMatchInlineSnapshot(`
    [
      "list — 团队",
      "heading 2 4.1 队伍",
    ]
  `);
});

test('a policy numbers its chapters from 1, and what comes before them not at all', () => {
  const text = marked(full).text.replace('class: group', 'class: policy');
  const service = workspace({ 'demo.standard.yaml': text });
  const headings = blocksOf(bookIn(service, 'demo.standard.yaml')).filter(({ kind }) => kind === 'heading');
  expect(headings.map(blockText).slice(0, 6)).toMatchInlineSnapshot(`
    [
      "heading 1 前言",
      "heading 1 範圍",
      "heading 1 規範性引用文件",
      "heading 1 術語和定義",
      "heading 1 1 輔導",
      "heading 2 1.1 隊伍",
    ]
  `);
});

const report = `report: r
against: demo@2020
language: zh-Hant
operator: {name: 甲公司, contact: {name: 王某, phone: 021-12345678}}
space: {name: 甲空間, type: co-working}
period: {from: 2020-01-01, to: 2020-12-31}
summary: 概況。
figures: {count: {value: 2, evidence: [list]}}
attachments:
  list: {kind: roster, title: 導師名單, file: evidence/a.pdf, collected: 2020-12-31}
answers:
  team:
  ^^^^ team
    status: implemented
    statement: 有導師。
    evidence: [list, {kind: roster, title: 已隱名單, file: b.pdf, redacted: true}]
  stray: {status: planned, statement: 無此條}
  ^^^^^ =others/1
`;

test('a report is the form that is handed in, with what is open marked', () => {
  const { text, ranges } = marked(report);
  const service = workspace({ 'demo.standard.yaml': marked(full).text, 'r.report.yaml': text });
  const book = bookIn(service, 'r.report.yaml', { mask: true });
  expect(blocksOf(book).map(blockText)).toMatchInlineSnapshot(`
    [
      "cover 自評報告 · demo@2020 · 示例服務規範自評報告 · 運營機構: 甲公司 · 空間: 甲空間 · 報告期: 2020-01-01 至 2020-12-31",
      "heading 1 1 基本信息",
      "facts 運營機構: 甲公司 · 聯繫人: 王某 · 電話: 021-12345678 · 空間: 甲空間 · 空間類型: 聯合辦公 · 報告期: 2020-01-01 至 2020-12-31 · 依據的標準: demo@2020",
      "heading 1 2 概述",
      "paragraph 概況。",
      "heading 1 3 數據",
      "table  ¦ 指標, 數值, 證明材料 ¦ 導師數, 2人, 名單（附件1）",
      "heading 1 4 逐條自評",
      "heading 2 4 輔導",
      "form 4.1 隊伍 應有→導師→，見→4.2→。 a) 甲；; b) 乙： [1) 丙。] unmet · 判定條件: 以下任一：; >導師數不少於3人；填報：2人; >導師數等於0人；填報：2人 · 狀態: 已實施 · 情況說明: 有導師。 · 證明材料: 名單（附件1）; 已隱名單，b.pdf，原件已遮蓋，名單",
      "heading 1 5 其他答覆",
      "form stray · 狀態: 計劃實施 · 情況說明: 無此條",
      "heading 1 6 附件",
      "table  ¦ 序號, 材料, 種類, 文件或網址, 日期 ¦ 1, █已遮蓋█, 名單, , 2020-12-31取得",
      "heading 1 7 自評情況",
      "list — 目前得分 0，滿分 100; — 尚不能提交：錯誤 2 處、缺材料 2 處、沒有真實性承諾; — 按作答未滿足：1 條",
      "heading 1 8 真實性承諾書",
      "facts 姓名: ?待簽署? ! · 職務: ?待簽署? ! · 日期: ?待簽署? !",
      "heading 1 遮蓋說明",
      "list — 名單：屬敏感材料，已遮蓋 1 份的名稱、文件和網址。",
    ]
  `);
  const tree = service.document(uriOf('r.report.yaml'))?.tree;
  const places = blocksOf(book).flatMap(({ id, at }) =>
    tree !== undefined && at?.uri === uriOf('r.report.yaml') ? [shown(at.uri, absolute(tree, at.place), id)] : [],
  );
  for (const { range, label } of ranges) expect(places).toContain(shown(uriOf('r.report.yaml'), range, label));
});

test('what is masked is nowhere in the book, and told', () => {
  const service = workspace({ 'demo.standard.yaml': marked(full).text, 'r.report.yaml': marked(report).text });
  const said = (mask: boolean) =>
    blocksOf(bookIn(service, 'r.report.yaml', { mask }))
      .map(blockText)
      .join('\n');
  expect(said(false)).toContain('導師名單');
  expect(said(true).replace('導師名單。', '')).not.toMatch(/導師名單|a\.pdf/);
  expect(said(true)).toContain('b.pdf');
  expect(bookIn(service, 'r.report.yaml', { mask: true }).leftOut.map((one) => one['zh-Hant'])).toMatchInlineSnapshot(`
    [
      "名單：屬敏感材料，已遮蓋 1 份的名稱、文件和網址。",
    ]
  `);
  expect(bookIn(service, 'r.report.yaml', { mask: false }).leftOut).toEqual([]);
});

test('a report without its standard keeps what it says', () => {
  const service = workspace({ 'r.report.yaml': marked(report).text });
  expect(blocksOf(bookIn(service, 'r.report.yaml')).map(blockText)).toMatchInlineSnapshot(`
    [
      "cover 自評報告 · demo@2020 · demo@2020自評報告 · 運營機構: 甲公司 · 空間: 甲空間 · 報告期: 2020-01-01 至 2020-12-31",
      "heading 1 1 基本信息",
      "facts 運營機構: 甲公司 · 聯繫人: 王某 · 電話: 021-12345678 · 空間: 甲空間 · 空間類型: 聯合辦公 · 報告期: 2020-01-01 至 2020-12-31 · 依據的標準: demo@2020",
      "paragraph 找不到標準 demo@2020，因此缺少其條款。",
      "heading 1 2 概述",
      "paragraph 概況。",
      "heading 1 3 數據",
      "table  ¦ 指標, 數值, 證明材料 ¦ count, 2, 導師名單（附件1）",
      "heading 1 4 其他答覆",
      "form team · 狀態: 已實施 · 情況說明: 有導師。 · 證明材料: 導師名單（附件1）; 已隱名單，b.pdf，原件已遮蓋，roster",
      "form stray · 狀態: 計劃實施 · 情況說明: 無此條",
      "heading 1 5 附件",
      "table  ¦ 序號, 材料, 種類, 文件或網址, 日期 ¦ 1, 導師名單, roster, evidence/a.pdf, 2020-12-31取得",
      "heading 1 6 真實性承諾書",
      "facts 姓名: ?待簽署? ! · 職務: ?待簽署? ! · 日期: ?待簽署? !",
    ]
  `);
});

test('a legend ends its lines as GB/T 1.1 does, and a formula is referred to by its kind', () => {
  const text = `standard: s@1
title: 示例
language: zh-Hant
class: group
chapters:
  - id: one
    title: 甲
    clauses:
      - id: rate
        provision: requirement
        text: 比率應按[[how]]計算。
        formula:
          id: how
          text: R = N / D
          where:
            - {symbol: R, means: 比率}
            - {symbol: 'N', means: 甲數；}
            - {symbol: D, means: 乙數}
`;
  const service = workspace({ 's.standard.yaml': text });
  const linesIn = (language: Language) => blocksOf(bookIn(service, 's.standard.yaml', { language })).map(blockText);
  expect(linesIn('zh-Hant').slice(-4)).toMatchInlineSnapshot(`
    [
      "paragraph 4.1 比率*應*按→公式(1)→計算。",
      "formula R = N / D (1)",
      "paragraph 式中：",
      "list R——比率；; N——甲數；; D——乙數。",
    ]
  `);
  expect(linesIn('en').at(-1)).toBe('list R——比率；; N——甲數；; D——乙數。');
});

test.each([
  ['按[[how]]計算', '按→公式(1)→計算'],
  ['按式[[how]]計算', '按式→(1)→計算'],
  ['按公式[[how]]計算', '按公式→(1)→計算'],
  ['見表[[list]]', '見表→1→'],
  ['見圖紙和[[list]]', '見圖紙和→表1→'],
])('%s says once of what kind it is', (written, printed) => {
  const text = `standard: s@1\ntitle: 示例\nlanguage: zh-Hant\nclass: group\nchapters: [{id: one, title: 甲, clauses: [{id: a, provision: statement, text: "${written}。", formula: {id: how, text: 甲＝乙}, tables: [{id: list, rows: [[丙]]}]}]}]\n`;
  const lines = blocksOf(bookIn(workspace({ 's.standard.yaml': text }), 's.standard.yaml')).map(blockText);
  expect(lines).toContain(`paragraph 4.1 ${printed}。`);
});
