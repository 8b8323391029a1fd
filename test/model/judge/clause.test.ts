import { head, inClause, oneSlipEach, tail } from './one-slip-each.ts';

oneSlipEach([
  [
    'a clause without text, told at its id',
    'standard',
    `${head}chapters:
  - id: one
    clauses:
      - provision: requirement
        id: a
            ^ missing-key text
`,
  ],
  [
    'a clause without id, told at its first key',
    'standard',
    `${head}chapters:
  - id: one
    clauses:
      - provision: requirement
        ^^^^^^^^^ missing-key id
        text: 應配備導師
`,
  ],
  [
    'provision in Chinese',
    'standard',
    `${head}chapters:
  - id: one
    clauses:
      - id: a
        provision: 必須
                   ^^ invalid-value provision? requirement
        text: 應配備導師
`,
  ],
  [
    'a list item with text and a translation',
    'standard',
    inClause(`items:
  - 甲
  - {text: 乙, items: [丙]}
  - {zh-Hant: 丁, en: d}
  - {text: 戊, en: e}
              ^^ unknown-key en beside text
  - {items: [己]}
     ^^^^^ missing-key text|zh-Hant|zh-Hans|en`),
  ],
  [
    'a criterion without bound',
    'standard',
    inClause(`criteria:
  - {indicator: x}
                ^ missing-key at-least|at-most|more-than|less-than|equals|between`),
  ],
  [
    'a criterion outside its list',
    'standard',
    inClause(`criteria: {indicator: x, at-least: 3}
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-type map, not list|map`),
  ],
  [
    'a group misspelt',
    'standard',
    inClause(`criteria:
  - ayn: [{indicator: x, at-least: 3}]
    ^^^ unknown-key ayn? any`),
  ],
  [
    'a comparator in Chinese',
    'standard',
    inClause(`criteria:
  - {indicator: x, 不少於: 3}
                   ^^^ unknown-key 不少於? at-least ⇒ at-least`),
  ],
  [
    'groups within groups',
    'standard',
    inClause(`criteria:
  any:
    - {indicator: x, at-least: 3}
    - all:
        - {indicator: y, between: [1]}
                                  ^^^ invalid-format list length
        - [{indicator: z}]
                       ^ missing-key at-least|at-most|more-than|less-than|equals|between
evidence: [a, {any: [b, {all: [c, d]}]}]`),
  ],
  [
    'evidence outside its list',
    'standard',
    inClause(`evidence: roster
          ^^^^^^ wrong-type scalar, not list|map`),
  ],
  [
    'one method or several',
    'standard',
    inClause(`verification:
  method: [examine, 問卷]
                    ^^ invalid-value verification-method? survey`),
  ],
  [
    'a method that is a map',
    'standard',
    inClause(`verification:
  method: {examine: yes}
          ^^^^^^^^^^^^^^ wrong-type map, not scalar|list`),
  ],
  [
    'numbers',
    'standard',
    inClause(`weight: 三
        ^ invalid-format number unreadable`),
  ],
  [
    'a number below what makes sense',
    'standard',
    inClause(`weight: -1
        ^^ invalid-format number too-small`),
  ],
  [
    'a number that is no whole one',
    'standard',
    `${head}first-chapter: 1.5
               ^^^ invalid-format number not-whole
${tail}`,
  ],
  [
    'full-width digits in a number',
    'standard',
    inClause(`weight: ３
        ^ invalid-format number full-width ⇒ 3`),
  ],
  [
    'true and false',
    'standard',
    inClause(`bonus: true
veto: 是
      ^ invalid-value flag? true`),
  ],
  [
    'an adaptation carries any field but id',
    'standard',
    `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
extends: base@2019
variant: 甲
adapt:
  - clause: a
    because: 乙
    weight: 2
    id: b
    ^^ unknown-key id?
omit:
  - clause: c
            ^ missing-key because
`,
  ],
]);
