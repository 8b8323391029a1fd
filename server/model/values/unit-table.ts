/**
 * Units that are one under several names. Money, area and counts convert, with 千, 萬, 億 before their name; 天, 工作日, 月
 * and 年 never do, since a month has no fixed number of days. Classifiers of different things (個, 家, 項) stay
 * apart, even where people mix them: nobody can tell what a report counted.
 */
export interface UnitKind {
  readonly dimension: string;
  /** As `spellingOf` spells them, the usual one first. */
  readonly spellings: readonly string[];
  /** In English after 1, and after other numbers; '' where English counts without a word. */
  readonly en: readonly [one: string, many: string];
  /** Whether 千, 萬 or 億 before a name makes a multiple of it. */
  readonly converts?: true;
  readonly counts?: true;
}

const measures: readonly UnitKind[] = [
  {
    dimension: 'money',
    spellings: ['元', '元人民币', '人民币元', '人民币', 'rmb', 'cny', 'yuan'],
    en: ['yuan', 'yuan'],
    converts: true,
  },
  { dimension: 'area', spellings: ['平方米', 'm2', '平米', 'sqm'], en: ['m²', 'm²'], converts: true },
  { dimension: 'share', spellings: ['%', 'percent', 'percentage'], en: ['%', '%'] },
  { dimension: 'hour', spellings: ['小时', '个小时', 'h', 'hour', 'hours'], en: ['hour', 'hours'] },
  { dimension: 'second', spellings: ['秒', '秒钟', 's', 'second', 'seconds'], en: ['second', 'seconds'] },
  { dimension: 'minute', spellings: ['分钟', 'min', 'minute', 'minutes'], en: ['minute', 'minutes'] },
  { dimension: 'day', spellings: ['天', '日', 'd', 'day', 'days'], en: ['day', 'days'] },
  {
    dimension: 'working-day',
    spellings: ['工作日', '个工作日', 'workingday', 'workingdays', 'working-day', 'working-days'],
    en: ['working day', 'working days'],
  },
  { dimension: 'week', spellings: ['周', '星期', '个星期', '礼拜', 'week', 'weeks'], en: ['week', 'weeks'] },
  { dimension: 'month', spellings: ['月', '个月', 'month', 'months'], en: ['month', 'months'] },
  { dimension: 'year', spellings: ['年', 'a', 'year', 'years'], en: ['year', 'years'] },
];

const counts: readonly UnitKind[] = [
  { dimension: 'person', spellings: ['人', '名', '位', 'person', 'persons', 'people'], en: ['person', 'people'] },
  { dimension: 'attendance', spellings: ['人次'], en: ['attendance', 'attendances'] },
  { dimension: 'session', spellings: ['场次', '场', 'session', 'sessions'], en: ['session', 'sessions'] },
  { dimension: 'time', spellings: ['次', 'times'], en: ['time', 'times'] },
  { dimension: 'piece', spellings: ['个'], en: ['', ''] },
  { dimension: 'firm', spellings: ['家'], en: ['', ''] },
  { dimension: 'item', spellings: ['项'], en: ['', ''] },
  { dimension: 'article', spellings: ['条'], en: ['', ''] },
  { dimension: 'case', spellings: ['件'], en: ['', ''] },
  { dimension: 'set', spellings: ['套'], en: ['set', 'sets'] },
  { dimension: 'machine', spellings: ['台'], en: ['', ''] },
  { dimension: 'room', spellings: ['间'], en: ['room', 'rooms'] },
  { dimension: 'household', spellings: ['户'], en: ['', ''] },
  { dimension: 'copy', spellings: ['份'], en: ['copy', 'copies'] },
  { dimension: 'text', spellings: ['篇'], en: ['', ''] },
];

export const unitKinds: readonly UnitKind[] = [
  ...measures,
  ...counts.map((kind): UnitKind => ({ ...kind, counts: true, converts: true })),
];
