import type { Words } from '../../base/words.ts';
import { enums } from './enums.ts';
import { words } from './make.ts';
import { mapType } from './table.ts';
import type { Namespace, Topic, ValueType, WordKind } from './types.ts';

const wordKinds: Readonly<Record<WordKind, Words>> = {
  line: words('text in one language', '單一語言的文字'),
  unit: words('unit, such as 平方米 or %', '單位，如平方米、%'),
  date: words('date, written 2017-09-15', '日期，寫作 2017-09-15'),
  number: words('number', '數'),
  amount: words('number, also as 1.5萬', '數，也可寫作 1.5萬'),
  integer: words('whole number', '整數'),
  boolean: words('true or false', 'true（是）或 false（否）'),
  id: words('id', '標識'),
  'document-number': words('document number, such as GB/T 39668—2020', '文件編號，如 GB/T 39668—2020'),
  'number-override': words('number as it is shown', '按原樣顯示的編號'),
  ics: words('ICS code, such as 03.080.99', 'ICS 號，如 03.080.99'),
  ccs: words('CCS code, such as A 20', 'CCS 號，如 A 20'),
  'credit-code': words('code of 18 characters', '18 位代碼'),
  digest: words('eight hexadecimal digits', '八位十六進制數'),
  entry: words('what is filled in', '填寫的內容'),
  file: words('path of a file, relative to this one', '相對於本文件的文件路徑'),
  folder: words('path of a folder, relative to the workspace', '相對於工作區的文件夾路徑'),
  glob: words('pattern of paths, such as reports/**', '路徑模式，如 reports/**'),
  url: words('web address', '網址'),
  email: words('e-mail address', '郵箱地址'),
  phone: words('telephone number', '電話號碼'),
};

const namespaces: Readonly<Record<Namespace, Words>> = {
  clause: words('clause', '條款'),
  division: words('chapter, section or annex', '章、節或附錄'),
  table: words('table', '表'),
  formula: words('formula', '公式'),
  item: words('list item', '列項'),
  illustration: words('image or process', '圖'),
  step: words('step of a process', '流程步驟'),
  form: words('form', '表格'),
  'form-field': words('field of a form', '表格欄目'),
  term: words('term', '術語'),
  indicator: words('indicator', '指標'),
  'evidence-kind': words('kind of evidence', '證明材料種類'),
  attachment: words('attachment', '附件'),
  edition: words('standard, as id@edition', '標準（標識@版本）'),
  report: words('report', '報告'),
  'space-type': words('type of space', '空間類型'),
  grade: words('grade', '等級'),
  level: words('level', '級別'),
  rule: words('rule', '規則'),
};

function both(a: Words, b: Words): Words {
  const [first, second] = [a['zh-Hant'], b['zh-Hant']];
  const short = !/[，；]/.test(first + second);
  return words(`${a.en}; or ${b.en}`, short ? `${first}或${second}` : `${first}；或${second}`);
}

function joined(of: readonly Words[]): Words {
  return words(of.map(({ en }) => en).join(' or '), of.map((one) => one['zh-Hant']).join('或'));
}

function named(namespace: Namespace): Words {
  const { en, 'zh-Hant': hant } = namespaces[namespace];
  if (namespace === 'edition' || namespace === 'rule') return words(en, hant);
  if (namespace === 'grade') return words('name of a grade', '等級名稱');
  return words(`id of ${/^[aei]/.test(en) ? 'an' : 'a'} ${en}`, `${hant}的標識`);
}

/** What one value of the type is called, as short as a title. */
export function itemTitle(type: ValueType): Pick<Topic, 'title'> {
  switch (type.kind) {
    case 'map':
      return mapType(type.map);
    case 'definition':
      return { title: namespaces[type.of] };
    case 'reference':
      return { title: namespaces[type.to[0] ?? 'clause'] };
    case 'list':
      return itemTitle(type.of);
    case 'tree':
      return itemTitle(type.leaf);
    case 'either':
      return itemTitle(type.scalar);
    case 'by-level':
      return itemTitle(type.of);
    case 'enum':
      return enums[type.values];
    case 'text':
      return { title: words('text', '文字') };
    case 'quantity':
      return { title: words('figure', '數值') };
    default:
      return { title: words('value', '內容') };
  }
}

/** What may stand under a key, as a phrase without a stop: `list of dates`. */
export function typeWords(type: ValueType): Words {
  switch (type.kind) {
    case 'text':
      if (type.plain) return words('text', '文字');
      return words('text, or one text for each language', '文字，或按語言分別給出的文字');
    case 'word':
      return wordKinds[type.word];
    case 'enum':
      return words('one of a few values', '給定值之一');
    case 'definition':
      return named(type.of);
    case 'reference':
      return joined(type.to.map(named));
    case 'citation':
      return words(
        'id, clause of another edition (id@edition#clause), or document number with or without a place',
        '標識、其他版本的條款（標識@版本#條款），或帶位置的文件編號',
      );
    case 'edition-or-number':
      return words('standard as id@edition, or document number', '標準（標識@版本）或文件編號');
    case 'quantity':
      return quantityWords(type.as);
    case 'period':
      return words('year, or from and to', '年份，或起止日期');
    case 'list':
      return listWords(type);
    case 'map':
      return mapType(type.map).title;
    case 'keyed': {
      const [of, by] = [typeWords(type.of), typeWords(type.by)];
      return words(`for each ${by.en}: ${of.en}`, `若干項「${by['zh-Hant']}: ${of['zh-Hant']}」`);
    }
    case 'tree': {
      const leaf = typeWords(type.leaf);
      if (type.inner) return words(`${leaf.en}, or a group of them`, `${leaf['zh-Hant']}，或其組合`);
      return words(
        `${leaf.en}: a list (all of), or all and any, nested`,
        `${leaf['zh-Hant']}：列表（全部），或用 all、any 嵌套`,
      );
    }
    case 'by-level':
      return both(typeWords(type.of), words('one for each level', '按級別分別給出'));
    case 'either':
      return both(typeWords(type.scalar), typeWords(type.other));
  }
}

function quantityWords(as: 'bound' | 'figure'): Words {
  const start = words(
    'number in the indicator’s unit, or with a unit (1.5萬, 26.6%), or value, unit and approximation',
    '以指標單位計的數，或帶單位的數（1.5萬、26.6%），或分列數值、單位、近似',
  );
  return as === 'bound' ? start : words(`${start.en}, with evidence`, `${start['zh-Hant']}，可附證明材料`);
}

function listWords({ of, orOne, length }: ValueType & { kind: 'list' }): Words {
  const { en, 'zh-Hant': hant } = typeWords(of);
  if (length !== undefined) return words(`list of ${length}: ${en}`, `${length} 項的列表，每項為${hant}`);
  if (orOne) return words(`${en}; one, or a list`, `${hant}；一項或列表`);
  return words(`list: ${en}`, `列表，每項為${hant}`);
}
