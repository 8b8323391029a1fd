import { date, line, listOf, oneOf, plainText, reference, text, word, words } from './make.ts';
import type { KeySpec, MapType } from './types.ts';

/** A text in one of several languages. */
export const languageKeys: Readonly<Record<string, KeySpec>> = {
  'zh-Hant': {
    title: words('Traditional Chinese', '繁體中文'),
    what: words('The text in Traditional script.', '繁體字的文本。'),
    type: plainText,
    example: '眾創空間',
    synonyms: ['繁體', '繁體字', '正體', 'hant', 'zh-TW', 'zh-HK', 'zh'],
  },
  'zh-Hans': {
    title: words('Simplified Chinese', '簡體中文'),
    what: words('The text in Simplified script.', '簡體字的文本。'),
    type: plainText,
    example: '众创空间',
    synonyms: ['簡體', '簡體字', '簡化字', 'hans', 'zh-CN'],
  },
  en: {
    title: words('English', '英文'),
    what: words('The text in English.', '英文的文本。'),
    type: plainText,
    example: 'makerspace',
    synonyms: ['英語', '英文版', 'english', 'eng'],
  },
};

export const translations: MapType = {
  name: 'translations',
  title: words('text in several languages', '多語言文本'),
  what: words(
    'The same text in several languages. Numbers, units and dates have to agree in all of them.',
    '同一段文字的幾種語言版本。其中的數字、單位和日期須一致。',
  ),
  keys: languageKeys,
};

const quantityKeys: Readonly<Record<string, KeySpec>> = {
  value: {
    title: words('value', '數值'),
    what: words('The number, in the unit given beside it.', '數值，以旁邊給出的單位計。'),
    type: word('amount'),
    required: true,
    example: '394',
    synonyms: ['值', '數', '數字', '數量', 'number', 'amount'],
  },
  unit: {
    title: words('unit', '單位'),
    what: words(
      'The unit, where it is another than the indicator’s own. Units that convert (元, 千元, 萬元, 億元) are converted.',
      '單位，與指標的單位不同時填寫。能換算的（元、千元、萬元、億元）會自動換算。',
    ),
    type: word('unit'),
    example: '萬元',
    synonyms: ['計量單位', 'units'],
  },
  approx: {
    title: words('approximation', '近似'),
    what: words(
      'Whether the number is rounded, and to which side. A comparison that this leaves open is called unknown, not failed.',
      '數值是否為約數、偏向哪一側。因此無法判定的比較記為「未知」，不算不滿足。',
    ),
    type: oneOf('approximation'),
    example: 'about',
    synonyms: ['約數', '概數', '大約', '近似值', 'approximate'],
  },
};

export const quantity: MapType = {
  name: 'quantity',
  title: words('quantity', '數量'),
  what: words(
    'A number with its unit. Short forms such as 394萬元 or 近40萬 mean the same.',
    '帶單位的數值。也可以直接寫「394萬元」「近40萬」。',
  ),
  keys: quantityKeys,
};

export const figure: MapType = {
  name: 'figure',
  title: words('figure', '數據'),
  what: words('The value of an indicator, with its unit and what proves it.', '指標的數值、單位及其證明材料。'),
  keys: {
    ...quantityKeys,
    evidence: {
      title: words('evidence', '證明材料'),
      what: words(
        'What proves the figure: attachments by id, or evidence written here.',
        '證明該數據的材料：已列附件的標識，或直接寫在這裡。',
      ),
      type: listOf({ kind: 'either', scalar: reference('attachment'), other: { kind: 'map', map: 'evidence' } }),
      example: '[accounts]',
      synonyms: ['佐證材料', '證據', '佐證', '附件', '依據', 'proof'],
    },
  },
};

export const period: MapType = {
  name: 'period',
  title: words('period', '期間'),
  what: words(
    'A period by its first and last day. A calendar year is just its number.',
    '以起止日期表示的期間。整年直接寫年份即可。',
  ),
  keys: {
    from: {
      title: words('from', '起始日期'),
      what: words('The first day of the period.', '期間的第一天。'),
      type: date,
      required: true,
      example: '2016-01-01',
      synonyms: ['開始', '開始日期', '起', '自', '從', 'start', 'begin'],
    },
    to: {
      title: words('to', '截止日期'),
      what: words('The last day of the period, included.', '期間的最後一天，含當天。'),
      type: date,
      required: true,
      example: '2016-12-31',
      synonyms: ['結束', '結束日期', '止', '至', '到', 'end', 'until'],
    },
  },
};

export const document: MapType = {
  name: 'document',
  title: words('document', '文件'),
  what: words('A document by its number, its title or both.', '一份文件，寫編號、名稱或兩者。'),
  keys: {
    number: {
      title: words('document number', '文件編號'),
      what: words(
        'Its number, with the year if this edition is meant, without if always the newest.',
        '文件編號。指定某一版時帶年份，始終指最新版時不帶。',
      ),
      type: word('document-number'),
      expected: true,
      example: 'GB/T 39668—2020',
      synonyms: ['編號', '標準號', '文號', '標準編號', 'no', 'id'],
    },
    title: {
      title: words('title', '名稱'),
      what: words('What the document is called.', '文件的名稱。'),
      type: text,
      expected: true,
      example: '科技企業孵化器服務規範',
      synonyms: ['標題', '文件名稱', '標準名稱', '題名', 'name'],
    },
  },
  nameKey: 'number',
  conditions: [{ key: 'number', unless: [{ key: 'title' }] }],
};

export const contact: MapType = {
  name: 'contact',
  title: words('contact', '聯繫人'),
  what: words('Whom to ask about the report.', '就報告可以聯繫的人。'),
  keys: {
    name: {
      title: words('name', '姓名'),
      what: words('The person’s name.', '聯繫人姓名。'),
      type: line,
      expected: true,
      example: '王小明',
      synonyms: ['名字', '聯繫人', '聯繫人姓名', 'person'],
    },
    phone: {
      title: words('telephone', '電話'),
      what: words('An office number. Exports mask mobile numbers.', '辦公電話。導出時手機號碼會被遮蓋。'),
      type: word('phone'),
      expected: true,
      example: '021-12345678',
      synonyms: ['聯繫電話', '手機', '電話號碼', 'tel', 'telephone', 'mobile'],
    },
    email: {
      title: words('e-mail', '電子郵箱'),
      what: words('The address for questions.', '接受詢問的郵箱。'),
      type: word('email'),
      expected: true,
      example: 'office@example.com',
      synonyms: ['郵箱', '郵件', '電郵', '電子郵件', 'mail'],
    },
  },
};
