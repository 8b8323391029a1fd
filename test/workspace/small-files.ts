export const clause = (id: string, more = '') =>
  `      - id: ${id}\n        provision: requirement\n        text: 應配備導師\n        verification: {method: examine}\n${more}`;

export const base = (clauses: string, header = '') => `standard: base@2020
title: 基礎
language: zh-Hant
class: policy
status: current
${header}indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
  events: {title: 活動場次, unit: 場, kind: flow}
evidence-kinds:
  roster: {title: 名單}
chapters:
  - id: one
    title: 甲
    clauses:
${clauses}`;

export const asks = '        criteria: [{indicator: mentors, at-least: 3}]\n        evidence: [roster]\n';
const loosely = '        criteria: [{indicator: mentors, at-least: 2}]\n        evidence: [roster]\n';

const variant = (extended: string, more = '') => `standard: variant@2020
title: 變體
language: zh-Hant
class: policy
status: current
extends: ${extended}
variant: 聯合辦公
${more}`;

const adapting = `adapt:
  - clause: a
    because: 加嚴
    criteria: [{indicator: mentors, at-least: 4}]
`;

const report = (
  id: string,
  against: string,
  mentors: number,
  answers = '  a:\n    status: implemented\n',
) => `report: ${id}
against: ${against}
operator:
  name: 甲公司
period: 2020
figures:
  mentors: ${mentors}
answers:
${answers}declaration: {name: 張三, role: 負責人, date: 2021-01-20}
`;

/** A variant that defines a term and cites a document by its number. */
const naming = `terms:
  maker: {name: 創客}
chapters:
  - id: two
    title: 乙
    clauses:
      - id: x
        provision: statement
        text: 見GB/T 12345—2020。
        see: [GB/T 12345—2020]
`;

/** A report whose files prove how many events there were. */
const proving = (id: string, against: string, attachment: string, space = '') =>
  report(id, against, 3)
    .replace('operator:', `${space}attachments:\n  list: {kind: roster, title: 名單, file: list.pdf}\noperator:`)
    .replace('  mentors: 3', `  mentors: 3\n  events: {value: 8, evidence: [${attachment}]}`);

const inSpace = (name: string, mentors: number) =>
  report('b', 'base@2020', mentors).replace('operator:', `space: {name: ${name}, type: co-working}\noperator:`);

/** What each file may hold, one of them at a time; the first is what a newcomer finds. */
export const versions: Readonly<Record<string, readonly string[]>> = {
  'base.standard.yaml': [
    base(clause('a', asks)),
    base(clause('a', loosely) + clause('b')),
    base(clause('a', `${asks}        notes: [導師可以兼職]\n`)),
    base(clause('c', `        aliases: [a]\n${asks}`)),
    base(clause('a', asks), 'space-types: [co-working]\n').replace('base@2020', 'base@2021'),
    base(clause('a', asks), 'extends: variant@2020\nvariant: 乙\n'),
    base(clause('a', asks), 'number: GB/T 12345—2020\nspace-types: [makers]\n').replace('current', 'withdrawn'),
    base(clause('a', asks), 'number: GB/T 12345—2020\nspace-types: [co-working]\n').replace('zh-Hant', 'zh-Hans'),
  ],
  'variant.standard.yaml': [
    variant('base@2020'),
    variant('base@2020', adapting),
    variant('base@2021'),
    variant('nowhere@1'),
    variant('base@2020', naming),
    variant('base@2020', adapting.replace('at-least: 4', 'at-least: 1')),
  ],
  'other.standard.yaml': [
    variant('base@2020').replace('variant@2020', 'other@2020'),
    base(clause('a', asks)),
    base(clause('a', asks), 'supersedes: [base@2020]\neffective: 2020-03-01\n').replace('base@2020', 'apart@2020'),
  ],
  'a.report.yaml': [
    report('a', 'variant@2020', 3),
    report('a', 'base@2020', 2),
    report('a', 'other@2020', 5),
    proving('a', 'apart@2020', 'list'),
    proving('a', 'apart@2020', 'list', 'space: {name: 甲店}\n'),
    proving('a', 'base@2020', '{kind: roster, title: 名單, file: list.pdf}'),
  ],
  'b.report.yaml': [
    report('b', 'base@2020', 3),
    report('a', 'base@2020', 3),
    report('b', 'variant@2020', 4, '  c:\n    status: planned\n'),
    proving('b', 'base@2020', 'list'),
    proving('b', 'base@2020', '{kind: roster, title: 名單, file: list.pdf}'),
    proving('b', 'base@2020', '{kind: roster, title: 名單, url: "https://example.com/"}'),
    inSpace('甲店', 7),
    inSpace('乙店', 7),
  ],
  '.clausewright.yaml': ['rules: {}\n', 'rules:\n  report/unanswered: off\n', 'rules:\n  report/unanswerd: off\n'],
};
