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
