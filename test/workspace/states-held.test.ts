import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { updateBetween } from '../../server/collection/inputs.ts';
import { createService, type Service } from '../../server/service.ts';
import { isStandard } from '../../server/workspace/document.ts';
import { earlierResolutions } from '../../server/workspace/earlier.ts';
import type { Snapshot } from '../../server/workspace/snapshot.ts';
import { uriOf } from '../support/workspace.ts';
import { base, clause } from '../workspace/small-files.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const standardUri = uriOf('base.standard.yaml');
const reportUri = uriOf('one.report.yaml');
const standard = base(clause('a', '        criteria: [{indicator: mentors, at-least: 2}]\n'));
const report = `report: one
against: base@2020
operator: {name: one}
period: 2020
figures: {mentors: 10}
answers:
  a: {status: implemented, statement: 有}
declaration: {name: 張三, role: 負責人, date: 2021-01-20}
`;

/** How many states of a standard are held after edits of a number in it, `meanwhile` having been done after each. */
async function statesHeld(
  meanwhile: (service: Service) => void,
  edits = 30,
  typed = (edit: number) => String(3 + (edit % 5)),
): Promise<number> {
  const service = createService('2021-06-01');
  service.open({ uri: standardUri, text: standard }, 1, 'service-standard');
  service.load([{ uri: reportUri, text: report }]);
  service.diagnostics(reportUri, 'en');
  const line = standard.split('\n').findIndex((one) => one.includes('at-least'));
  const end = (standard.split('\n')[line] ?? '').indexOf('}');
  const range = { start: { line, character: end - 1 }, end: { line, character: end } };
  const states: WeakRef<object>[] = [];
  for (let edit = 0; edit < edits; edit++) {
    service.edit(standardUri, edit + 2, [{ range, text: typed(edit) }]);
    service.diagnostics(standardUri, 'en');
    meanwhile(service);
    states.push(new WeakRef(service.document(standardUri) ?? {}));
  }
  // What was just looked at through a weak reference is held until the turn ends.
  await new Promise(setImmediate);
  collectGarbage();
  const held = states.filter((one) => one.deref() !== undefined).length;
  expect(service.document(standardUri)?.version).toBe(edits + 1);
  return held;
}

test('what the report was told by is not held by what it is told by now', async () => {
  const held = await statesHeld((service) => {
    expect(service.isStillExamined(reportUri)).toBe(true);
  });
  expect(held).toBeLessThan(10);
});

test('what was sent to other threads is not held by what is sent now', async () => {
  let sent: Snapshot | undefined;
  const held = await statesHeld((service) => {
    const now = service.snapshot();
    expect(updateBetween(sent, now).put).toHaveLength(1);
    sent = now;
  });
  expect(held).toBeLessThan(10);
});

test('what a standard said before it was changed does not hold what it said before that', async () => {
  const remember = (service: Service) => {
    const state = service.document(standardUri);
    if (isStandard(state)) service.learn([{ kind: 'earlier', state }]);
    expect(earlierResolutions(service.snapshot(), 'base@2020').length).toBeGreaterThan(0);
  };
  const held = await statesHeld(remember, 60, (edit) => String.fromCharCode(0x4e00 + edit));
  expect(held).toBeLessThan(30);
});
