import { describe, expect, test } from 'vitest';
import type { FormatOptions } from '../../../server/features/formatting/options.ts';
import { documentOf, laidOutText } from './formatted.ts';

type Case = readonly [what: string, before: string, after: string];

function testWish(options: Partial<FormatOptions>, cases: readonly Case[]): void {
  test.each(cases)('%s', (_, before, after) => {
    expect(laidOutText(documentOf(before), options)).toBe(after);
    expect(laidOutText(documentOf(after), options), 'twice').toBe(after);
  });
}

describe('keys in their order', () => {
  testWish({ keyOrder: true }, [
    ['of the file', 'title: 甲\nstandard: a@1\nclass: policy\n', 'standard: a@1\ntitle: 甲\nclass: policy\n'],
    [
      'of items, whose dash stays in front',
      'standard: a@1\nchapters:\n- title: 甲 # 一\n  clauses:\n  - text: 乙\n    provision: statement\n    id: b\n  id: one\n',
      'standard: a@1\nchapters:\n  - id: one\n    title: 甲 # 一\n    clauses:\n      - id: b\n        provision: statement\n        text: 乙\n',
    ],
    [
      'with their comments and what lies in them',
      'report: a\nanswers:\n  b:\n    # 其二\n    statement: |\n      甲\n\n      # 乙\n      # 其三\n    # 其一\n    status: implemented\n',
      'report: a\nanswers:\n  b:\n    # 其一\n    status: implemented\n    # 其二\n    statement: |\n      甲\n\n      # 乙\n      # 其三\n',
    ],
    ['what sets them apart', 'class: policy\n\nstandard: a@1\n', 'standard: a@1\n\nclass: policy\n'],
    [
      'none where a comment would get in front of its item',
      'standard: a@1\nchapters:\n  - title: 甲\n    # 一\n    id: one\n',
      'standard: a@1\nchapters:\n  - title: 甲\n    # 一\n    id: one\n',
    ],
    [
      'those that nobody knows behind all others',
      'standard: a@1\n甲: 乙\nclass: policy\n',
      'standard: a@1\nclass: policy\n甲: 乙\n',
    ],
    ['free ones as they are', 'report: a\nfigures:\n  b: 1\n  a: 2\n', 'report: a\nfigures:\n  b: 1\n  a: 2\n'],
    ['none that would be read otherwise', 'scope: *x\nstandard: &x a@1\n', 'scope: *x\nstandard: &x a@1\n'],
  ]);
});

