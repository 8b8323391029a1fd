import { reportUri, standardUri, variantUri } from './edited-files.ts';

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
number: T/ABC 12.2—2020
part: {number: 2, title: 服務}
adopts: [{number: 'ISO 10002:2018', degree: MOD}]
symbols: [{symbol: η, means: 及時率}]
status: current
space-types: [co-working, specialized]
levels: [甲級, 乙級]
terms:
  maker: {name: 創客}
indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
  beds: {title: 床位數, unit: 張, kind: stock}
  on-time: {title: 按時件數, unit: 件, kind: flow}
  all: {title: 總件數, unit: 件, kind: flow}
  share: {title: 及時率, unit: '%', kind: ratio, ratio: {of: on-time, to: all}}
evidence-kinds:
  roster: {title: 名單}
scoring:
  total: 10
  start: 2
  chapters: {one: {at-most: 8}}
  grades: [{name: 合格, from: 6}, {name: 不合格, from: 0}]
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
        text: 應按[[fees]]收費，按[[intake]]受理，見[[plan]]、[[rate]]和[[ramp]]。
        verification: {method: examine}
        weight: 3
        deduct: [{for: 遲到, points: 0.5, at-most: 1}]
        criteria: [{indicator: mentors, at-least: {甲級: 5, 乙級: 3}}]
      - id: b
        provision: requirement
        when: {text: 床位100張及以上的, criteria: [{indicator: beds, at-least: 100}]}
        text: 應設醫務室
        verification: {method: examine}
        weight: 3
        steps: [{indicator: mentors, at-least: 5, points: 3}, {indicator: mentors, at-least: 2, points: 1}]
      - id: c
        provision: requirement
        text: 應符合下列要求：
        verification: {method: examine}
        weight: 4
        items:
          - {id: ramp, text: 設坡道；, criteria: [{indicator: beds, at-least: 10}]}
          - {id: rail, text: 設扶手；, evidence: [roster], verification: {method: observe}}
          - 設標識。
      - id: d
        provision: requirement
        when: {level: 甲級}
        text: 應設培訓室
        verification: {method: examine}
  - id: two
    title: 乙
    when: {space-types: co-working}
    clauses:
      - id: e
        provision: statement
        text: 有
        tables:
          - {id: fees, title: 收費, columns: [項目, 人數], rows: [[工位, 5]]}
        images:
          - {id: plan, title: 平面, file: plan.png, alt: 平面}
        processes:
          - id: intake
            title: 受理流程
            steps:
              - {id: apply, title: 申請, next: review}
              - {id: review, title: 審核, within: 1 h, record: 審核表}
      - id: f
        provision: statement
        text: 有
        formula:
          id: rate
          text: η = A ÷ B × 100%
          indicator: share
          where:
            - {symbol: A, means: 按時件數, indicator: on-time}
            - {symbol: B, means: 總件數, indicator: all}
annexes:
  - id: sheets
    title: 表格
    nature: informative
    text: 見[[fees]]。
    tables:
      - {id: grades, title: 等級, columns: [級], rows: [[甲]]}
    forms:
      - id: intake-form
        title: 登記表
        fields:
          - {id: name, label: 姓名, required: true}
          - {id: age, label: 年齡, type: number, unit: 歲}
          - {id: care, label: 等級, type: choice, choices: [自理, 半自理]}
`;

const variant = `standard: variant@2020
title: 變體
language: zh-Hant
class: policy
status: current
extends: demo@2020
variant: 大型
adapt:
  - clause: a
    because: 加嚴
    text: 應按[[fees]]收費，見[[grades]]。
    criteria: [{indicator: mentors, at-least: {甲級: 8, 乙級: 3}}]
    deduct: [{for: 遲到, points: 0.5}]
  - clause: c
    because: 加嚴
    items:
      - {id: ramp, text: 設坡道；, criteria: [{indicator: beds, at-least: 20}]}
      - {id: rail, text: 設扶手。, evidence: [roster]}
  - clause: e
    because: 加嚴
    processes:
      - id: intake
        title: 受理流程
        steps:
          - {id: apply, title: 申請, next: review}
          - {id: review, title: 審核, within: 1 h, record: 審核表}
`;

const report = (id: string, against: string) => `report: ${id}
against: ${against}
period: 2020
operator: {name: ${id}公司}
space: {name: ${id}, type: co-working}
level: 甲級
attachments:
  list: {kind: roster, title: 名單, file: list.pdf}
figures: {mentors: 4, beds: 30, on-time: 3, all: 6}
forms:
  intake-form: {name: 張三, age: 82, care: 自理}
answers:
  a:
    status: implemented
    statement: 導師4名，按[[fees]]收費，見[[ramp]]。
    self-score: 2
    deductions: [{for: 遲到, times: 2}]
  b: {status: implemented, self-score: 1}
  c:
    status: implemented
    items:
      ramp: {status: implemented}
      rail: {status: implemented, evidence: [list]}
  d: {status: planned, plan: {action: 設培訓室, due: 2021-06-30}}
