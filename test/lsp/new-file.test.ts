import { afterEach, expect, test } from 'vitest';
import { type NewStepResult, newCheckRequest, newStepRequest } from '../../server/protocol/new-file.ts';
import { type PasteResult, pasteRequest } from '../../server/protocol/paste.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function begun(disk: Readonly<Record<string, string>>): Promise<Session> {
  running = await session(disk, 'en');
  return running;
}

test('what is asked rests on the standards and reports of the workspace, closed ones too', async () => {
  const s = await begun({
    'own.standard.yaml': 'standard: own@2020\ntitle: Our own\nlanguage: en\nclass: enterprise\nstatus: draft\n',
    'old.report.yaml': 'report: old\nagainst: own@2020\noperator: {name: We}\nperiod: 2024\n',
  });
  const bases = await s.ask<NewStepResult>(newStepRequest, { begin: 'report', given: {} });
  expect('step' in bases && bases.step.items[0]).toEqual({
    value: 'own@2020',
    label: 'Our own',
    description: 'own@2020',
  });
  const given = { against: 'own@2020', operator: 'We', period: '2025' };
  const former = await s.ask<NewStepResult>(newStepRequest, { begin: 'report', given });
  expect('step' in former && former.step.items.map(({ value }) => value)).toEqual([uriOf('old.report.yaml'), '']);
  const file = { ...given, former: uriOf('old.report.yaml'), file: 'new' };
  expect(await s.ask(newStepRequest, { begin: 'report', given: file })).toMatchObject({
    file: { name: 'new.report.yaml', beside: uriOf('old.report.yaml') },
  });
});

test('an answer that cannot stand is told, and nothing begins of what is none', async () => {
  const s = await begun({});
  const asked = { begin: 'standard', given: {}, value: ' ' };
  expect(await s.ask(newCheckRequest, asked)).toEqual({ problem: 'Write something here to go on.' });
  expect(await s.ask(newCheckRequest, { ...asked, value: 'guesthouses' })).toEqual({});
  await expect(s.ask(newStepRequest, { begin: 'constructor', given: {} })).rejects.toThrow('begin');
});

test('what is pasted is read as HTML where it is there as such', async () => {
  const name = 'a.standard.yaml';
  const s = await begun({});
  const opened = s.published(name);
  s.open(name, 'standard: a@2020\nlanguage: en\naudience:\n  - ‹audience›\n');
  await opened;
  const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 14 } };
  const params = { uri: uriOf(name), range, text: 'guests\nneighbours' };
  const html = '<ul><li>guests</li><li>neighbours</li></ul>';
  expect(await s.ask<PasteResult>(pasteRequest, { ...params, html })).toMatchObject({
    title: 'Paste as items',
    newText: 'guests\n  - neighbours',
  });
  expect(await s.ask(pasteRequest, { ...params, text: 'guests' })).toBeNull();
});