describe('what is longer than a line', () => {
  testWish({ width: 40 }, [
    [
      'in brackets, an entry a line',
      'standard: a@1\nx:\n  - {id: one, list: [甲乙丙丁, 戊己庚辛, 壬癸甲乙丙], short: [a, {b: c}]} \n  - y: {"a": "b c", \'d,\': {e: f, g: }, list: [aaaaaaaa, bbbbbbbb]} # 註\n',
      "standard: a@1\nx:\n  - id: one\n    list:\n      - 甲乙丙丁\n      - 戊己庚辛\n      - 壬癸甲乙丙\n    short: [a, {b: c}]\n  - y: # 註\n      a: b c\n      'd,': {e: f, g: }\n      list: [aaaaaaaa, bbbbbbbb]\n",
    ],
    [
      'in brackets over several lines',
      'standard: a@1\nx: [甲乙丙丁戊己庚辛壬癸甲乙丙丙丁戊己庚辛,\n  甲]\n',
      'standard: a@1\nx:\n  - 甲乙丙丁戊己庚辛壬癸甲乙丙丙丁戊己庚辛\n  - 甲\n',
    ],
    [
      'not with comments, names and tags in it',
      'standard: a@1\nx: [甲乙丙丁戊己庚辛壬癸甲乙丙丙丁戊己庚辛, # 註\n  甲]\ny: [&a 甲乙丙丁戊己庚辛壬癸甲乙丙丙丁戊己庚辛]\nz: [!!str 甲乙丙丁戊己庚辛壬癸甲乙丙丙丁戊己庚]\n',
      'standard: a@1\nx: [甲乙丙丁戊己庚辛壬癸甲乙丙丙丁戊己庚辛, # 註\n  甲]\ny: [&a 甲乙丙丁戊己庚辛壬癸甲乙丙丙丁戊己庚辛]\nz: [!!str 甲乙丙丁戊己庚辛壬癸甲乙丙丙丁戊己庚]\n',
    ],
    [
      'texts as they are',
      'standard: a@1\nscope: 本文件規定了眾創空間的服務要求，適用於其評價。\n',
      'standard: a@1\nscope: 本文件規定了眾創空間的服務要求，適用於其評價。\n',
    ],
  ]);
  testWish({ width: 40, longTexts: true }, [
    [
      'texts, broken at punctuation',
      'standard: a@1\nscope: 本文件規定了眾創空間（含聯合辦公）的服務要求，適用於其評價。也可供其他機構參考。\n',
      'standard: a@1\nscope: >-\n  本文件規定了眾創空間（含聯合辦公）\n  的服務要求，適用於其評價。\n  也可供其他機構參考。\n',
    ],
    [
      'texts of items and in quotation marks, with comments behind them',
      "standard: a@1\naudience:\n  - 'Operators: those who run a makerspace, and all.' # 註\n",
      'standard: a@1\naudience:\n  - >- # 註\n    Operators: those who run a\n    makerspace, and all.\n',
    ],
    [
      'texts over several lines already',
      'standard: a@1\nscope: >\n  本文件規定了眾創空間的服務要求，適用於其評價。\n  也可供其他機構參考。\nforeword: 本文件規定了眾創空間的服務要求，適用於其評價。\n  也可供其他機構參考。\n',
      'standard: a@1\nscope: >\n  本文件規定了眾創空間的服務要求，\n  適用於其評價。也可供其他機構參考。\nforeword: >-\n  本文件規定了眾創空間的服務要求，\n  適用於其評價。也可供其他機構參考。\n',
    ],
    [
      'no text whose line breaks are its own, and none without punctuation',
      'standard: a@1\nscope: |\n  本文件規定了眾創空間的服務要求，適用於其評價。\nforeword: 本文件規定了眾創空間的服務要求適用於其評價也可供參考\n',
      'standard: a@1\nscope: |\n  本文件規定了眾創空間的服務要求，適用於其評價。\nforeword: 本文件規定了眾創空間的服務要求適用於其評價也可供參考\n',
    ],
    [
      'no ids',
      'standard: a@1\nissuer: 甲\nextends: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbb\n',
      'standard: a@1\nissuer: 甲\nextends: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbb\n',
    ],
  ]);
});

describe('spaces between Chinese and Latin', () => {
  const clause = (text: string, rules = '') => `standard: a@1\n${rules}scope: ${text}\n`;
  testWish({ spacing: true }, [
    [
      'are taken out under most drafting rules',
      clause('在 2 小時內提供 Wi-Fi 服務，面積為 10 m² 以上。'),
      clause('在2小時內提供Wi-Fi服務，面積為10 m²以上。'),
    ],
    [
      'but not those of units and document numbers',
      clause('比例為40 %～60 %，見GB/T 1.1—2020。'),
      clause('比例為40 %～60 %，見GB/T 1.1—2020。'),
    ],
    [
      'nor those that are quoted',
      clause('應寫「使用 Wi-Fi 上網」，見《AI 應用》和`甲 a`。'),
      clause('應寫「使用 Wi-Fi 上網」，見《AI 應用》和`甲 a`。'),
    ],
    [
      'nor where the rules leave it open',
      clause('在 2 小時內。', 'drafting-rules: iso-iec-2\n'),
      clause('在 2 小時內。', 'drafting-rules: iso-iec-2\n'),
    ],
    [
      'nor in English',
      'standard: a@1\nlanguage: en\nscope: the 眾創空間 of\n',
      'standard: a@1\nlanguage: en\nscope: the 眾創空間 of\n',
    ],
    [
      'nor at the ends of lines',
      'standard: a@1\nscope: >-\n  在\n  2 小時內。\n',
      'standard: a@1\nscope: >-\n  在\n  2小時內。\n',
    ],
  ]);
  testWish({}, [['are the author’s otherwise', clause('在 2 小時內。'), clause('在 2 小時內。')]]);
});
