import { describe, expect, test } from 'vitest';
import type { Language } from '../../../server/model/field.ts';
import { findNumbers } from '../../../server/model/wording/numbers.ts';
import { compareLanguages } from '../../../server/model/wording/parity.ts';
import { profileOf } from '../../../server/model/wording/profile-of.ts';
import { findQuantities } from '../../../server/model/wording/quantities.ts';
import { readProse } from '../../../server/model/wording/reading.ts';

/** `stretch=kind value unit|name` of every number. */
function numbers(text: string, language: Language): readonly string[] {
  return findNumbers(readProse(text, language)).map(
    ({ start, end, kind, value, unit, name }) =>
      `${text.slice(start, end)}=${[kind, value ?? '', unit || name].filter(Boolean).join(' ')}`,
  );
}

describe('numbers in prose', () => {
  test.each<[string, Language, readonly string[]]>([
    [
      '不少於3名、三名、叁名、３名',
      'zh-Hant',
      ['3名=amount 3 名', '三名=amount 3 名', '叁名=amount 3 名', '３名=amount 3 名'],
    ],
    [
      '1.5萬平方米，100萬元，3200餘家',
      'zh-Hant',
      ['1.5萬平方米=amount 15000 平方米', '100萬元=amount 1000000 元', '3200餘家=amount 3200 家'],
    ],
    [
      '75%、百分之七十五、四分之三、3/4',
      'zh-Hant',
      ['75%=amount 75 %', '百分之七十五=share 75 %', '四分之三=share 75', '3/4=share 75'],
    ],
    ['10 000冊，1 200.5元', 'zh-Hant', ['10 000冊=amount 10000 册', '1 200.5元=amount 1200.5 元']],
    [
      'not fewer than 10 000 items, 2026 300 items',
      'en',
      ['10 000=amount 10000', '2026=amount 2026', '300=amount 300'],
    ],
    ['2具滅火器、30床、四冊', 'zh-Hant', ['2具=amount 2 具', '30床=amount 30 床', '四冊=amount 4 册']],
    ['1∶5、1：1.5、3比1', 'zh-Hant', ['1∶5=ratio 1:5', '1：1.5=ratio 1:1.5', '3比1=ratio 3:1']],
    [
      '2017年9月15日、2016年、12月31日、2017-09-15',
      'zh-Hant',
      ['2017年9月15日=date 2017-09-15', '2016年=date 2016', '12月31日=date 12-31', '2017-09-15=date 2017-09-15'],
    ],
    ['9:00—17:30，7×24小時', 'zh-Hant', ['9:00=time 9:00', '17:30=time 17:30', '7×24小時=time 7×24小时']],
    [
      'GB/T 39668—2020、DB4416/T 30—2025、國辦發〔2016〕7號',
      'zh-Hant',
      [
        'GB/T 39668—2020=document GB/T39668-2020',
        'DB4416/T 30—2025=document DB4416/T30-2025',
        '〔2016〕7號=document 〔2016〕7',
      ],
    ],
    [
      '第5章、附錄A.1、表2、公式（1）、按5.2的規定',
      'zh-Hant',
      [
        '第5章=reference 第5章',
        '附錄A.1=reference 附录A.1',
        '表2=reference 表2',
        '公式（1）=reference 公式(1)',
        '5.2=reference 5.2',
      ],
    ],
    ['5G、A4紙、2號樓', 'zh-Hant', ['5G=name 5g', 'A4=name a4', '2號=reference 2号']],
    [
      '电话010-62993931，手机13800138000',
      'zh-Hans',
      ['010-62993931=phone 010-62993931', '13800138000=phone 13800138000'],
    ],
    [
      '十分满意，四周宽敞，第三方，统一安排',
      'zh-Hans',
      ['十分=loose 10', '四周=loose 4', '第三方=reference 第三方', '一=loose 1'],
    ],
    ['「3名」和《1号文件》', 'zh-Hant', []],
    [
      'at least three mentors, 500 square metres, 1,500 m²',
      'en',
      ['three=amount 3', '500 square metres=amount 500 m2', '1,500 m²=amount 1500 m²'],
    ],
    [
      'RMB 1.5 million, two hundred and fifty teams, 75 %, two thirds',
      'en',
      [
        'RMB 1.5 million=amount 1500000 yuan',
        'two hundred and fifty=amount 250',
        '75 %=share 75 %',
        'two thirds=share 200/3',
      ],
    ],
    [
      'by 15 September 2017, Clause 5.2, Table 3, GB/T 39668—2020',
      'en',
      [
        '15 September 2017=date 2017-09-15',
        'Clause 5.2=reference clause 5.2',
        'Table 3=reference table 3',
        'GB/T 39668—2020=document GB/T39668-2020',
      ],
    ],
  ])('%s', (text, language, wanted) => {
    expect(numbers(text, language)).toEqual(wanted);
  });
  test('carry the period of their part of the sentence', () => {
    const quantities = findQuantities(
      readProse('每年舉辦10場次活動，每季度不少於2場次；導師3名；培訓5次/年。', 'zh-Hant'),
    );
    expect(quantities.map(({ value, unit, period }) => [value, unit, period])).toEqual([
      ['10', '场次', 'year'],
      ['2', '场次', 'quarter'],
      ['3', '名', 'none'],
      ['5', '次', 'year'],
    ]);
  });
});

