import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineCheck } from '../../server/rules/rule.ts';
import { type Checked, check } from '../../server/rules/run.ts';
import { createService, type Service } from '../../server/service.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import type { Edit } from '../../server/syntax/problem.ts';
import { type Dependency, editionOf } from '../../server/workspace/dependency.ts';

const numRuns = Number(process.env.CLAUSEWRIGHT_RUNS ?? 60);

const standardUri = 'file:///work/demo.standard.yaml';
const reportUri = 'file:///work/demo.report.yaml';

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
drafting-rules: gbt-1.1-2020
status: current
declares: {clauses: 4}
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
        criteria: [{indicator: area, at-least: 500}]
        weight: 1
        see: [a]
  - id: two
    title: 第二部分
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
            provision: recommendation
            text: 宜登記，登記表見附錄A。
      - id: four
        title: 第二節
        text: 有
annexes:
  - {id: forms, title: 登記表, nature: informative, text: 表格如下。}
`;

const report = `report: demo-report
against: demo@2020
language: zh-Hant
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
const typed = fc.constantFrom(
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
  ...['a', 'b', 'mentors', 'weight: 2', '5', 'see: [x]', 'extends: makerspace-service@2017\n', ''],
);

/** Anywhere, or where sentences and lines end. */
const place = fc.oneof(fc.record({ at: fc.nat(2000) }), fc.record({ end: fc.nat(200) }));

const step = fc.record({
  inReport: fc.boolean(),
  place,
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  text: typed,
});

type Place = { readonly at: number } | { readonly end: number };

function offsetOf(text: string, place: Place): number {
  if ('at' in place) return Math.min(place.at, text.length);
  const ends = Array.from(text.matchAll(/[。，]|\n/g), ({ index }) => index);
  return ends[place.end % ends.length] ?? 0;
}

function editOf(text: string, step: { readonly place: Place; readonly remove: number; readonly text: string }): Edit {
  const from = offsetOf(text, step.place);
  const position = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const end = Math.min(from + step.remove, text.length);
  return { range: { start: position(from), end: position(end) }, text: step.text };
}

function opened(files: ReadonlyMap<string, string>): Service {
  const service = createService('2020-06-01');
  for (const [uri, text] of files) {
    service.open({ uri, text }, 1, uri.includes('.report.') ? 'service-report' : 'service-standard');
  }
  return service;
}

function shown(service: Service): unknown {
  return [standardUri, reportUri].map((uri) => service.diagnostics(uri, 'zh-Hant'));
}

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Where clauses were read anew, a finding about their chapter points at what stands there now. */
const proseThenFlow: Step[] = [
  { inReport: false, place: { at: 1220 }, remove: 0, text: '甲' },
  { inReport: false, place: { at: 1220 }, remove: 0, text: '甲' },
  { inReport: false, place: { end: 0 }, remove: 0, text: '甲' },
];

/** Replaces what stands where `old` stands in a file. */
function instead(inReport: boolean, old: string, text: string, remove = old.length): Step {
  return { inReport, place: { at: (inReport ? report : standard).indexOf(old) }, remove, text };
}

/** What is cited must be listed by a clause that requires something; weights that come to a total are those of such clauses. */
const provisions: Step[][] = [
  [
    instead(false, 'scoring:', '#coring:'),
    instead(false, 'GB/T 19012', 'GB/T 29012'),
    instead(false, 'requirement', 'statement'),
    instead(false, 'requirement', 'requirement', 'statement'.length),
    instead(false, 'requirement', 'requirementx'),
  ],
  [
    instead(false, 'recommendation', 'statement'),
    instead(false, 'recommendation', 'recommendation', 'statement'.length),
  ],
  [instead(false, '500}]', '5x'), instead(false, '5x', '500}]', 2), instead(false, 'examine', 'examined')],
];

/** What stands in an entry is found there still when its key comes to stand twice, and when it no longer does. */
const keysTwice: Step[][] = [
  [instead(true, '\n    reason: 不設登記', ''), instead(true, 'a:\n    status', 'd', 1)],
  [instead(false, 'class:', 'foreword: 甲\nscope: yes\nclass:'), instead(false, 'class:', 'scope', 'foreword'.length)],
  [
    instead(false, 'class:', 'scope: 甲\nforeword: 甲\nscope: yes\nclass:'),
    instead(false, 'class:', '', 'scope: 甲\n'.length),
  ],
  [
    instead(true, 'figures:', '  form: {kind: roster, title: no, file: form.pdf}\nfigures:'),
    instead(true, 'list:', 'form', 'list'.length),
    instead(true, 'list:', 'list', 'form'.length),
  ],
];

