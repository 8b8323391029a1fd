import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RootName } from '../../server/model/keys/types.ts';
import { judged, judgedInParts, unmarked } from './judged.ts';

const head = 'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: current\n';
const tail = 'chapters: []\n';
const inClause = (fields: string) => `${head}chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
        text: 應配備導師
${fields.replace(/^(?=.)/gm, '        ')}
`;
const inReport = (entries: string) => `report: demo-2020
against: demo@2020
operator: {name: 甲}
period: 2020
${entries}
`;

/** The sign `^` stands below what is found; lines with it are no part of the text. */
const cases: readonly (readonly [string, RootName, string])[] = [
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
  [
    'an operator without name',
    'report',
    `report: demo-2020
against: demo@2020
operator: {region: 上海市}
^^^^^^^^ missing-key name
period: 2020
`,
  ],
  [
    'answers',
    'report',
    inReport(`answers:
  a:
    status: 已實施
            ^^^ invalid-value answer-status? implemented
  b: {statement: 甲}
  ^ missing-key status
  c: 已實施
     ^^^ wrong-type scalar, not map
  5.10:
    status: planned
    paln: {action: 甲, due: 2017年6月30日}
    ^^^^ unknown-key paln? plan ⇒ plan
  e:
    status: planned
    plan: {action: 甲, due: 2017年6月30日}
                           ^^^^^^^^^^ invalid-format date other-form ⇒ 2017-06-30`),
  ],
  [
    'evidence by id or written out',
    'report',
    inReport(`answers:
  a:
    status: implemented
    evidence:
      - accounts
      - {kind: roster, file: a.pdf}
      - {kind: roster}
               ^^^^^^ missing-key title|file|url
      - {kind: roster, 文件: a.pdf}
                       ^^ unknown-key 文件? file ⇒ file
      - [roster]
        ^^^^^^^^ wrong-type list, not scalar|map`),
  ],
  [
    'figures',
    'report',
    inReport(`figures:
  a: 1200
  b: {value: 394, unit: 萬元, approx: 約}
                                    ^ invalid-value approximation? about
  c: {unit: 萬元}
  ^ missing-key value
  d: [1]
     ^^^ wrong-type list, not scalar|map`),
  ],
  [
    'a digest',
    'report',
    inReport(`answers:
  a: {status: implemented, digest: '7d41c2f0'}
  b: {status: implemented, digest: '7d41'}
                                   ^^^^^^ invalid-format digest unreadable`),
  ],
  [
    'an alias is told where it is used',
    'report',
    inReport(`attachments:
  a: &a {kind: roster}
  ^ missing-key title|file|url
  b: *a
  ^ missing-key title|file|url`),
  ],
  [
    'settings',
    'config',
    `locale: zh-Hant
standards: shared
           ^^^^^^ wrong-type scalar, not list
rules:
  prose/vague-wording: off
  report/evidence-missing: {severity: 錯誤, in: 'reports/**'}
                                      ^^ invalid-value severity? error
  report/period: none
                 ^^^^ invalid-value severity? off
  report/figure-unit: {in: 'reports/**'}
  ^^^^^^^^^^^^^^^^^^ missing-key severity
`,
  ],
];

describe('one slip is one finding', () => {
  test.each(cases)('%s', (_name, root, marked) => {
    const { text, marks } = unmarked(marked);
    const expected = text === '' ? ['0:0-0 wrong-type nothing, not map'] : marks;
    expect([...judged(root, text)].sort()).toEqual([...expected].sort());
    expect([...judgedInParts(root, text)].sort()).toEqual([...expected].sort());
  });
});

const shipped = ['standards', 'examples/reports', 'examples/standards', 'examples/statistics'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(standard|report)\.ya?ml$/.test(name))
    .map((name) => join(folder, name)),
);

describe('flawless files', () => {
  test.each(shipped)('%s', (file) => {
    const root = file.includes('.report.') ? 'report' : 'standard';
    expect(judged(root, readFileSync(file, 'utf8'))).toEqual([]);
  });
});
