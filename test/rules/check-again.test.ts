import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createService, type Service } from '../../server/service.ts';
import {
  editOf,
  instead,
  numRuns,
  offsetOf,
  opened,
  report,
  reportUri,
  type Step,
  shown,
  standard,
  standardUri,
  step,
  typed,
} from './edited-files.ts';

/** Where clauses were read anew, a finding about their chapter points at what stands there now. */
const proseThenFlow: Step[] = [
  { inReport: false, place: { at: 1220 }, remove: 0, text: '甲' },
  { inReport: false, place: { at: 1220 }, remove: 0, text: '甲' },
  { inReport: false, place: { end: 0 }, remove: 0, text: '甲' },
];

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

/** Chapters long enough to be kept in chunks, in which clauses refer to clauses, terms and indicators far away. */
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
