import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Checked, check } from '../../server/rules/engine/run.ts';
import { defineCheck } from '../../server/rules/rule.ts';
import type { Service } from '../../server/service.ts';
import { editOf, family, numRuns, opened, otherReportUri, reportUri, standardUri, variantUri } from './edited-files.ts';

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

/** What answers, and the figures beside them, are held against, and the language of reports that leave it to their standard. */
const heldAgainst: readonly (readonly [file: string, one: string, other: string])[] = [
  [standardUri, 'at-least: 3}', 'at-least: 7}'],
  [standardUri, '{indicator: mentors, at', '{indicator: area, at'],
  [standardUri, 'mentors: {title: 導師人數', 'mentors: {title: 顧問人數'],
  [standardUri, 'language: zh-Hant', 'language: en'],
  [standardUri, 'area: {title: 面積, unit: 平方米, kind: stock}', 'area: {title: 面積, unit: 人, kind: stock}'],
  [variantUri, 'at-least: 800', 'at-least: 300'],
  [variantUri, 'language: zh-Hant', 'language: zh-Hans'],
  [reportUri, '現有導師6名', '現有導師3名'],
  [reportUri, 'mentors: {value: 3人', 'mentors: {value: 6人'],
];

test('what is found beside figures, and in the language of a standard, is found again where these are others', () => {
  const stating = new Map(family);
  for (const uri of [reportUri, otherReportUri]) {
    const text = family.get(uri) ?? '';
    stating.set(uri, text.replace('language: zh-Hant\n', '').replace('配備導師3名', '現有導師6名'));
  }
  const uris = [...stating.keys()];
  const shownOf = (service: Service) => uris.map((uri) => service.diagnostics(uri, 'zh-Hant'));
  const stated = (service: Service) => service.findings(reportUri).map(({ finding }) => finding.rule.code);
  expect(stated(opened(stating))).toContain('report/statement-differs');
  const step = fc.record({ change: fc.constantFrom(...heldAgainst), looked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const files = new Map(stating);
      const service = opened(files);
      shownOf(service);
      steps.forEach(({ change: [uri, one, other], looked }, index) => {
        const written = files.get(uri) ?? '';
        const [old, text] = written.includes(other) ? [other, one] : [one, other];
        expect(written).toContain(old);
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
      examples: () => ({ bad: [], good: [] }),
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