test('what is found after edits is what is found afresh', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const files = new Map([
        [standardUri, standard],
        [reportUri, report],
      ]);
      const service = opened(files);
      shown(service);
      let version = 1;
      for (const one of steps) {
        const uri = one.inReport ? reportUri : standardUri;
        const edit = editOf(files.get(uri) ?? '', one);
        version += 1;
        service.edit(uri, version, [edit]);
        files.set(uri, service.document(uri)?.tree.text.toString() ?? '');
        expect(shown(service)).toEqual(shown(opened(files)));
      }
    }),
    { numRuns, examples: [proseThenFlow, ...provisions, ...keysTwice].map((steps): [Step[]] => [steps]) },
  );
});

test('what is found in a report that nobody has open is what is found in an open one', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const text = steps.reduce(written, report);
      const files = new Map([
        [standardUri, standard],
        [reportUri, text],
      ]);
      const closed = createService('2020-06-01');
      closed.load([...files].map(([uri, text]) => ({ uri, text })));
      expect(closed.diagnostics(reportUri, 'zh-Hant')).toEqual(opened(files).diagnostics(reportUri, 'zh-Hant'));
    }),
    { numRuns: 2 * numRuns, examples: keysTwice.map((steps): [Step[]] => [steps]) },
  );
});

/** The text once the step was taken in it. */
function written(text: string, step: Step): string {
  const from = offsetOf(text, step.place);
  return text.slice(0, from) + step.text + text.slice(from + step.remove);
}

/** Chapters long enough to be kept in stretches, in which clauses refer to clauses, terms and indicators far away. */
const longStandard = standard.replace(
  '  - id: two',
  `${Array.from(
    { length: 90 },
    (_, index) => `      - id: long-${index}
        title: 服務${index}
        provision: recommendation
        text: 宜提供服務，見[[long-${(index * 37) % 95}]]。
        see: [${index % 7 === 0 ? 'GB/T 19012' : `${index % 2 === 0 ? 'long' : 'former'}-${(index + 45) % 90}`}]
        aliases: [former-${index}]
`,
  ).join('')}  - id: two`,
);

/** A line or several of a long standard taken out, written twice, or typed into. */
const longStep = fc.record({
  line: fc.nat(),
  count: fc.oneof(fc.constantFrom(1, 6), fc.nat(300)),
  act: fc.constantFrom('remove', 'double', 'type', 'type', 'type'),
  text: typed,
  at: fc.nat(30),
});

type LongStep = typeof longStep extends fc.Arbitrary<infer Step> ? Step : never;

/** A clause loses its title; then an edit that changes nothing has its chapter looked at again, among imports as they were. */
const titleRemoved: LongStep[] = [
  { line: 136, count: 31, act: 'remove', text: '', at: 0 },
  { line: 21, count: 0, act: 'remove', text: '', at: 0 },
];

test('what is found in a long file after edits is what is found afresh', () => {
  fc.assert(
    fc.property(fc.array(longStep, { minLength: 1, maxLength: 5 }), (steps) => {
      const service = opened(new Map([[standardUri, longStandard]]));
      const shownOf = (of: Service) => of.diagnostics(standardUri, 'zh-Hant');
      shownOf(service);
      steps.forEach(({ line, count, act, text, at }, index) => {
        const written = service.document(standardUri)?.tree.text;
        if (written === undefined) return;
        const first = line % written.lineCount;
        const last = Math.min(first + count, written.lineCount - 1);
        const start = { line: first, character: act === 'type' ? Math.min(at, written.line(first).length) : 0 };
        const end = act === 'remove' ? { line: last, character: 0 } : start;
        const double = written.slice(first, last).map((one) => `${one}\n`);
        const typedText = act === 'type' ? text : act === 'double' ? double.join('') : '';
        service.edit(standardUri, index + 2, [{ range: { start, end }, text: typedText }]);
        const now = service.document(standardUri)?.tree.text.toString() ?? '';
        expect(shownOf(service)).toEqual(shownOf(opened(new Map([[standardUri, now]]))));
      });
    }),
    { numRuns: Math.ceil(numRuns / 3), examples: [[titleRemoved]] },
  );
});

