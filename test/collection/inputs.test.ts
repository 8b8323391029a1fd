import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateBetween, updated } from '../../server/collection/inputs.ts';
import { rules } from '../../server/generated/rules.ts';
import { examine } from '../../server/rules/engine/examine.ts';
import { createService, type Service } from '../../server/service.ts';
import { isStandard } from '../../server/workspace/document.ts';
import type { Snapshot } from '../../server/workspace/snapshot.ts';
import { root, uriOf } from '../support/workspace.ts';
import { versions } from '../workspace/small-files.ts';

const standards = Object.keys(versions).filter((name) => name.endsWith('.standard.yaml'));
const settings = ['locale: en\n', 'rules:\n  report/unanswered: off\n'];

/** Something that happens to the files that reports rest on. */
const steps = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('load' as const), name: fc.constantFrom(...standards), version: fc.nat(8) }),
    fc.record({ does: fc.constant('open' as const), name: fc.constantFrom(...standards), version: fc.nat(8) }),
    fc.record({ does: fc.constant('type' as const), name: fc.constantFrom(...standards), line: fc.nat(20) }),
    fc.record({ does: fc.constant('keep' as const), name: fc.constantFrom(...standards) }),
    fc.record({ does: fc.constant('gone' as const), name: fc.constantFrom(...standards) }),
    fc.record({ does: fc.constant('set' as const), version: fc.nat(1) }),
    fc.constant({ does: 'send' as const }),
  ),
  { maxLength: 14 },
);

type Step = typeof steps extends fc.Arbitrary<readonly (infer S)[]> ? S : never;

function happen(service: Service, step: Exclude<Step, { does: 'send' }>): void {
  if (step.does === 'set') {
    service.load([{ uri: uriOf('.clausewright.yaml'), text: settings[step.version] ?? '' }]);
    return;
  }
  const uri = uriOf(step.name);
  const texts = versions[step.name] ?? [];
  const textOf = (version: number) => texts[version % texts.length] ?? '';
  if (step.does === 'load') service.load([{ uri, text: textOf(step.version) }]);
  if (step.does === 'open') service.open({ uri, text: textOf(step.version) }, 1, 'service-standard');
  if (step.does === 'gone') service.forget([uri]);
  const known = service.known(uri);
  if (step.does === 'keep' && isStandard(known)) service.learn([{ kind: 'earlier', state: known }]);
  if (step.does === 'type' && known?.open) {
    const at = { line: step.line, character: 0 };
    service.edit(uri, 2, [{ range: { start: at, end: at }, text: '# 註\n' }]);
  }
}

/** What a report of every version would be told in a world. */
function found(world: Snapshot) {
  const service = createService('2026-11-24');
  return ['a.report.yaml', 'b.report.yaml'].flatMap((name) =>
    (versions[name] ?? []).map((text) => {
      service.load([{ uri: uriOf(name), text }]);
      const document = service.document(uriOf(name));
      return document && examine(world, document, rules);
    }),
  );
}

test('a world that was sent piece by piece says of every report what the original says', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const service = createService('2026-11-24');
      service.learn([{ kind: 'roots', roots: [root] }]);
      let there = createService('').snapshot();
      let sent: Snapshot | undefined;
      for (const step of [...all, { does: 'send' as const }]) {
        if (step.does !== 'send') {
          happen(service, step);
          continue;
        }
        const now = service.snapshot();
        there = updated(there, structuredClone(updateBetween(sent, now)));
        sent = now;
        expect(found(there)).toEqual(found(now));
      }
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 60) },
  );
});

test('what is sent to several threads is worked out once', () => {
  const service = createService('2026-11-24');
  const before = service.snapshot();
  service.load(standards.map((name) => ({ uri: uriOf(name), text: versions[name]?.[0] ?? '' })));
  const update = updateBetween(before, service.snapshot());
  expect(updateBetween(before, service.snapshot())).toBe(update);
  expect(updateBetween(undefined, service.snapshot())).not.toBe(update);
});

test('of an edit in a standard only the edit is sent', () => {
  const service = createService('2026-11-24');
  const [name = ''] = standards;
  const uri = uriOf(name);
  service.open({ uri, text: versions[name]?.[0] ?? '' }, 1, 'service-standard');
  const before = service.snapshot();
  service.edit(uri, 2, [{ range: { start: { line: 1, character: 7 }, end: { line: 1, character: 7 } }, text: '新' }]);
  const range = { start: { line: 1, character: 7 }, end: { line: 1, character: 7 } };
  expect(updateBetween(before, service.snapshot()).put).toEqual([
    { uri, kind: 'standard', edits: [{ range, text: '新' }] },
  ]);
});
