/** A small standard, `demo@2020`, with one chapter of these clauses; `more`: what stands above its chapters. */
export function demoStandard(clauses: string, more = ''): string {
  return `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
${more}chapters:
  - id: one
    title: 甲
    clauses:
${clauses}`;
}