const variantUri = 'file:///work/variant.standard.yaml';
const otherReportUri = 'file:///work/other.report.yaml';

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
const family: ReadonlyMap<string, string> = new Map([
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

/** What a standard says of its clauses, and what reports answer. */
const said = fc.constantFrom(
  ...['5', '1', ' ', '甲', '，導師不少於6名', 'recommendation', 'requirement', '人', '萬', 'en', '[[a]]', '\n'],
  ...[
    '\n      - id: x\n        provision: requirement\n        text: 應登記\n',
    '\n        weight: 2',
    'number: 9.9, ',
  ],
  ...[
    'aliases: [z], ',
    'implemented',
    'not-applicable',
    'status: partial\n    ',
    'roster',
    'photo: {title: 照片}\n  ',
    '',
  ],
);

const familyStep = fc.record({
  file: fc.nat(3),
  line: fc.nat(80),
  at: fc.nat(40),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(30)),
  text: said,
  /** Whether an editor shows the findings before the next edit. */
  looked: fc.boolean(),
});

test('what is found in reports after edits of what they rest on is what is found afresh', () => {
  const uris = [...family.keys()];
  const shownOf = (service: Service) => uris.map((uri) => service.diagnostics(uri, 'zh-Hant'));
  fc.assert(
    fc.property(fc.array(familyStep, { minLength: 1, maxLength: 6 }), (steps) => {
      const files = new Map(family);
      const service = opened(files);
      shownOf(service);
      steps.forEach(({ file, line, at, remove, text, looked }, index) => {
        const uri = uris[file] ?? standardUri;
        const written = service.document(uri)?.tree.text;
        if (written === undefined) return;
        const first = line % written.lineCount;
        const { length } = written.line(first);
        const [from, to] = [Math.min(at, length), Math.min(at + remove, length)];
        const range = { start: { line: first, character: from }, end: { line: first, character: to } };
        service.edit(uri, index + 2, [{ range, text }]);
        files.set(uri, service.document(uri)?.tree.text.toString() ?? '');
        if (looked || index === steps.length - 1) expect(shownOf(service)).toEqual(shownOf(opened(files)));
      });
    }),
    { numRuns: numRuns * 2 },
  );
});

/** What a standard gives and defines, and how it reads otherwise. */
const givenOtherwise: readonly (readonly [file: string, one: string, other: string])[] = [
  [standardUri, 'deprecated: [製造者]', 'deprecated: [創業者]'],
  [standardUri, '- id: b\n', '- id: bb\n'],
  [standardUri, 'at-least: 3}', 'at-least: 30}'],
  [standardUri, 'roster: {title', 'register: {title'],
  [standardUri, 'mentors: {title', 'mentor: {title'],
  [variantUri, 'adapt:\n  - clause: b', 'omit: [{clause: a, because: 不設}]\nadapt:\n  - clause: b'],
];

test('what reports refer to and the words they use are looked up again where their standard gives or defines others', () => {
  const speaking = new Map(family);
  for (const uri of [reportUri, otherReportUri]) {
    const text = family.get(uri) ?? '';
    speaking.set(
      uri,
      `${text}summary: 製造者與創業者見[[a]]和[[b]]。\nattachments: {register: {kind: roster, title: 名單}}\n`,
    );
  }
  const uris = [...speaking.keys()];
  const shownOf = (service: Service) => uris.map((uri) => service.diagnostics(uri, 'zh-Hant'));
  const step = fc.record({ change: fc.constantFrom(...givenOtherwise), looked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const files = new Map(speaking);
      const service = opened(files);
      shownOf(service);
      steps.forEach(({ change: [uri, one, other], looked }, index) => {
        const written = files.get(uri) ?? '';
        const [old, text] = written.includes(other) ? [other, one] : [one, other];
        service.edit(uri, index + 2, [
          editOf(written, { place: { at: written.indexOf(old) }, remove: old.length, text }),
        ]);
        files.set(uri, written.replace(old, text));
        if (looked || index === steps.length - 1) expect(shownOf(service)).toEqual(shownOf(opened(files)));
      });
    }),
    { numRuns },
  );
});

