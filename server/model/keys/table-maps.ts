import { words } from './make.ts';
import { cellKeys, legendKeys, samplingKeys } from './table-parts.ts';
import type { MapType } from './types.ts';
import { languageKeys } from './values.ts';

/** The maps that stand in tables, formulas and verifications. */
export const detailMaps: readonly MapType[] = [
  {
    name: 'cell',
    title: words('cell', '單元格'),
    what: words(
      'A cell that spans several columns or rows. A plain one is just its text.',
      '跨幾欄或幾行的單元格。普通單元格直接寫文字即可。',
    ),
    keys: { ...cellKeys, ...languageKeys },
    exclusive: [
      ['text', 'zh-Hant'],
      ['text', 'zh-Hans'],
      ['text', 'en'],
    ],
  },
  {
    name: 'legend',
    title: words('symbol of a formula', '公式中的符號'),
    what: words('What a symbol of the formula stands for.', '公式中一個符號的含義。'),
    keys: legendKeys,
    nameKey: 'symbol',
  },
  {
    name: 'sampling',
    title: words('sampling plan', '抽樣方案'),
    what: words(
      'From what, how many and how are drawn, and how many may fail.',
      '從什麼中、抽多少、怎樣抽，允許多少不合格。',
    ),
    keys: samplingKeys,
  },
];
