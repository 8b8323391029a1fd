import { gridOf, widthsOf } from '../../model/cell-grid.ts';
import type { Table } from '../../model/standard.ts';
import { inHeader } from '../example.ts';
import { inProvision } from '../kit/prose-example.ts';
import { defineCheck, type Found } from '../rule.ts';

const tables = (...lines: readonly string[]) => ({ fields: `tables:\n${lines.map((line) => `  ${line}`).join('\n')}` });

const inAnnex = (...lines: readonly string[]) =>
  inHeader(
    `drafting-rules: gbt-1.1-2020
scope: 见附录A。
annexes:
  - id: checks
    title: 检查
    nature: informative
    tables:
${lines.map((line) => `      ${line}`).join('\n')}`,
    'zh-Hans',
  );

export const rule = defineCheck({
  code: 'standard/table-form',
  severity: 'info',
  title: { en: 'A table that lacks something', 'zh-Hant': '表格不完整' },
  message: {
    untitled: {
      en: 'This table has no title. Give it one that says what it shows.',
      'zh-Hant': '該表沒有表題。請補上，說明表中是什麼。',
    },
    columns: {
      en: 'Every row of this table has {count} cells, but its head names {columns} columns. Make both agree.',
      'zh-Hant': '該表各行都有 {count} 格，表頭卻是 {columns} 欄。請改為一致。',
    },
    ragged: {
      en: 'This row has {count} cells, but the table has {columns} columns. Add what is missing (— for what does not apply), or remove what is too much.',
      'zh-Hant': '這一行有 {count} 格，而表有 {columns} 欄。請補齊（不適用的寫「—」），或刪去多餘的。',
    },
  },
  why: {
    en: 'A table is cited by its title, and read by its columns.',
    'zh-Hant': '引用時靠表題找表，閱讀時靠欄目對應。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.8' },
  fix: 'none',
  on: 'table',
  reads: [],
  *check(table, { setting }) {
    if (setting.draftingRules.startsWith('gbt')) yield* inTable(table);
  },
  examples: () => ({
    bad: [
      inProvision('statement', '服務項目見表1。', tables('- columns: [項目, 數量]', '  rows: [[工位, 30個]]')),
      inProvision('statement', '服务项目见表1。', {
        language: 'zh-Hans',
        ...tables('- title: 服务项目', '  columns: [项目, 数量, 备注]', '  rows: [[工位, 30个, 固定], [会议室, 2间]]'),
      }),
      inProvision(
        'statement',
        '服務項目見表1。',
        tables(
          '- title: 服務項目',
          '  columns: [項目, 數量]',
          '  rows: [[{text: 工位, down: 2}, 30個], [會議室, 2間]]',
        ),
      ),
      inAnnex('- title: 检查项目', '  columns: [时段, 部位]', '  rows: [[出车前, 轮胎, 气压和磨损]]'),
      inAnnex('- title: 检查项目', '  columns: [时段, 部位]', '  rows: [[出车前, 轮胎, 气压], [收车后, 车厢, 物品]]'),
    ],
    good: [
      inAnnex('- title: 检查项目', '  columns: [时段, 部位, 内容]', '  rows: [[出车前, 轮胎, 气压和磨损]]'),
      inProvision(
        'statement',
        '服務項目見表1。',
        tables('- title: 服務項目', '  columns: [項目, 數量]', '  rows: [[工位, 30個], [會議室, —]]'),
      ),
      inProvision(
        'statement',
        '服務項目見表1。',
        tables(
          '- title: 服務項目',
          '  columns: [項目, 數量, 備註]',
          '  rows: [[{text: 工位, down: 2}, 30個, 固定], [20個, 流動], [{text: 其他, across: 3}]]',
        ),
      ),
      inProvision('statement', '服务项目见表1。', {
        language: 'zh-Hans',
        ...tables('- title: 服务项目', '  rows: [[工位, 30个], [会议室, 2间]]'),
      }),
      inProvision('statement', '服務項目見下。', { rules: 'none', ...tables('- rows: [[工位, 30個]]') }),
    ],
  }),
});

function* inTable(table: Table): Iterable<Found> {
  const { title, columns, rows } = table;
  if (title === undefined) yield { at: table.handle, wording: 'untitled' };
  if (columns.length === 0) return;
  const grid = gridOf(table);
  const [width, other] = new Set(widthsOf(grid));
  if (rows.length > 1 && width !== undefined && other === undefined && width !== columns.length) {
    yield {
      at: table.handle,
      wording: 'columns',
      severity: 'warning',
      args: { count: width, columns: columns.length },
    };
    return;
  }
  for (const [at, count] of widthsOf(grid).entries()) {
    const [first] = rows[at] ?? [];
    if (first === undefined || count === columns.length) continue;
    yield { at: first.handle, wording: 'ragged', severity: 'warning', args: { count, columns: columns.length } };
  }
}
