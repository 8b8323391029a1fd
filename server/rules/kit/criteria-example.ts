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

const faults = (text: string, criterion: string, language: 'zh-Hans' | 'zh-Hant' = 'zh-Hans') =>
  inProvision('requirement', text, {
    language,
    header:
      'indicators:\n  faults: {title: 故障, unit: 次, kind: measure}\n  gap: {title: 間隔, unit: 天}\n  sharp: {title: 分辨率, unit: DPI}\n  drops: {title: 密度, unit: 個/cm²}',
    fields: criteria(`{${criterion}}`),
  });

/** At least in the text, at most in the criteria; and units that only the figure has. */
export const turnedRound = {
  bad: () => [
    faults('每台设备的故障应不多于4次。', 'indicator: faults, at-least: 4'),
    faults('故障應不少於4次。', 'indicator: faults, at-most: 4', 'zh-Hant'),
    faults('分辨率应不低于200 DPI。', 'indicator: sharp, at-least: 300'),
    faults('霧滴密度應不少於10個/cm²。', 'indicator: drops, at-least: 15', 'zh-Hant'),
  ],
  good: () => [
    faults('故障应不多于4次。', 'indicator: faults, at-most: 4'),
    faults('故障不少於4次的，應停用。', 'indicator: faults, at-most: 4', 'zh-Hant'),
    faults('应至少每15天维护1次。', 'indicator: gap, at-most: 15'),
    faults('分辨率应不低于300 DPI，字迹模糊的应不低于600 DPI。', 'indicator: sharp, at-least: 300'),
    faults('霧滴密度應不少於15個/cm²。', 'indicator: drops, at-least: 15', 'zh-Hant'),
  ],
};

const byLevel = (text: string) =>
  inProvision('requirement', text, {
    header: `levels: [甲級, 乙級]\n${mentors}`,
    fields: criteria('{indicator: mentors, at-least: {甲級: 8, 乙級: 5}}'),
  });
const byFigure = (text: string) =>
  inProvision('requirement', text, {
    language: 'zh-Hans',
    header: 'indicators:\n  bikes: {title: 车辆完好率, unit: "%"}\n  locks: {title: 锁车器完好率, unit: "%"}',
    fields: criteria('{indicator: bikes, at-least: 95%}', '{indicator: locks, at-least: 98%}'),
  });

/** A number behind the name of another level, or another figure. */
export const ofOtherNames = {
  bad: () => [
    byLevel('導師，甲級應不少於5名，乙級應不少於5名。'),
    byFigure('车辆完好率应不低于98 %，锁车器完好率应不低于98 %。'),
  ],
  good: () => [
    byLevel('導師，甲級應不少於8名，乙級應不少於5名。'),
    byFigure('车辆完好率应不低于95 %，锁车器完好率应不低于98 %。'),
    byFigure('车辆完好率和锁车器完好率应分别不低于95 %和98 %。'),
  ],
};
