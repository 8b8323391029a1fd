import { stepPoints } from './clause-scoring.ts';
import { bound, byLevel, listOf, mapOf, pairOf, reference, words } from './make.ts';
import type { KeySpec, MapType, ValueType } from './types.ts';

function comparator(
  type: ValueType,
  example: string,
  title: readonly [string, string],
  what: readonly [string, string],
  synonyms: readonly string[],
): KeySpec {
  return { title: words(...title), what: words(...what), type, example, synonyms };
}

const comparators = {
  'at-least': comparator(
    byLevel(bound),
    '3',
    ['at least', '不少於'],
    ['The figure must be this or more.', '數值須大於或等於它。'],
    ['至少', '不低於', '不小於', '大於等於', '以上', 'min', 'minimum', '>='],
  ),
  'at-most': comparator(
    byLevel(bound),
    '24個月',
    ['at most', '不超過'],
    ['The figure must be this or less.', '數值須小於或等於它。'],
    ['至多', '最多', '不多於', '不高於', '不大於', '小於等於', '以內', 'max', 'maximum', '<='],
  ),
  'more-than': comparator(
    byLevel(bound),
    '0',
    ['more than', '大於'],
    ['The figure must be above this.', '數值須大於它，不含本數。'],
    ['多於', '超過', '高於', 'above', 'greater-than', '>'],
  ),
  'less-than': comparator(
    byLevel(bound),
    '60%',
    ['less than', '小於'],
    ['The figure must be below this.', '數值須小於它，不含本數。'],
    ['少於', '低於', '不足', 'below', 'under', '<'],
  ),
  equals: comparator(
    byLevel(bound),
    '100%',
    ['equals', '等於'],
    ['The figure must be exactly this.', '數值須與它相等。'],
    ['等於', '為', '相等', 'equal', 'is', '='],
  ),
  between: comparator(
    byLevel(pairOf(bound)),
    '[5, 10]',
    ['between', '介於'],
    ['The figure must lie between the two, both included.', '數值須在兩數之間，含兩端。'],
    ['之間', '範圍', '區間', 'range'],
  ),
};

const tested: Pick<MapType, 'keys' | 'conditions'> = {
  keys: {
    indicator: {
      title: words('indicator', '指標'),
      what: words('The indicator whose figure is tested.', '受檢驗的指標。'),
      type: reference('indicator'),
      required: true,
      example: 'mentor-count',
      synonyms: ['指標標識', '數據項', 'metric'],
    },
    ...comparators,
  },
  conditions: [
    {
      key: 'at-least',
      unless: Object.keys(comparators)
        .filter((key) => key !== 'at-least')
        .map((key) => ({ key })),
    },
  ],
};

export const criterion: MapType = {
  ...tested,
  name: 'criterion',
  title: words('criterion', '判定條件'),
  what: words(
    'One test: an indicator and the bound its figure has to keep. Several bounds hold together. Where the standard has levels, a bound may differ: at-least: {甲級: 10, 乙級: 5}; a level that is not named there has none.',
    '一項判定：某個指標及其數值須滿足的界限。寫了幾個界限則須同時滿足。標準分級的，界限可以按級別給出，如「at-least: {甲級: 10, 乙級: 5}」；沒有列出的級別不受此限。',
  ),
  nameKey: 'indicator',
};

/** A criterion that earns points. */
export const step: MapType = {
  ...tested,
  name: 'score-step',
  title: words('step', '檔'),
  what: words(
    'The bounds that the figure has to keep, and the points that this earns.',
    '數值須滿足的界限，以及由此得到的分數。',
  ),
  keys: { ...tested.keys, points: stepPoints },
  nameKey: 'indicator',
};

const branches: ValueType = listOf({ kind: 'tree', leaf: mapOf('criterion'), inner: true });

/** Its items are whatever the tree is of: criteria, or kinds of evidence. */
export const group: MapType = {
  name: 'group',
  title: words('all or any', '全部或任一'),
  what: words(
    'Several criteria, or several kinds of evidence, taken together. Groups may stand within groups.',
    '把幾項判定條件或幾種證明材料合在一起。可以層層嵌套。',
  ),
  keys: {
    all: {
      title: words('all of', '全部'),
      what: words('Every one of these has to be met.', '其中每一項都須滿足。'),
      type: branches,
      example: '- {indicator: staff-full-time, at-least: 3}\n- {indicator: mentor-count, at-least: 3}',
      synonyms: ['所有', '且', '並且', '同時滿足', 'and'],
    },
    any: {
      title: words('any of', '任一'),
      what: words('One of these is enough.', '其中一項滿足即可。'),
      type: branches,
      example: '- {indicator: area-total, at-least: 500}\n- {indicator: workstations, at-least: 30}',
      synonyms: ['或', '或者', '之一', '任意', '其中之一', 'or', 'either'],
    },
  },
};