test('an edit of a clause has the answers to it held against it again, and no other', () => {
  const looked: string[] = [];
  const rules = [
    defineCheck({
      code: 'report/contradicts-figures',
      severity: 'error',
      title: { en: '', 'zh-Hant': '' },
      message: { en: '', 'zh-Hant': '' },
      why: { en: '', 'zh-Hant': '' },
      fix: 'none',
      on: 'answer',
      reads: ['clause'],
      check({ clause }) {
        looked.push(clause.text);
        return [];
      },
      examples: { bad: [], good: [] },
    }),
  ];
  const service = opened(family);
  const kept = new Map<string, Checked>();
  const answersLookedAt = (uri: string): readonly string[] => {
    looked.length = 0;
    const document = service.document(uri);
    if (document === undefined) return [];
    const checked = kept.get(uri);
    const earlier = checked && { checked, outdated: checked.read };
    kept.set(uri, check(service.snapshot(), document, rules, earlier));
    return [...looked];
  };
  const after = (file: string, old: string, text: string): readonly (readonly string[])[] => {
    const written = service.document(file)?.tree.text.toString() ?? '';
    const place = { at: written.indexOf(old) };
    service.edit(file, 2, [editOf(written, { place, remove: old.length, text })]);
    return [reportUri, otherReportUri].map(answersLookedAt);
  };
  const all = ['a', 'b', 'd'];
  expect([reportUri, otherReportUri].map(answersLookedAt)).toEqual([all, all]);
  expect(after(standardUri, 'at-least: 3', 'at-least: 7')).toEqual([['a'], ['a']]);
  // A variant's clause reads otherwise and takes over the rest.
  expect(after(standardUri, 'at-least: 500', 'at-least: 600')).toEqual([['b'], ['b']]);
  expect(after(variantUri, 'at-least: 800', 'at-least: 900')).toEqual([[], ['b']]);
  expect(after(standardUri, 'title: 第一部分', 'title: 甲')).toEqual([[], []]);
  expect(after(standardUri, 'title: 面積', 'title: 場地面積')).toEqual([all, all]);
  expect(after(reportUri, '設有投訴渠道', '有渠道')).toEqual([['a'], []]);
});

const lineOf = (id: string, former: string) =>
  `      - {${id && `id: ${id}, `}${former && `aliases: [${former}], `}provision: statement, text: 有}`;

const adaptation = (former: string) => `  - {clause: b, ${former && `aliases: [${former}], `}because: 有}`;

/** Clauses, each in its line, that come to bear ids and former ids; below, far from them, who names those, and an adaptation of no base. */
const renamedStandard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
chapters:
  - id: one
    title: 甲
    clauses:
${[lineOf('a', ''), lineOf('b', 'old'), lineOf('c', 'older'), lineOf('', '')].join('\n')}
  - id: two
    title: 乙
    clauses:
      - {id: x, provision: statement, text: 有}
      - {id: y, provision: statement, text: 有, see: [old]}
      - {id: z, provision: statement, text: 有, see: [older]}
adapt:
${adaptation('')}
`;
const lineAt = (text: string) => renamedStandard.slice(0, renamedStandard.indexOf(text)).split('\n').length - 1;
const firstOfThem = lineAt('      - {id: a');
const adapted = lineAt('  - {clause: b');

const former = fc.constantFrom('old', 'older', '');

const renaming = fc.oneof(
  fc.record({ at: fc.nat(3), id: fc.constantFrom('a', 'b', 'c', ''), former }),
  fc.record({ inAdaptation: fc.constant(true), former }),
);

type Renaming = typeof renaming extends fc.Arbitrary<infer One> ? One : never;

/** What is written at once. A former id leads to its clause, where that can be found by its own id, and not to an adaptation. */
const bearers: Renaming[][][] = [
  [[{ at: 0, id: 'b', former: '' }]],
  [[{ at: 1, id: '', former: 'old' }]],
  [[{ at: 2, id: 'b', former: 'older' }], [{ at: 1, id: 'b', former: 'older' }], [{ at: 2, id: 'b', former: 'old' }]],
  [[{ at: 2, id: 'c', former: '' }], [{ at: 3, id: '', former: 'older' }]],
  [
    [
      { at: 1, id: 'b', former: '' },
      { inAdaptation: true, former: 'old' },
    ],
  ],
];

test('a former id leads somewhere after edits where it does afresh', () => {
  fc.assert(
    fc.property(fc.array(fc.array(renaming, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (all) => {
      const service = opened(new Map([[standardUri, renamedStandard]]));
      const shownOf = (of: Service) => of.diagnostics(standardUri, 'zh-Hant');
      shownOf(service);
      all.forEach((renamings, index) => {
        const edits = renamings.map((one): Edit => {
          const [line, text] =
            'at' in one ? [firstOfThem + one.at, lineOf(one.id, one.former)] : [adapted, adaptation(one.former)];
          return { range: { start: { line, character: 0 }, end: { line, character: 1000 } }, text };
        });
        service.edit(standardUri, index + 2, edits);
        const now = service.document(standardUri)?.tree.text.toString() ?? '';
        expect(shownOf(service)).toEqual(shownOf(opened(new Map([[standardUri, now]]))));
      });
    }),
    { numRuns, examples: bearers.map((all): [Renaming[][]] => [all]) },
  );
});

test('fixes are of the file as it is', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const files = new Map([[standardUri, standard]]);
      const service = opened(files);
      shown(service);
      steps.forEach((one, index) => {
        service.edit(standardUri, index + 2, [editOf(files.get(standardUri) ?? '', one)]);
        files.set(standardUri, service.document(standardUri)?.tree.text.toString() ?? '');
        service.findings(standardUri);
      });
      const fixes = (of: Service) =>
        of.fixable(standardUri).flatMap(({ finding }) =>
          (finding.fixes?.() ?? []).map(({ title, args, edits }) => ({
            code: finding.rule.code,
            title,
            args,
            edits: edits.map(({ range, text }) => ({ range, text })),
          })),
        );
      expect(fixes(service)).toEqual(fixes(opened(files)));
    }),
    { numRuns },
  );
});

/** An entry of an answer is added behind the comment of the line above. */
const commented = new Map(family).set(
  reportUri,
  `report: demo-report
