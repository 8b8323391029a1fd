/** A text as a scalar of YAML that holds all of it. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** A workspace that holds together, with a text wherever an author is free in what to write. */
export function freeTexts(text: string): Readonly<Record<string, string>> {
  const x = quoted(text);
  return {
    'd.standard.yaml': `standard: d@2020
title: ${x}
language: zh-Hant
class: policy
status: draft
scope: ${x}
references: [{number: GB/T 1.1-2020, title: ${x}}]
terms:
  word: {name: ${x}, definition: ${x}, notes: [${x}], deprecated: [${x}]}
indicators:
  staff: {title: ${x}, unit: ${x}, kind: stock, definition: ${x}}
evidence-kinds:
  roster: {title: ${x}, definition: ${x}}
scoring:
  grades: [{name: ${x}, from: 0}]
chapters:
  - id: one
    title: ${x}
    text: ${x}
    clauses:
      - id: a
        number: ${x}
        title: ${x}
        provision: requirement
        weight: 1
        text: ${x}
        items: [${x}, {text: ${x}, items: [${x}]}]
        criteria: [{indicator: staff, at-least: 3}]
        verification: {method: examine, text: ${x}}
        evidence: [roster]
        notes: [${x}]
        examples: [${x}]
        see: [word, one]
        images: [{title: ${x}, file: ${x}, alt: ${x}}, {title: ${x}, file: images/a.png, alt: ${x}}]
        tables: [{title: ${x}, unit: ${x}, columns: [${x}, 乙], rows: [[${x}, ${x}]], notes: [${x}]}]
        processes: [{title: ${x}, steps: [{id: s, title: ${x}, by: ${x}, place: ${x}}, {id: t, title: 乙}]}]
        forms: [{title: ${x}, fields: [{id: f, title: ${x}, hint: ${x}}]}]
        formula: ${x}
      - {id: b, title: 乙, provision: requirement, weight: 1, text: 應公示。}
`,
    'v.standard.yaml': `standard: v@2020
title: ${x}
language: zh-Hant
class: policy
status: draft
extends: d@2020
variant: ${x}
adapt:
  - {clause: a, because: ${x}, title: ${x}}
omit: [{clause: b, because: ${x}}]
`,
    'r.report.yaml': `report: r
against: d@2020
operator: {name: ${x}}
space: {name: ${x}}
period: 2020
figures: {staff: 5}
attachments: [{file: none.pdf, kind: roster, title: ${x}}]
answers:
  a: {status: implemented, statement: ${x}, digest: '00000000', evidence: [{file: none.pdf, kind: roster}]}
  b: {status: implemented, reason: ${x}}
`,
  };
}

/** A workspace in which a text stands where something else belongs: as an id, a key, a reference, a value, a setting. */
export function brokenTexts(text: string): Readonly<Record<string, string>> {
  const x = quoted(text);
  return {
    '.clausewright.yaml': `rules:\n  ? ${x}\n  : off\nlocale: ${x}\n? ${x}\n: 1\n`,
    'd.standard.yaml': `standard: d@2020
title: 示例
language: ${x}
class: ${x}
status: ${x}
? ${x}
: ${x}
references: [{number: ${x}, title: 甲}]
terms:
  ? ${x}
  : {name: 甲, definition: 乙}
indicators:
  staff: {title: 甲, unit: ${x}, kind: ${x}, ratio: {of: ${x}, to: [${x}]}}
scoring:
  grades: [{name: 甲, from: ${x}}, {name: 甲, from: 90}]
  capped-by-veto: ${x}
chapters:
  - id: ${x}
    title: 甲
    clauses:
      - id: a
        provision: ${x}
        text: 見[[nothing]]。
        criteria: [{indicator: ${x}, at-least: ${x}}]
        evidence: [${x}]
        see: [${x}]
      - {id: ${x}, provision: requirement, text: 應公示。}
      - {id: ${x}, provision: requirement, text: 應公示。}
`,
    'v.standard.yaml': `standard: v@2020
title: 示例
extends: d@2020
adapt:
  - {clause: ${x}, because: 甲, title: 乙}
omit: [{clause: ${x}, because: 丙}, ${x}]
`,
    'w.standard.yaml': `standard: ${x}\ntitle: 示例\nextends: ${x}\n`,
    'r.report.yaml': `report: r
against: d@2020
operator: {name: 甲, credit-code: ${x}}
space: {name: 甲, type: ${x}}
period: ${x}
figures:
  staff: ${x}
  ? ${x}
  : 5
attachments: [{file: ${x}, kind: ${x}}]
declaration: {name: 甲, date: ${x}}
answers:
  a: {status: ${x}, digest: ${x}, evidence: [{file: ${x}, kind: ${x}}]}
  b: {status: planned, plan: {action: 甲, due: ${x}}} # clausewright-ignore ${x.slice(1, -1)}: 甲
  ? ${x}
  : {status: implemented}
`,
    's.report.yaml': `report: ${x}\nagainst: ${x}\n`,
  };
}
