import { inReport, oneSlipEach } from './one-slip-each.ts';

oneSlipEach([
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
  ^ missing-key status|items
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
]);
