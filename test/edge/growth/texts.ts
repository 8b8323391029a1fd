/** So many lines. */
export function list(n: number, line: (at: number) => string): string {
  return Array.from({ length: n }, (_, at) => `${line(at)}\n`).join('');
}

/** A standard with these clauses, written below `clauses:` of its only chapter; `rest` is whatever else stands at its top. */
export function standard(clauses: string, rest = ''): string {
  return `standard: demo@2020
title: 示例
language: zh-Hant
class: group
number: T/DEMO 1—2020
status: current
${rest}chapters:
  - id: one
    title: 甲
    clauses:
${clauses}`;
}

/** A report against that standard, with these answers; `rest` is whatever else stands at its top. */
export function report(answers: string, rest = ''): string {
  return `report: mine
against: demo@2020
operator:
  name: 甲
period: 2020
${rest}answers:
${answers}`;
}