against: demo@2020
period: 2020
operator: {name: 甲公司}
attachments:
  list: {kind: roster, title: 名單, file: list.pdf}
figures: {mentors: 2, area: 300}
answers:
  a: {status: implemented} # 待補
  b:
    status: alternative # 待補
  d:
    status: implemented
    evidence: # 待補
`,
);

const besides = fc.record({
  file: fc.constantFrom(standardUri, reportUri, reportUri, reportUri),
  line: fc.nat(80),
  at: fc.nat(30),
  text: fc.constantFrom('甲', '\n', '# 註\n', ' # 註', ' ', 'a', '    reason: 無\n', '  c: {status: alternative}\n'),
});

const editionsIn = (read: ReadonlySet<Dependency>) => [...read].filter((one) => editionOf(one) !== undefined);

test('fixes of answers that are not looked at again are of the report as it is', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(besides, { minLength: 1, maxLength: 4 }), (steps) => {
      const service = opened(commented);
      const checked = (earlier?: Checked, outdated = new Set<Dependency>()): Checked => {
        const document = service.document(reportUri);
        if (document === undefined) throw new Error(reportUri);
        return check(service.snapshot(), document, service.rules, earlier && { checked: earlier, outdated });
      };
      const fixes = ({ document: { tree }, findings }: Checked) =>
        findings
          .filter(({ rule }) => 'on' in rule && rule.on === 'answer')
          .flatMap(({ rule, fixes }) =>
            (fixes?.() ?? []).map(({ title, args, edits }) => ({
              code: rule.code,
              title,
              args,
              edits: edits.map((one) => ({ range: absolute(tree, one), text: one.text })),
            })),
          );
      let kept = checked();
      steps.forEach(({ file, line, at, text }, index) => {
        const written = service.document(file)?.tree.text;
        if (written === undefined) return;
        const inLine = line % written.lineCount;
        const character = text.endsWith('\n') ? 0 : Math.min(at, written.line(inLine).length);
        const place = { line: inLine, character };
        service.edit(file, index + 2, [{ range: { start: place, end: place }, text }]);
        kept = checked(kept, new Set(file === reportUri ? [] : editionsIn(kept.read)));
        const afresh = fixes(checked());
        expect(fixes(kept)).toEqual(afresh);
        compared += afresh.length;
      });
    }),
    { numRuns: 2 * numRuns },
  );
  expect(compared).toBeGreaterThan(numRuns);
});

test('a fix is asked for in an edited report without a check of all its answers', () => {
  const service = opened(commented);
  const rules = service.rules.filter((rule) => 'on' in rule && rule.on === 'answer');
  const checked = (earlier?: Checked): Checked | undefined => {
    const document = service.document(reportUri);
    return document && check(service.snapshot(), document, rules, earlier && { checked: earlier, outdated: new Set() });
  };
  const before = checked();
  service.edit(reportUri, 2, [editOf(commented.get(reportUri) ?? '', instead(true, 'report:', '# 註\n', 0))]);
  expect(before?.findings.length).toBeGreaterThan(0);
  expect(checked(before)?.fixesStale).toBe(false);
});
