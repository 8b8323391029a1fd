import { simplified } from '../example.ts';
import { inProvision } from './prose-example.ts';

export const mentors = `indicators:
  mentors: {title: 導師, unit: 人, kind: stock}
  area: {title: 面積, unit: 平方米, kind: stock}
  seats: {title: 工位, unit: 個, kind: stock}
  events: {title: 活動, unit: 場次, kind: flow}
  kept: {title: 保管天數, unit: 天, kind: stock}
  drills: {title: 演練, unit: 次/年, kind: measure}
  carers: {title: 護理員與老人之比, kind: ratio}
  warmth: {title: 室溫, unit: ℃, kind: measure}
  nurses: {title: 護士, unit: 人/百床, kind: measure}`;

/** Criteria of a clause, each as it stands in braces. */
export const criteria = (...lines: readonly string[]) => `criteria:\n${lines.map((line) => `  - ${line}`).join('\n')}`;

const inCells = (
  language: 'zh-Hant' | 'zh-Hans',
  text: string,
  rows: string,
  columns = '',
  criterion = 'indicator: mentors, at-least: 3',
) => {
  const title = language === 'zh-Hans' ? '人员' : '人員';
  const head = columns === '' ? '' : `, columns: [${columns}]`;
  return inProvision('requirement', text, {
    language,
    header: language === 'zh-Hans' ? simplified(mentors) : mentors,
    fields: `${criteria(`{${criterion}}`)}\ntables: [{title: ${title}${head}, rows: [${rows}]}]`,
  });
};

/** What a cell says is known by the row or the column that it stands in. */
export const cellsOfTables = {
  bad: () => [
    inCells('zh-Hant', '應按表1配備人員。', '[導師, 2人]'),
    inCells('zh-Hans', '应按表1配备人员。', '[导师, 2人]'),
    inCells('zh-Hant', '應按表1配備人員。', "[導師, '2']", '人員, 數量（人）'),
    inCells('zh-Hans', '应按表1配备人员。', "['1', 导师, 人, ≥2]", '序号, 项目, 单位, 指标'),
    inCells('zh-Hant', '應按表1配備人員。', "[機構, '2']", '範圍, 導師'),
    inCells('zh-Hans', '应按表1配备人员。', "[机构, '2']", '范围, 导师（人）'),
    inCells('zh-Hant', '應按表1設置。', '[活動, 8場次]', '項目, 要求', 'indicator: events, at-least: 10'),
  ],
  good: () => [
    inCells('zh-Hant', '應按表1配備人員。', '[導師, 3人], [學員, 2人]'),
    inCells('zh-Hans', '应按表1配备人员。', '[导师, 3人, 5人]'),
    inCells('zh-Hant', '應按表1配備人員。', '[小型, 2人], [大型, 5人]', '機構, 導師'),
    inCells('zh-Hant', '應按表1配備人員。', '[導師, 每班, 2人]'),
    inCells('zh-Hans', '应按表1配备人员。', '[{text: 导师, down: 2}, 专职, 2人], [兼职, 1人]'),
    inCells('zh-Hans', '应按表1配备人员。', "[导师, '2', '3']", '人员, 分值, 数量'),
    inCells('zh-Hant', '應按表1配備人員。', "['2', 導師, '3']", '序號, 人員, 數量'),
    inCells('zh-Hant', '應按表1設置。', '[活動, 3場次]', '項目, 每季度', 'indicator: events, at-least: 12'),
    inCells(
      'zh-Hans',
      '应按表1设置。',
      '[面积, 万平方米, ≥0.05]',
      '项目, 单位, 指标',
      'indicator: area, at-least: 500',
    ),
  ],
};

const ofThings = (text: string, criterion: string, language: 'zh-Hans' | 'en' = 'zh-Hans') =>
  inProvision('requirement', text, {
    language,
    header:
      'indicators:\n  crew: {title: 每车搬运人员数, unit: 人}\n  drills: {title: 演练频次, unit: 次/学期}\n  guards: {title: 每千米救护员数, unit: 人/km}\n  hours: {title: 每周营业时间, unit: h}\n  width: {title: 车位宽度, unit: m}\n  years: {title: 从业年限, unit: 年}\n  area: {title: 面积, unit: 平方米, kind: stock}\n  gap: {title: 维保间隔, unit: 天}\n  slope: {title: 坡度, unit: °}',
    fields: criteria(`{${criterion}}`),
  });

/** What is counted by a thing, and a part of what is counted. */
export const countedByThings = {
  bad: () => [
    ofThings('每辆车的搬运人员应不少于2人，其中1人为领班。', 'indicator: crew, at-least: 3'),
    ofThings('每学期应至少组织2次演练。', 'indicator: drills, at-least: 1'),
    ofThings('每千米道路应配备不少于1名救护员。', 'indicator: guards, at-least: 2'),
    ofThings('每周营业时间应不少于48 h。', 'indicator: hours, at-least: 60'),
    ofThings('每个车位的宽度应不小于2.4 m。', 'indicator: width, at-least: 2.5'),
    ofThings('从业年限应不少于2年，近3年内无事故。', 'indicator: years, at-least: 3'),
    ofThings('维护分为季度、半年和年度三类，相邻两次的间隔应不超过30天。', 'indicator: gap, at-most: 15'),
    ofThings('坡度应不大于12°。', 'indicator: slope, at-most: 8'),
    ofThings('Each bay shall be at least 2.4 m wide.', 'indicator: width, at-least: 2.5', 'en'),
  ],
  good: () => [
    ofThings('每辆车的搬运人员应不少于3人，其中1人为领班。', 'indicator: crew, at-least: 3'),
    ofThings('每名导师带领的学员应不超过3人，攀爬时不超过2人。', 'indicator: crew, at-most: 3'),
    ofThings('每学期应至少组织1次演练。', 'indicator: drills, at-least: 1'),
    ofThings('每千米道路应配备不少于2名救护员。', 'indicator: guards, at-least: 2'),
    ofThings('每周营业时间应不少于60 h。', 'indicator: hours, at-least: 60'),
    ofThings('从业年限应不少于3年，近5年内无事故。', 'indicator: years, at-least: 3'),
    ofThings('近3年内应无事故。', 'indicator: years, at-least: 3'),
    ofThings('每间活动室的面积应不小于20平方米。', 'indicator: area, at-least: 300'),
    ofThings('坡度应不大于8°。', 'indicator: slope, at-most: 8'),
  ],
};
