import { describe, expect, test } from 'vitest';
import { type Change, cell, changedIn, rowsOf, worded } from './changes.ts';

const register = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  staff: {title: 服務人員數, unit: 人}
  area: {title: 場地面積, unit: 平方米, kind: stock}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        title: 人員
        provision: requirement
        text: |-
          應有下列人員，見[[b]]：
        items:
          - 主管；
          - 服務人員。
        criteria:
          - {indicator: staff, at-least: 3}
          - {indicator: area, between: [100, 500]}
        notes: [舊注。]
        weight: 4
      - {id: b, title: 場地, provision: recommendation, text: 場地宜寬敞。, bonus: true}
`;

const name = 'demo.standard.yaml';
const registered = (changes: readonly Change[]) => changedIn({ [name]: register }, name, changes);

describe('what was changed in the register of a standard', () => {
  test.each<[string, Change, string, [string, string][]]>([
    [
      'a title',
      cell('條款', 'b', '標題', '服務場地'),
      'b: title 場地 → 服務場地',
      [['title: 場地,', 'title: 服務場地,']],
    ],
    [
      'what kind of clause it is',
      cell('條款', 'b', '條款類型', '要求'),
      'b: type of provision 推薦 → 要求',
      [['recommendation', 'requirement']],
    ],
    [
      'a text',
      cell('條款', 'b', '條文', '場地應寬敞。'),
      'b: text 場地宜寬敞。 → 場地應寬敞。',
      [['場地宜寬敞', '場地應寬敞']],
    ],
    [
      'an item, the reference above it left alone',
      worded('條款', 'a', '條文', '服務人員。', '專職服務人員。'),
      'a: text',
      [['- 服務人員。', '- 專職服務人員。']],
    ],
    [
      'a bound',
      cell('條款', 'a', '判定條件', '服務人員數不少於5人\n場地面積介於100平方米與500平方米之間'),
      'a: criteria',
      [['at-least: 3', 'at-least: 5']],
    ],
    [
      'both ends of a range',
      cell('條款', 'a', '判定條件', '服務人員數不少於3人\n場地面積介於200與600平方米之間'),
      'a: criteria',
      [['[100, 500]', '[200, 600]']],
    ],
    [
      'criteria that were not there, typed as people do',
      cell('條款', 'b', '判定條件', '場地面積 ≥ 200 平方米'),
      'b: criteria — → 場地面積 ≥ 200 平方米',
      [['bonus: true}', 'bonus: true, criteria: [{indicator: area, at-least: 200}]}']],
    ],
    ['a weight', cell('條款', 'a', '權重', 5), 'a: weight 4 → 5', [['weight: 4', 'weight: 5']]],
    ['a note', cell('條款', 'a', '注', '新注。'), 'a: notes 舊注。 → 新注。', [['舊注', '新注']]],
    [
      'whether it only adds',
      cell('條款', 'b', '加分項', '否'),
      'b: bonus item 是 → 否',
      [['bonus: true', 'bonus: false']],
    ],
    [
      'what is counted',
      cell('指標', 'staff', '指標', '專職服務人員數'),
      'staff: title 服務人員數 → 專職服務人員數',
      [['title: 服務人員數', 'title: 專職服務人員數']],
    ],
  ])('%s is taken over, and nothing else', async (_, change, line, expected) => {
    const { lines, text } = await registered([change]);
    expect(lines).toEqual([line]);
    expect(text).toBe(expected.reduce((all, [from, to]) => all.replace(from, () => to), register));
  });

  const added = (id: string, chapter: string, title: string, kind: string, text: string): Change =>
    rowsOf('條款', (rows) => [...rows, [id, '', chapter, title, kind, text]]);

  test.each<[string, Change[], string[], string]>([
    [
      'with an id of its own',
      [added('noise', '1 甲', '噪聲', '要求', '噪聲應不高於50 dB。')],
      ['noise: title, type of provision, text. It is new in the workbook, and would stand at the end of “甲”.'],
      '      - id: noise\n        title: 噪聲\n        provision: requirement\n        text: 噪聲應不高於50 dB。\n',
    ],
    [
      'without an id or a kind, below another: by its title, its verb and where it stands',
      [added('', '', '照明', '', '照明宜符合下列要求：\na) 均勻；\nb) 不眩目。')],
      [
        '照明: title, type of provision, text, list items. It is new in the workbook, and would stand at the end of “甲”.',
      ],
      '      - id: 照明\n        title: 照明\n        provision: recommendation\n        text: 照明宜符合下列要求：\n        items:\n          - 均勻；\n          - 不眩目。\n',
    ],
    [
      'of which two would be called the same',
      [added('', '甲', '場地', '要求', '應平整。'), added('', '甲', '場地', '要求', '應乾燥。')],
      ['場地', '場地-2'].map(
        (id) => `${id}: title, type of provision, text. It is new in the workbook, and would stand at the end of “甲”.`,
      ),
      [
        ['場地', '應平整。'],
        ['場地-2', '應乾燥。'],
      ]
        .map(
          ([id, text]) =>
            `      - id: ${id}\n        title: 場地\n        provision: requirement\n        text: ${text}\n`,
        )
        .join(''),
    ],
  ])('a clause %s is written behind the others of its chapter', async (_, changes, told, written) => {
    const { lines, text } = await registered(changes);
    expect(lines).toEqual(told);
    expect(text).toBe(register + written);
  });

  test.each<[string, Change[], string[]]>([
    [
      'a clause that says nothing yet',
      [added('new', '', '新', '', '')],
      ['new: It is new in the workbook; write it here by hand.'],
    ],
    [
      'a clause of a chapter that there is not',
      [added('new', '乙', '新', '', '應有。')],
      ['new: It is new in the workbook; write it here by hand.'],
    ],
    [
      'a row that was taken out',
      [rowsOf('條款', (rows) => rows.filter(([id]) => id !== 'b'))],
      ['b: Its row is no longer in the workbook. Nothing was taken out here.'],
    ],
    [
      'criteria that are none',
      [cell('條款', 'b', '判定條件', '寬敞')],
      ['b: criteria: “寬敞” is no indicator with a limit, such as “area not less than 500 m²”.'],
    ],
    [
      'a kind of clause that there is not',
      [cell('條款', 'b', '條款類型', '命令')],
      ['b: type of provision: “命令” cannot be read here; write it by hand.'],
    ],
  ])('%s is told, and nothing written', async (_, changes, told) => {
    const { lines, text } = await registered(changes);
    expect(lines).toEqual(told);
    expect(text).toBe(register);
  });
});
