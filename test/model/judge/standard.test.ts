import { head, inClause, oneSlipEach, tail } from './one-slip-each.ts';

oneSlipEach([
  [
    'a misspelt key, not also a missing one',
    'standard',
    `standard: demo@2020
titel: 示例
^^^^^ unknown-key titel? title ⇒ title
language: zh-Hant
class: policy
status: current
chapters: []
`,
  ],
  [
    'keys in Chinese, either script',
    'standard',
    `standard: demo@2020
標題: 示例
^^ unknown-key 標題? title ⇒ title
语言: zh-Hant
^^ unknown-key 语言? language ⇒ language
class: policy
状态: current
^^ unknown-key 状态? status ⇒ status
chapters: []
`,
  ],
  [
    'a key that nobody knows',
    'standard',
    `${head}colour: blue
^^^^^^ unknown-key colour?
${tail}`,
  ],
  [
    'a key given already is not suggested again',
    'standard',
    `${head}titel: 示例
^^^^^ unknown-key titel?
${tail}`,
  ],
  [
    'required keys',
    'standard',
    `standard: demo@2020
^^^^^^^^ missing-key title
^^^^^^^^ missing-key language
^^^^^^^^ missing-key class
^^^^^^^^ missing-key status
^^^^^^^^ missing-key chapters|extends
`,
  ],
  [
    'a number for a document that must have one',
    'standard',
    `standard: demo@2020
^^^^^^^^ missing-key number
title: 示例
language: zh-Hant
class: group
status: current
chapters: []
`,
  ],
  [
    'an unknown class asks for no number',
    'standard',
    `standard: demo@2020
title: 示例
language: zh-Hant
class: groupe
       ^^^^^^ invalid-value class? group
status: current
chapters: []
`,
  ],
  [
    'a variant without its name',
    'standard',
    `standard: demo@2020
^^^^^^^^ missing-key variant
title: 示例
language: zh-Hant
class: policy
status: current
extends: base@2019
`,
  ],
  ['an empty file', 'standard', ''],
  [
    'values in Chinese',
    'standard',
    `standard: demo@2020
title: 示例
language: 繁体中文
          ^^^^ invalid-value language? zh-Hant
class: 政策
       ^^ invalid-value class? policy
status: 現行
        ^^ invalid-value status? current
chapters: []
`,
  ],
  [
    'a list where one text belongs, and the other way round',
    'standard',
    `${head}scope:
  - 甲
  ^^^ wrong-type list, not scalar|map
audience: 創客
          ^^ wrong-type scalar, not list
${tail}`,
  ],
  [
    'nothing behind a key',
    'standard',
    `${head}scope:
^^^^^ wrong-type nothing, not scalar|map
${tail}`,
  ],
  [
    'nothing behind a key that takes one of a few',
    'standard',
    `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status:
^^^^^^ invalid-value status?
chapters: []
`,
  ],
  [
    'dates',
    'standard',
    `${head}published: 2016/3/31
           ^^^^^^^^^ invalid-format date other-form ⇒ 2016-03-31
effective: 2017-02-30
           ^^^^^^^^^^ invalid-format date no-such-day
${tail}`,
  ],
  [
    'full-width digits in a date and an id',
    'standard',
    `${head}published: ２０１７－０９－１５
           ^^^^^^^^^^ invalid-format date full-width ⇒ 2017-09-15
chapters:
  - id: a１
        ^^ invalid-format id full-width ⇒ a1
    clauses: []
`,
  ],
  [
    'document numbers: a colon before the year and look-alikes have rules of their own',
    'standard',
    `${head}references:
  - number: GB/T 39668—2020
  - number: GB/T 1.1:2020
  - number: GB/T 39668—2O20
  - number: 國辦發（2015）9號
            ^^^^^^^^^^^ invalid-format document-number brackets ⇒ 國辦發〔2015〕9號
  - number: 眾創空間規範
            ^^^^^^ invalid-format document-number unreadable
supersedes: [makerspace-service@2015, T/CAS 12—2012, makerspace]
                                                     ^^^^^^^^^^ invalid-format edition-or-number unreadable
${tail}`,
  ],
  [
    'citations',
    'standard',
    inClause(`see: [other, demo@2020#a, GB/T 39668—2020#5.2, demo@, 'a b']
                                               ^^^^^ invalid-format citation no-edition
                                                      ^^^^^ invalid-format citation unreadable`),
  ],
  [
    'periods',
    'standard',
    `${head}reporting-period: 2016年
                  ^^^^^ invalid-format period other-form ⇒ 2016
${tail}`,
  ],
  [
    'an edition without its edition',
    'standard',
    `standard: demo
          ^^^^ invalid-format edition no-edition
title: 示例
language: zh-Hant
class: policy
status: current
chapters: []
`,
  ],
  [
    'a text in a language that is none',
    'standard',
    `${head}scope: {zh-TW: 甲, en: a}
        ^^^^^ unknown-key zh-TW? zh-Hant ⇒ zh-Hant
${tail}`,
  ],
  [
    'a map where a text belongs',
    'standard',
    `${head}scope: {甲: 乙}
       ^^^^^^ wrong-type map, not scalar|map
${tail}`,
  ],
  [
    'a chapter with clauses and sections',
    'standard',
    `${head}chapters:
  - id: one
    clauses: []
    sections: []
    ^^^^^^^^ unknown-key sections beside clauses
`,
  ],
  [
    'a chapter that is only a word',
    'standard',
    `${head}chapters: [甲]
           ^ wrong-type scalar, not map
`,
  ],
  [
    'terms and indicators',
    'standard',
    `${head}terms:
  a b: {name: 甲}
  ^^^ invalid-format id white-space
indicators:
  x: {title: 甲, kind: stock}
  ^ missing-key unit
  y: {title: 乙, kind: ratio, ratio: {of: [x], to: x}}
  z: {title: 丙, unit: 人, kind: 存量}
                               ^^ invalid-value indicator-kind? stock
${tail}`,
  ],
]);
