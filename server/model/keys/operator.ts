import { date, mapOf, reference, text, word, words } from './make.ts';
import type { MapType, ProseKeySpec } from './types.ts';

export const operatorKeys = {
  name: {
    title: words('name', '名稱'),
    what: words('The registered name.', '登記的單位名稱。'),
    role: 'name',
    type: text,
    required: true,
    example: '方糖小鎮',
    synonyms: ['單位名稱', '機構名稱', '全稱', '公司名稱', 'title'],
  },
  'credit-code': {
    title: words('unified social credit code', '統一社會信用代碼'),
    what: words(
      'The 18 characters on the business licence. Both check characters are verified, so a slip is noticed.',
      '營業執照上的 18 位代碼。兩個校驗碼都會核對，寫錯能發現。',
    ),
    type: word('credit-code'),
    expected: true,
    example: '91310000MA1K35QX2X',
    synonyms: ['信用代碼', '社會信用代碼', '組織機構代碼', '稅號', 'uscc'],
  },
  region: {
    title: words('region', '地區'),
    what: words('Where the operator is registered.', '單位註冊所在地區。'),
    role: 'name',
    type: text,
    example: '上海市',
    synonyms: ['所在地', '所在地區', '省市', '區域', 'area'],
  },
  contact: {
    title: words('contact', '聯繫人'),
    what: words('Whom to ask about the report.', '就報告可以聯繫的人。'),
    type: mapOf('contact'),
    example: 'name: 王小明\nphone: 021-12345678\nemail: office@example.com',
    synonyms: ['聯繫方式', '聯絡人', '聯繫信息', 'contacts'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const operator: MapType = {
  name: 'operator',
  title: words('operator', '運營機構'),
  what: words('The organisation that runs the space.', '運營空間的單位。'),
  keys: operatorKeys,
};

export const spaceKeys = {
  name: {
    title: words('name', '名稱'),
    what: words('What the space is called.', '空間的名稱。'),
    role: 'name',
    type: text,
    expected: true,
    example: '方糖小鎮長陽店',
    synonyms: ['空間名稱', '標題', '全稱', 'title'],
  },
  type: {
    title: words('type of space', '空間類型'),
    what: words(
      'The type of the space. It should be one that the standard is for.',
      '空間的類型，應屬於標準的適用類型。',
    ),
    type: reference('space-type'),
    expected: true,
    example: 'co-working',
    synonyms: ['類型', '類別', '種類', 'kind', 'space-type'],
  },
  address: {
    title: words('address', '地址'),
    what: words('Where the space is.', '空間所在的地址。'),
    type: text,
    example: '上海市楊浦區長陽路1687號',
    synonyms: ['地點', '位置', '場地地址', '所在地', 'location'],
  },
  opened: {
    title: words('opened', '開業日期'),
    what: words('The day on which the space began to run.', '空間開始運營的日期。'),
    type: date,
    example: '2015-06-01',
    synonyms: ['運營時間', '開始運營日期', '成立日期', '啟用日期', 'since', 'founded'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const space: MapType = {
  name: 'space',
  title: words('space', '空間'),
  what: words('The space that is reported on.', '報告所針對的空間。'),
  keys: spaceKeys,
};