const gbt = profileOf('gbt-1.1-2020');

describe('two languages of one text', () => {
  test.each<[string, Language, string, Language]>([
    ['導師應不少於3名。', 'zh-Hant', '导师应不少于叁名。', 'zh-Hans'],
    ['應在廿日內答覆，卅日內辦結。', 'zh-Hant', '应在20日内答复，30日内办结。', 'zh-Hans'],
    ['應於二○二○年五月廿一日前報送。', 'zh-Hant', '应于2020年5月21日前报送。', 'zh-Hans'],
    ['期限應不超過24個月。', 'zh-Hant', 'The term shall not exceed 24 months.', 'en'],
    ['每半年應檢查一次。', 'zh-Hant', 'It shall be checked every six months.', 'en'],
    ['應每年檢查兩次。', 'zh-Hant', 'It shall be checked twice a year.', 'en'],
    ['雙方應各執一份。', 'zh-Hant', 'Both parties shall keep a copy.', 'en'],
    ['應在2016年完成。', 'zh-Hant', 'It shall be done in 2016.', 'en'],
    ['金額應不低於100萬元。', 'zh-Hant', 'The sum shall be at least RMB 1 million.', 'en'],
    ['應符合GB/T 39668-2020。', 'zh-Hant', 'It shall conform to GB/T 39668—2020.', 'en'],
    [
      '應在5個工作日內答覆，可延長。',
      'zh-Hant',
      'It shall be answered within 5 working days, which may be extended.',
      'en',
    ],
    ['導師能來自高校。', 'zh-Hant', 'Mentors can come from universities.', 'en'],
  ])('agree: %s', (a, of, b, as) => {
    expect(compareLanguages(readProse(a, of), readProse(b, as), gbt)).toBeUndefined();
  });
  test.each<[string, string, string, string, string]>([
    ['導師應不少於3名。', 'There shall be at least 5 mentors.', 'number', '5', '3名'],
    ['導師應不少於3名。', 'There shall be mentors.', 'number', 'There shall be mentors.', '3名'],
    ['應在5個工作日內答覆。', 'It shall be answered within 5 days.', 'unit', '5 days', '5個工作日'],
    ['應在2017年9月15日前完成。', 'It shall be done by 15 August 2017.', 'date', '15 August 2017', '2017年9月15日'],
    [
      '應符合GB/T 39668—2020。',
      'It shall conform to GB/T 39668—2014.',
      'reference',
      'GB/T 39668—2014',
      'GB/T 39668—2020',
    ],
    ['見[[venue]]。', 'See [[forms]].', 'reference', '[[forms]]', 'venue'],
    ['眾創空間宜公布價格。', 'The makerspace shall publish prices.', 'provision', 'shall', '宜'],
  ])('differ: %s', (a, b, kind, here, there) => {
    const difference = compareLanguages(readProse(a, 'zh-Hant'), readProse(b, 'en'), gbt);
    expect(difference && [difference.kind, b.slice(difference.start, difference.end), difference.other]).toEqual([
      kind,
      here,
      there,
    ]);
  });
});
