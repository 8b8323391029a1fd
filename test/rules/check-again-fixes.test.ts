import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Checked, check } from '../../server/rules/engine/run.ts';
import type { Service } from '../../server/service.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import { type Dependency, editionOf } from '../../server/workspace/dependency.ts';
import { editOf, family, numRuns, opened, reportUri, shown, standard, standardUri, step } from './edited-files.ts';

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
        of.findings(standardUri).flatMap(({ finding }) =>
          (finding.fixes?.('en') ?? []).map(({ title, args, edits }) => ({
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
            (fixes?.('en') ?? []).map(({ title, args, edits }) => ({
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
