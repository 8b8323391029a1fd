import fc from 'fast-check';
import { createService, type Service } from '../../server/service.ts';
import type { Edit } from '../../server/syntax/problem.ts';

/** How many rows of edits a property tries; raise it by `CLAUSEWRIGHT_RUNS` for a thorough search. */
export const numRuns = Number(process.env.CLAUSEWRIGHT_RUNS ?? 60);

export const standardUri = 'file:///work/demo.standard.yaml';
export const reportUri = 'file:///work/demo.report.yaml';

export const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
drafting-rules: gbt-1.1-2020
status: current
declares: {clauses: 4}
levels: [甲級, 乙級]
references:
  - {number: GB/T 19012, title: 組織投訴處理指南}
bibliography:
  - {number: GB/T 39668—2020}
terms:
  maker: {name: 創客, admitted: [创客們], deprecated: [製造者]}
  space: {name: 眾創空間}
indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
  area: {title: 面積, unit: 平方米, kind: stock}
evidence-kinds:
  roster: {title: 名單}
scoring: {total: 4}
chapters:
  - id: one
    title: 第一部分
    clauses:
      - id: a
        title: 導師
        provision: requirement
        text: 眾創空間應配備不少於3名導師，投訴處理應符合GB/T 19012的規定。
        criteria:
          - {indicator: mentors, at-least: 3}
        verification: {method: examine, text: 查驗名單}
        evidence: [roster]
      - id: b
        title: 場地
        provision: requirement
        text: 場地面積應不少於500平方米，見[[a]]。
        criteria: [{indicator: mentors, at-most: {甲級: 50, 乙級: 80}}, {indicator: area, at-least: 500}]
        weight: 1
        see: [a]
  - id: two
    title: 第二部分
    when: {space-types: [x]}
    sections:
      - id: three
        title: 第一節
        clauses:
          - id: c
            title: 創客
            provision: statement
            text: {zh-Hant: 創客可使用設備。, en: Makers may use it.}
          - id: d
            title: 登記
            when: {text: 較大的, criteria: [{indicator: mentors, at-least: 3}]}
            provision: recommendation
            text: 宜登記，登記表見附錄A。
      - id: four
        title: 第二節
        text: 有
annexes:
  - {id: forms, title: 登記表, nature: informative, text: 表格如下。}
`;

export const report = `report: demo-report
against: demo@2020
language: zh-Hant
level: 乙級
space: {name: 甲店, type: x}
period: 2020
operator: {name: 甲公司}
attachments:
  list: {kind: roster, title: 名單, file: list.pdf}
figures:
  mentors: {value: 3人, evidence: [list]}
  area: 400平方米
answers:
  a:
    status: implemented
    statement: 配備導師3名，設有投訴渠道，並保存記錄。
    evidence: [list]
  b:
    status: planned
    plan: {action: 擴建場地, due: 2021-01-01}
  d:
    status: not-applicable
    reason: 不設登記
`;

/** What is typed: prose and structure, ids and their slips, things that another part of the file looks at. */
export const typed = fc.constantFrom(
  ...[
    '甲',
    '製造者',
    '創客',
    '的規定',
    'GB/T 39668',
    '，見[[b]]',
    '[[nothing]]',
    '附錄B',
    '登記表',
    '可',
    '应',
    'no',
    '：',
    'statement',
    'x',
  ],
  ...[
    ' ',
    '\n',
    '\n      - id: a\n',
    '\n    # clausewright-ignore prose/vague-wording: x\n',
    '"',
    '{',
    ', en: B',
    '  ',
  ],
  ...['甲級', '{甲級: 3, 乙級: 5}', 'when: {level: 甲級}\n', 'when: 大的\n', 'level: 甲級\n'],
  ...['a', 'b', 'mentors', 'weight: 2', '5', 'see: [x]', 'extends: makerspace-service@2017\n', ''],
);

/** Anywhere, or where sentences and lines end. */
const place = fc.oneof(fc.record({ at: fc.nat(2000) }), fc.record({ end: fc.nat(200) }));

export const step = fc.record({
  inReport: fc.boolean(),
  place,
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  text: typed,
});

type Place = { readonly at: number } | { readonly end: number };

export function offsetOf(text: string, place: Place): number {
  if ('at' in place) return Math.min(place.at, text.length);
  const ends = Array.from(text.matchAll(/[。，]|\n/g), ({ index }) => index);
  return ends[place.end % ends.length] ?? 0;
}

export function editOf(
  text: string,
  step: { readonly place: Place; readonly remove: number; readonly text: string },
): Edit {
  const from = offsetOf(text, step.place);
  const position = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const end = Math.min(from + step.remove, text.length);
  return { range: { start: position(from), end: position(end) }, text: step.text };
}

export function opened(files: ReadonlyMap<string, string>): Service {
  const service = createService('2020-06-01');
  for (const [uri, text] of files) {
    service.open({ uri, text }, 1, uri.includes('.report.') ? 'service-report' : 'service-standard');
  }
  return service;
}

export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

export function shown(service: Service): unknown {
  return [standardUri, reportUri].map((uri) => service.diagnostics(uri, 'zh-Hant'));
}

/** Replaces what stands where `old` stands in a file. */
export function instead(inReport: boolean, old: string, text: string, remove = old.length): Step {
  return { inReport, place: { at: (inReport ? report : standard).indexOf(old) }, remove, text };
}

export const variantUri = 'file:///work/variant.standard.yaml';
export const otherReportUri = 'file:///work/other.report.yaml';

const variant = `standard: demo-variant@2020
title: 變體
language: zh-Hant
class: policy
status: current
extends: demo@2020
variant: 大型
adapt:
  - clause: b
    because: 規模較大
    text: 場地面積應不少於800平方米。
    criteria: [{indicator: area, at-least: 800}]
`;

/** Reports that answer a standard and a variant of it, and what they rest on. */
export const family: ReadonlyMap<string, string> = new Map([
  [standardUri, standard.replace('text: 宜登記', 'veto: true\n            text: 宜登記')],
  [variantUri, variant],
  [
    reportUri,
    report.replace('evidence: [list]\n  b:', "evidence: [{kind: photo, title: 照片}]\n    digest: '00000000'\n  b:"),
  ],
  [
    otherReportUri,
    report
      .replace('report: demo-report', 'report: other-report')
      .replace('demo@2020', 'demo-variant@2020')
      .replace('status: planned', 'status: implemented\n    statement: 面積700平方米')
      .replace('甲公司', '乙公司'),
  ],
]);
