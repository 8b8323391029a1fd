import { value, words } from './make.ts';
import type { EnumType } from './types.ts';

export const reportEnums = {
  'answer-status': {
    title: words('status of an answer', '答覆狀態'),
    what: words('How far a clause is met.', '條款落實到什麼程度。'),
    values: [
      value(
        'implemented',
        ['implemented', '已實施'],
        ['Met as the clause says. Figures and evidence have to bear it out.', '已按條款做到，須有數據和材料支持。'],
        ['已落實', '實施', '已完成', '完成', '符合', '滿足', '達到', '是', 'done', 'yes', 'met'],
      ),
      value(
        'partial',
        ['partial', '部分實施'],
        ['Met in part; a plan says how the rest follows.', '只做到一部分；其餘須寫計劃。'],
        ['部分', '部分落實', '部分完成', '部分符合', 'partially'],
      ),
      value(
        'planned',
        ['planned', '計劃實施'],
        ['Not begun, but planned with a date.', '尚未開始，已有計劃和期限。'],
        ['計劃', '計劃中', '擬實施', '待實施', 'plan', 'todo'],
      ),
      value(
        'alternative',
        ['alternative', '替代實施'],
        ['Its purpose is met in another way; the reason says how.', '以其他方式達到目的，須說明理由。'],
        ['替代', '替代措施', '替代方案', '其他方式', 'other'],
      ),
      value(
        'not-implemented',
        ['not implemented', '未實施'],
        ['Not met; a plan says what will be done.', '沒有做到，須寫計劃。'],
        ['未落實', '未完成', '不符合', '沒有實施', '沒有', '否', 'no', 'not-met', 'missing'],
      ),
      value(
        'not-applicable',
        ['not applicable', '不適用'],
        [
          'Does not apply to this space; the reason says why. Only where the clause allows it.',
          '對本空間不適用，須說明理由；僅在條款允許時使用。',
        ],
        ['不涉及', '無此項', 'na', 'n/a'],
      ),
    ],
  },
  approximation: {
    title: words('approximation', '近似'),
    what: words('To which side a number is rounded.', '數值取整偏向哪一側。'),
    values: [
      value(
        'about',
        ['about', '約'],
        ['Somewhat more or less.', '略多或略少。'],
        ['大約', '約為', '左右', '上下', 'approximately', 'circa'],
      ),
      value(
        'under',
        ['under', '近'],
        ['Not quite this much (近, 不足).', '不到此數（「近」「不足」）。'],
        ['不足', '不到', '將近', '接近', 'nearly', 'almost', 'below'],
      ),
      value(
        'over',
        ['over', '超過'],
        ['More than this (餘, 超過, 逾).', '多於此數（「餘」「超過」「逾」）。'],
        ['餘', '逾', '多', '以上', '超', 'above', 'more'],
      ),
    ],
  },
  severity: {
    title: words('severity', '級別'),
    what: words('How seriously a finding is taken.', '問題按什麼級別提示。'),
    values: [
      value(
        'off',
        ['off', '關閉'],
        ['Not shown at all.', '不提示。'],
        ['關', '不檢查', '禁用', '忽略', '無', 'none', 'false', 'disable', 'ignore'],
      ),
      value('hint', ['hint', '提示'], ['Shown without emphasis.', '以最輕的方式提示。'], ['輕微', '建議']),
      value(
        'info',
        ['information', '信息'],
        ['Good to know.', '供參考的信息。'],
        ['說明', '信息提示', 'information', 'note'],
      ),
      value('warning', ['warning', '警告'], ['Should be looked at.', '應當查看。'], ['告警', '注意', 'warn']),
      value(
        'error',
        ['error', '錯誤'],
        ['Has to be put right; the command line then ends with 1.', '必須改正；命令行以 1 結束。'],
        ['嚴重', '報錯', 'err', 'fatal'],
      ),
    ],
  },
} as const satisfies Readonly<Record<string, EnumType>>;
