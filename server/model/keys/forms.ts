import { definition, flag, listOf, mapOf, oneOf, text, word, words } from './make.ts';
import type { MapType, PartKeySpec } from './types.ts';

export const formKeys = {
  id: {
    title: words('id', '標識'),
    what: words(
      'The name of the form: a report fills it under this name, and texts refer to it: [[intake-form]].',
      '表格的標識：自評報告據此填寫，文中也據此引用：[[intake-form]]。',
    ),
    type: definition('form'),
    required: true,
    example: 'intake-form',
    synonyms: ['代號', '代碼', '編號', '標識符', 'key'],
  },
  title: {
    title: words('title', '表題'),
    what: words('The heading of the form. Forms and tables are numbered together.', '表格的標題。表格與表一併編號。'),
    role: 'title',
    type: text,
    expected: true,
    example: '入住登記表',
    synonyms: ['標題', '名稱', '表名', '表格名稱', 'name', 'caption'],
  },
  fields: {
    title: words('fields', '欄目'),
    what: words('What is to be filled in, in order.', '須填寫的各欄，按順序排列。'),
    type: listOf(mapOf('form-field')),
    required: true,
    example:
      '- {id: name, label: 姓名, required: true}\n- {id: age, label: 年齡, type: number, unit: 歲}\n- {id: agreed, label: 是否同意, type: yes-no}',
    synonyms: ['字段', '項目', '欄位', '填寫項', '填報項', 'items', 'entries'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;

export const formFieldKeys = {
  id: {
    title: words('id', '標識'),
    what: words(
      'The name of the field within the form: a report writes its entry behind it.',
      '欄目在該表格內的標識：報告在它後面填寫內容。',
    ),
    type: definition('form-field'),
    required: true,
    example: 'name',
    synonyms: ['代號', '代碼', '編號', '標識符', 'key'],
  },
  label: {
    title: words('label', '欄名'),
    what: words('What stands before the blank. Without it, the id.', '填寫處前面的文字。不寫則用標識。'),
    role: 'cell',
    type: text,
    expected: true,
    example: '姓名',
    synonyms: ['名稱', '欄目名稱', '標題', '項目名稱', 'title', 'name', 'question'],
  },
  type: {
    title: words('type', '類型'),
    what: words('What kind of entry it takes.', '填寫什麼樣的內容。'),
    type: oneOf('field-type'),
    default: 'text',
    example: 'number',
    synonyms: ['內容類型', '填寫類型', '格式', '數據類型', 'kind', 'format'],
  },
  unit: {
    title: words('unit', '單位'),
    what: words('Of a number: the unit in which it is given.', '數值的單位。'),
    type: word('unit'),
    example: '歲',
    synonyms: ['計量單位', '數值單位', 'units'],
  },
  choices: {
    title: words('choices', '選項'),
    what: words('Of a choice: what may be chosen.', '選擇項：可選的內容。'),
    role: 'cell',
    type: listOf(text),
    example: '[自理, 半自理, 不能自理]',
    synonyms: ['可選項', '備選', '選擇', 'options', 'values'],
  },
  required: {
    title: words('required', '必填'),
    what: words('Whether it has to be filled in.', '是否必須填寫。'),
    type: flag,
    default: 'false',
    example: 'true',
    synonyms: ['是否必填', '必須', '必填項', 'mandatory', 'obligatory'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;

export const form: MapType = {
  name: 'form',
  title: words('form', '表格'),
  what: words(
    'A form to be filled in: printed empty in the standard, filled in a report that brings it.',
    '供填寫的表格：標準中為空表，報告填寫後隨報告印出。',
  ),
  keys: formKeys,
  nameKey: 'id',
};

export const formField: MapType = {
  name: 'form-field',
  title: words('field of a form', '表格欄目'),
  what: words('One thing to be filled in.', '表格中須填寫的一欄。'),
  keys: formFieldKeys,
  nameKey: 'id',
  conditions: [{ key: 'choices', when: [{ key: 'type', values: ['choice'] }] }],
};
