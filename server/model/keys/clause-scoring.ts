import { byLevel, integerFrom, listOf, mapOf, numberFrom, text, words } from './make.ts';
import type { ClauseKeySpec, MapType, ProseKeySpec } from './types.ts';

/** How the points of a clause are reckoned, where it is not by the status of the answer alone. */
export const reckoning = {
  deduct: {
    binds: false,
    title: words('deductions', '扣分項'),
    what: words(
      'What takes points off the clause’s weight, and how many each time. The answer says how often each was found.',
      '從該條款的分值中扣分的情形及每次扣多少。作答時寫明各發生幾次。',
    ),
    shown: words('Deductions', '扣分項'),
    type: listOf(mapOf('deduction')),
    example: '- {for: 未佩戴工牌, points: 0.5, at-most: 2}',
    synonyms: ['扣分', '扣分標準', '減分項', '減分', '扣減', 'deductions', 'minus'],
  },
  steps: {
    binds: false,
    title: words('steps', '分檔得分'),
    what: words(
      'The points that the figures earn, best first: the first step whose bounds the figure keeps counts.',
      '按數據分檔給分，從高到低：數值落在哪一檔，就得哪一檔的分。',
    ),
    shown: words('Points by steps', '分檔得分'),
    type: listOf(mapOf('score-step')),
    example: '- {indicator: mentor-count, at-least: 5, points: 3}\n- {indicator: mentor-count, at-least: 3, points: 2}',
    synonyms: ['分檔', '分級得分', '檔次', '階梯', '得分檔', '給分', 'tiers', 'bands'],
  },
} as const satisfies Readonly<Record<string, ClauseKeySpec>>;

export const deductionKeys = {
  for: {
    title: words('for what', '扣分情形'),
    what: words('What is found that takes points off.', '查到什麼情況要扣分。'),
    type: text,
    required: true,
    example: '未佩戴工牌',
    synonyms: ['情形', '原因', '內容', '事項', '扣分原因', 'what', 'text'],
  },
  points: {
    title: words('points', '每次扣分'),
    what: words(
      'The points that each occurrence takes off; by level where they differ: {甲級: 2, 乙級: 1}.',
      '每發生一次扣多少分；各級別不同的，寫「{甲級: 2, 乙級: 1}」。',
    ),
    type: byLevel(numberFrom(0)),
    required: true,
    example: '0.5',
    synonyms: ['扣分', '分值', '每次', '每處', '分數', 'each', 'score'],
  },
  'at-most': {
    title: words('at most', '最多扣分'),
    what: words(
      'The most that all occurrences together take off; without it, up to the clause’s weight.',
      '累計最多扣多少分；不寫則扣完該條款的分值為止。',
    ),
    type: byLevel(numberFrom(0)),
    example: '2',
    synonyms: ['最多', '累計最多', '上限', '封頂', 'max', 'cap'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

/** The points of a step; its bounds are a criterion's. */
export const stepPoints = {
  title: words('points', '得分'),
  what: words(
    'The points of the clause’s weight that the step earns; by level where they differ: {甲級: 2, 乙級: 3}.',
    '落在這一檔時，在該條款的分值中得多少分；各級別不同的，寫「{甲級: 2, 乙級: 3}」。',
  ),
  type: byLevel(numberFrom(0)),
  required: true,
  example: '3',
  synonyms: ['分數', '分值', '得', '分', 'score'],
} as const satisfies ProseKeySpec;

export const deduction: MapType = {
  name: 'deduction',
  title: words('deduction', '扣分項'),
  what: words('Something that takes points off when it is found.', '查到即扣分的一種情形。'),
  keys: deductionKeys,
  nameKey: 'for',
};

export const deductedKeys = {
  for: {
    title: words('for what', '扣分情形'),
    what: words(
      'Which of the clause’s deductions was found, in its own words.',
      '發生了條款所列的哪種扣分情形，照原文寫。',
    ),
    role: 'none',
    type: text,
    required: true,
    example: '未佩戴工牌',
    synonyms: ['情形', '原因', '內容', '事項', '扣分原因', 'what', 'text'],
  },
  times: {
    title: words('times', '次數'),
    what: words('How often it was found.', '發生了幾次。'),
    type: integerFrom(0),
    default: '1',
    example: '2',
    synonyms: ['幾次', '處數', '數量', '次', 'count', 'number'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const deducted: MapType = {
  name: 'deducted',
  title: words('points taken off', '自查扣分'),
  what: words('A deduction that the operator found itself, and how often.', '運營機構自查發現的一種扣分情形及次數。'),
  keys: deductedKeys,
  nameKey: 'for',
};
