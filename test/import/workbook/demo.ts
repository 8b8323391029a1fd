/** A small standard and a report to it, whose workbooks are changed. */
const demoStandard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  staff: {title: 服務人員數, unit: 人}
  share: {title: 比例, unit: '%'}
  fund: {title: 資金, unit: 千元}
  area: {title: 面積, unit: 平方米}
evidence-kinds:
  roster: {title: 花名冊}
  photo: {title: 照片}
chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, title: 人員, provision: requirement, text: 服務人員不少於3人。, criteria: {indicator: staff, at-least: 3}}
      - {id: b, title: 比例, provision: requirement, text: 比例不低於50%。, criteria: {indicator: share, at-least: 50%}}
      - {id: c, title: 資金, provision: recommendation, text: 宜有資金。, figures: [fund, area]}
      - {id: d, title: 面積, provision: recommendation, text: 宜有場地。}
`;
export const demoReport = `report: ours
against: demo@2020
language: zh-Hant
figures:
  staff: 6
  share: 79.2%
  fund: {value: 90, unit: 萬元, approx: about}
attachments:
  names: {kind: roster, title: 名單, file: a.csv, collected: 2017-12-05}
  views: {kind: photo, title: 圖, file: b.png}
answers:
  a:
    status: implemented
    statement: 已有六人。
    evidence:
      - names
  b: {status: planned, statement: 在做。, plan: {action: 再做, due: 2018-01-31}}
`;
export const demoName = 'ours.report.yaml';
export const demoFiles = { 'demo.standard.yaml': demoStandard, [demoName]: demoReport };
