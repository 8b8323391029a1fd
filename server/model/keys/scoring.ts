import { byLevel, keyed, listOf, mapOf, numberFrom, reference, words } from './make.ts';
import type { KeySpec, MapType } from './types.ts';

export const scoring: MapType = {
  name: 'scoring',
  title: words('scoring', '評分'),
  what: words(
    'How answers become a score: total × weight × credit, over the clauses that ask for an answer; with a starting score, what is taken off it.',
    '如何計分：總分 × 權重 × 得分係數，對所有需要作答的條款求和並按權重折算；有起評分的，從中扣分。',
  ),
  keys: {
    total: {
      title: words('total', '總分'),
      what: words('The score of a report that fulfils everything, without bonus.', '全部做到時的得分，不含加分。'),
      type: numberFrom(0),
      expected: true,
      default: '100',
      example: '100',
      synonyms: ['滿分', '分數合計', '合計', 'max', 'sum'],
    },
    start: {
      title: words('starting score', '起評分'),
      what: words(
        'Where points are only taken off: the score that a report begins with. Deductions, and the weight of what is not met, are subtracted from it; bonus items are added.',
        '採用扣分制時，報告從多少分起評。各項扣分和未做到的條款的權重從中減去，加分項另加。',
      ),
      type: numberFrom(0),
      example: '100',
      synonyms: ['起始分', '基礎分', '基準分', '起評', 'base', 'starting-score'],
    },
    credit: {
      title: words('credit', '得分係數'),
      what: words(
        'How much of a clause’s weight each status earns, from 0 to 1.',
        '每種答覆狀態得到條款權重的多少，從 0 到 1。',
      ),
      type: mapOf('credit'),
      example: 'implemented: 1\nalternative: 1\npartial: 0.5\nplanned: 0\nnot-implemented: 0',
      synonyms: ['係數', '得分率', '給分', '計分係數', 'credits'],
    },
    'bonus-cap': {
      title: words('bonus cap', '加分上限'),
      what: words('The most that bonus items can add together.', '各加分項合計最多加多少分。'),
      type: numberFrom(0),
      example: '5',
      synonyms: ['加分封頂', '最高加分', 'max-bonus'],
    },
    chapters: {
      title: words('bounds by chapter', '各章得分界限'),
      what: words(
        'What a chapter counts at most, and what it has to bring at least, by chapter id.',
        '某一章最多計多少分、至少須得多少分，按章的標識列出。',
      ),
      type: keyed(reference('division'), mapOf('chapter-score')),
      example: 'safety: {at-least: 12, otherwise: 不合格}\nextras: {at-most: 20}',
      synonyms: ['各章', '分章', '章節得分', '單項', '各部分', 'by-chapter'],
    },
    grades: {
      title: words('grades', '等級'),
      what: words('The grades, best first; the last one starts at 0.', '各等級，從高到低；最後一個從 0 分起。'),
      type: listOf(mapOf('grade')),
      example: '- {name: 優良, from: 80}\n- {name: 合格, from: 60}\n- {name: 不合格, from: 0}',
      synonyms: ['等第', '評級', '等級劃分', '檔次', 'levels'],
    },
    'capped-by-veto': {
      title: words('grade after a veto', '否決後的最高等級'),
      what: words('The best grade still possible once a veto clause fails.', '一票否決項未滿足時最高只能得到的等級。'),
      type: reference('grade'),
      example: '不合格',
      synonyms: ['否決等級', '一票否決', '否決上限', 'veto'],
    },
  },
};

export const chapterScore: MapType = {
  name: 'chapter-score',
  title: words('bounds of a chapter', '一章的得分界限'),
  what: words('What a chapter counts at most, and has to bring at least.', '一章最多計多少分、至少須得多少分。'),
  keys: {
    'at-least': {
      title: words('at least', '最低得分'),
      what: words(
        'The points that the chapter has to bring, for a level where they differ; below them, the grade is limited.',
        '這一章至少須得的分數，各級別不同的按級別寫；達不到的，等級受限。',
      ),
      type: byLevel(numberFrom(0)),
      example: '12',
      synonyms: ['至少', '最低', '不低於', '底線', '下限', 'min', 'floor'],
    },
    'at-most': {
      title: words('at most', '最高計分'),
      what: words(
        'The points that the chapter counts at most; where a starting score is given, those that it takes off at most.',
        '這一章最多計多少分；有起評分的，則為最多扣多少分。',
      ),
      type: byLevel(numberFrom(0)),
      example: '20',
      synonyms: ['至多', '最多', '最高', '封頂', '上限', 'max', 'cap'],
    },
    otherwise: {
      title: words('grade below it', '未達時的最高等級'),
      what: words(
        'The best grade still possible while the chapter brings less; without it the lowest one.',
        '這一章未達最低得分時，最高只能得到的等級；不寫則為最低一級。',
      ),
      type: reference('grade'),
      example: '不合格',
      synonyms: ['否則', '未達', '未達到時', 'else'],
    },
  },
  conditions: [{ key: 'at-least', unless: [{ key: 'at-most' }] }],
};

function creditFor(title: readonly [string, string], usual: string, synonyms: readonly string[]): KeySpec {
  return {
    title: words(...title),
    what: words(
      `The share of a clause’s weight that an answer “${title[0]}” earns, from 0 to 1.`,
      `答覆為「${title[1]}」時得到條款權重的多少，從 0 到 1。`,
    ),
    type: numberFrom(0),
    default: usual,
    example: usual,
    synonyms,
  };
}

export const credit: MapType = {
  name: 'credit',
  title: words('credit', '得分係數'),
  what: words('How much of a clause’s weight each status earns.', '每種答覆狀態得到條款權重的多少。'),
  keys: {
    implemented: creditFor(['implemented', '已實施'], '1', ['實施', '已落實', '完成']),
    alternative: creditFor(['alternative', '替代實施'], '1', ['替代', '替代措施']),
    partial: creditFor(['partial', '部分實施'], '0.5', ['部分', '部分落實']),
    planned: creditFor(['planned', '計劃實施'], '0', ['計劃', '擬實施']),
    'not-implemented': creditFor(['not implemented', '未實施'], '0', ['未落實', '沒有實施']),
  },
};