declaration: {name: 張三, role: 負責人, date: 2021-01-20}
`;

export const variantReportUri = 'file:///work/variant.report.yaml';

/** A standard, its variant and a report on each, which use what says for whom a clause is, what is given inside clauses, and how it scores. */
export const richFamily: ReadonlyMap<string, string> = new Map([
  [standardUri, standard],
  [variantUri, variant],
  [reportUri, report('demo', 'demo@2020')],
  [variantReportUri, report('other', 'variant@2020')],
]);

/** What stands somewhere, and how it reads otherwise. */
export type Swap = readonly [file: string, one: string, other: string];

export const richSwaps: readonly Swap[] = [
  [standardUri, '{id: fees,', '{id: prices,'],
  [standardUri, '{id: grades,', '{id: fees,'],
  [standardUri, '{id: plan,', '{id: drawing,'],
  [standardUri, 'file: plan.png', 'file: ../plan.png'],
  [standardUri, 'id: rate\n', 'id: rates\n'],
  [standardUri, '- id: intake\n', '- id: taking\n'],
  [standardUri, 'id: ramp, text: 設坡道；, criteria: [{indicator: beds, at-least: 10}]', 'id: slope, text: 設坡道；'],
  [standardUri, 'at-least: 10}]}', 'at-least: 60}]}'],
  [standardUri, '{id: rail,', '{id: ramp,'],
  [standardUri, 'evidence: [roster], ', ''],
  [standardUri, '{甲級: 5, 乙級: 3}', '{甲級: 4, 乙級: 3}'],
  [standardUri, '乙級: 3}', '乙級: 9}'],
  [standardUri, 'levels: [甲級, 乙級]', 'levels: [乙級, 甲級]'],
  [standardUri, 'levels: [甲級, 乙級]', 'levels: [乙級]'],
  [standardUri, 'when: {level: 甲級}', 'when: {level: 乙級}'],
  [standardUri, 'at-least: 100}', 'at-least: 20}'],
  [standardUri, 'when: {space-types: co-working}', 'when: {space-types: specialized}'],
  [standardUri, 'next: review}', 'next: reviw}'],
  [standardUri, '{id: review,', '{id: check,'],
  [standardUri, 'within: 1 h', 'within: 30 min'],
  [standardUri, '{for: 遲到', '{for: 早退'],
  [standardUri, 'points: 0.5, at-most: 1', 'points: 1, at-most: 4'],
  [standardUri, 'at-least: 5, points: 3', 'at-least: 4, points: 3'],
  [standardUri, 'at-least: 2, points: 1', 'at-least: 2, points: 4'],
  [standardUri, 'start: 2', 'start: 20'],
  [standardUri, '{at-most: 8}', '{at-most: 80}'],
  [standardUri, '{one: {', '{three: {'],
  [standardUri, 'symbol: A,', 'symbol: C,'],
  [standardUri, 'indicator: on-time}', 'indicator: all}'],
  [standardUri, 'of: on-time, to: all', 'of: all, to: on-time'],
  [standardUri, '[[工位, 5]]', '[[工位, 5, 6]]'],
  [standardUri, '- id: intake-form', '- id: form'],
  [standardUri, 'label: 姓名, required: true', 'label: 名字'],
  [standardUri, 'type: number, unit: 歲', 'type: date'],
  [standardUri, '[自理, 半自理]', '[半自理]'],
  [standardUri, 'part: {number: 2', 'part: {number: 3'],
  [standardUri, "{number: 'ISO 10002:2018'", "{number: 'ISO 10002'"],
  [standardUri, '{symbol: η', '{symbol: θ'],
  [standardUri, '{indicator: beds, at-least: 10}', '{indicator: mentors, at-least: 10}'],
  [standardUri, '  beds: {title', '  cots: {title'],
  [standardUri, '      - id: c\n', '      - id: cc\n'],
  [variantUri, 'at-least: 20}', 'at-least: 5}'],
  [variantUri, '{甲級: 8, 乙級: 3}', '{甲級: 4, 乙級: 2}'],
  [variantUri, 'points: 0.5', 'points: 0.1'],
  [variantUri, 'within: 1 h', 'within: 2 h'],
  [variantUri, '{id: ramp,', '{id: slope,'],
  [variantUri, 'adapt:\n', 'omit: [{clause: b, because: 不設}]\nadapt:\n'],
  [variantUri, 'variant: 大型\n', 'variant: 大型\nlevels: [丙級]\n'],
  [variantUri, 'variant: 大型\n', 'variant: 大型\nscoring: {total: 10, start: 8}\n'],
  ...[reportUri, variantReportUri].flatMap((uri): readonly Swap[] => [
    [uri, 'level: 甲級', 'level: 乙級'],
    [uri, 'mentors: 4', 'mentors: 9'],
    [uri, 'beds: 30', 'beds: 300'],
    [uri, 'type: co-working', 'type: specialized'],
    [uri, 'for: 遲到, times: 2', 'for: 早退, times: 1'],
    [uri, 'self-score: 2', 'self-score: 3'],
    [uri, 'ramp: {status: implemented}', 'ramp: {status: partial}'],
    [uri, 'ramp: {', 'slope: {'],
    [uri, 'care: 自理', 'care: 全護'],
    [uri, 'intake-form:', 'form:'],
    [uri, '[[ramp]]', '[[slope]]'],
    [uri, 'evidence: [list]', 'evidence: [lost]'],
  ]),
];
