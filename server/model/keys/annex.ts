import { content } from './clause-content.ts';
import { effect } from './clause-effect.ts';
import { listOf, mapOf, words } from './make.ts';
import type { ProseKeySpec } from './types.ts';

/** What may stand in an annex itself, without a clause around it: in the order in which it is printed. */
export const annexContent = {
  items: {
    ...content.items,
    what: words(
      'A list led in by the text of the annex, shown as a), b), c). In a variant: items to add; one with an inherited id takes the place of that.',
      '由附錄的文字引出的列項，顯示為 a)、b)、c)。在變體中：要增加的列項；標識與繼承的相同，即代替原列項。',
    ),
  },
  tables: {
    ...content.tables,
    what: words('Tables that stand in the annex itself: Table A.1.', '直接放在附錄中的表：表A.1。'),
    synonyms: ['數據表', '對照表', '一覽表', 'table'],
  },
  images: {
    ...content.images,
    what: words('Images that stand in the annex itself: Figure A.1.', '直接放在附錄中的圖：圖A.1。'),
  },
  processes: {
    ...content.processes,
    what: words(
      'Service processes that stand in the annex itself, each drawn as a flow chart. A variant may shorten time limits, not lengthen them.',
      '直接放在附錄中的服務流程，自動繪成流程圖。變體只能縮短時限，不能放長。',
    ),
  },
  forms: {
    title: words('forms', '表格'),
    what: words(
      'Forms to be filled in. The standard prints them empty; a report may fill them under forms.',
      '供填寫的表格。標準中印為空表；報告可在 forms 下填寫。',
    ),
    type: listOf(mapOf('form')),
    example:
      '- id: intake-form\n  title: 入住登記表\n  fields:\n    - {id: name, label: 姓名, required: true}\n    - {id: age, label: 年齡, type: number, unit: 歲}',
    synonyms: ['登記表', '表單', '附表', '填報表', '記錄表', 'form', 'sheets'],
  },
  notes: {
    ...effect.notes,
    what: words(
      'Notes below the content of the annex: statements only. In a variant: notes to add.',
      '附錄內容下面的注，只用陳述。在變體中：要增加的注。',
    ),
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export type AnnexKey = keyof typeof annexContent;
