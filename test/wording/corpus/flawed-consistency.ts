import { toSimplified } from '../../../server/base/simplify.ts';
import { samples } from '../sample.ts';

const terms = `terms:
  makerspace: {name: 眾創空間, definition: 為創業者提供場地和服務的平台, deprecated: [創客空間, 眾創基地]}
  roadshow: {name: 路演, definition: 向投資人展示項目的活動, admitted: [項目路演], deprecated: [項目推介會]}`;
const used = 'see: [makerspace, roadshow]';
const term = { header: terms, fields: used };
const indicators = `indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
  area: {title: 總面積, unit: 平方米, kind: stock}
  seats: {title: 工位數, unit: 個, kind: stock}
  events: {title: 活動, unit: 場次, kind: flow}
  fund: {title: 種子資金, unit: 萬元, kind: stock}`;
const tested = (...criteria: readonly string[]) => ({
  header: indicators,
  fields: `criteria:\n${criteria.map((one) => `  - ${one}`).join('\n')}`,
});

const inTable = (columns: string, rows: string) => {
  const { fields, ...more } = tested('{indicator: mentors, at-least: 3}');
  return { ...more, fields: `${fields}\ntables: [{title: 配備, columns: [${columns}], rows: [${rows}]}]` };
};

/** What agrees, and what does not, with terms, criteria, the declared script and the other languages. */
export const consistency = [
  ...samples('gbt-1.1-2020', 'zh-Hant', [
    ['permission', '創客空間可延長開放時間。', 'deprecated-term', '創客空間', term],
    ['requirement', '眾創基地應公布服務清單。', 'deprecated-term', '眾創基地', term],
    ['requirement', '應每季度舉辦項目推介會1次。', 'deprecated-term', '項目推介會', term],
    ['requirement', '眾創空間應每年舉辦項目路演10場次。', term],
    ['requirement', '應按《創客空間管理辦法》分類。', term],
    ['statement', '公路演練不屬於路演。', term],
    [
      'requirement',
      '應按配備表聘請導師。',
      'criteria-differ',
      '2名',
      inTable('崗位, 要求', '[導師, 不少於2名], [門衛, 1名]'),
    ],
    ['requirement', '機構聘請的導師應符合配備表。', 'criteria-differ', '5', inTable('機構, 導師（人）', '[總部, ≥5]')],
    ['requirement', '各類機構聘請導師應符合配備表。', inTable('機構, 導師（人）', "[小型, '2'], [大型, '5']")],
    [
      'requirement',
      '導師的專業應符合配備表。',
      inTable('崗位, 專業, 要求', '[{text: 導師, down: 2}, 財務, 2名], [法務, 1名]'),
    ],
    ['requirement', '導師應不少於5人。', 'criteria-differ', '5人', tested('{indicator: mentors, at-least: 3}')],
    [
      'requirement',
      '種子資金應不低於200萬元。',
      'criteria-differ',
      '200萬元',
      tested('{indicator: fund, at-least: 100}'),
    ],
    ['requirement', '每年應舉辦8場次活動。', 'criteria-differ', '8場次', tested('{indicator: events, at-least: 10}')],
    [
      'requirement',
      '總面積應不低於500平方米，或者工位不少於30個。',
      'criteria-differ',
      '或者',
      tested('{indicator: area, at-least: 500}', '{indicator: seats, at-least: 30}'),
    ],
    ['requirement', '導師應不少於三名，其中專職導師不少於一名。', tested('{indicator: mentors, at-least: 3}')],
    ['requirement', '種子資金應不低於1000000元。', tested('{indicator: fund, at-least: 100}')],
    [
      'requirement',
      '總面積應不低於500平方米，或工位不少於30個。',
      tested('any: [{indicator: area, at-least: 500}, {indicator: seats, at-least: 30}]'),
    ],
    ['requirement', '每月應舉辦1場次沙龍，全年不少於10場次活動。', tested('{indicator: events, at-least: 10}')],
    ['requirement', '眾創空間應在入口张貼導覽圖。', 'mixed-script', '张', { convertible: false }],
    ['requirement', '应公布收费标准。', 'mixed-script', '应公布收费标准。', { convertible: false }],
    ['note', '導師名单由運營機構編制。', 'mixed-script', '单', { convertible: false }],
    ['requirement', '應依據《众创空间服务规范》開展自評。', { convertible: false }],
    ['requirement', '公里、干部、台北、松江和范先生的寫法應與證件一致。', { convertible: false }],
    [
      'requirement',
      '導師應不少於3名。',
      { translations: { 'zh-Hans': '导师应不少于三名。', en: 'There shall be at least three mentors.' } },
    ],
    ['requirement', '占比應不低於三分之二。', { translations: { en: 'The share shall be at least two thirds.' } }],
    ['requirement', '應每半年檢查1次。', { translations: { en: 'It shall be checked every six months.' } }],
    [
      'requirement',
      '應在2017年9月15日前完成。',
      { translations: { en: 'It shall be finished before 15 September 2017.' } },
    ],
    [
      'requirement',
      '應由第三方機構開展一次評價。',
      { translations: { en: 'A third party shall carry out an evaluation.' } },
    ],
    [
      'requirement',
      '總面積應不低於1.5萬平方米。',
      { translations: { en: 'The total area shall be at least 15,000 square metres.' } },
    ],
    ['permission', '可在[[a]]中約定。', { translations: { en: 'This may be agreed in [[a]].' } }],
  ]),
  ...samples('gbt-1.1-2020', 'zh-Hans', [
    [
      'permission',
      '创客空间可收取押金。',
      'deprecated-term',
      '创客空间',
      { header: toSimplified(terms), fields: used },
    ],
    [
      'requirement',
      '工位应不少于50个。',
      'criteria-differ',
      '50个',
      { ...tested('{indicator: seats, at-least: 30}'), header: toSimplified(indicators) },
    ],
    ['requirement', '众创空间应公布服務清单。', 'mixed-script', '務', { convertible: false }],
    ['requirement', '眾創空間應公布收費標準。', 'mixed-script', '眾創空間應公布收費標準。', { convertible: false }],
    ['requirement', '门牌应写“眾創空間”。', { convertible: false }],
    ['requirement', '乾坤、著名、覆盖、藉口等字应照常书写。', { convertible: false }],
  ]),
  ...samples('gbt-1.1-2020', 'zh-Hant', [
    [
      'requirement',
      '導師應不少於3名。',
      'translation-differs',
      '5',
      { translations: { en: 'There shall be at least 5 mentors.' } },
    ],
    [
      'requirement',
      '應在3個月內答覆。',
      'translation-differs',
      '3 years',
      { translations: { en: 'It shall be answered within 3 years.' } },
    ],
    [
      'requirement',
      '眾創空間應公布收費標準。',
      'translation-differs',
      'should',
      { translations: { en: 'The makerspace should publish its prices.' } },
    ],
    [
      'requirement',
      '總面積應不低於500平方米。',
      'translation-differs',
      '600平方米',
      { translations: { 'zh-Hans': '总面积应不低于600平方米。' } },
    ],
    [
      'requirement',
      '應在2017年9月15日前完成。',
      'translation-differs',
      '5 September 2017',
      { translations: { en: 'It shall be finished before 5 September 2017.' } },
    ],
    [
      'requirement',
      '應符合GB/T 39668—2020。',
      'translation-differs',
      'GB/T 39668—2014',
      { translations: { en: 'It shall conform to GB/T 39668—2014.' } },
    ],
    [
      'permission',
      '工位可按日出租。',
      'translation-differs',
      '应',
      { translations: { 'zh-Hans': '工位应按日出租。' } },
    ],
  ]),
];
