import { afterEach, expect, test } from 'vitest';
import { defaultSettings } from '../../server/lsp/settings.ts';
import type { Settings } from '../../server/protocol/settings.ts';
import { type Session, session } from '../support/session.ts';

const name = 'a.standard.yaml';
/** What lacks its text is an error, a key that nobody knows a warning. */
const text = 'standard: a@2020\ntitle: 甲\nzzz: 1\n';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function opened(severities: Record<string, unknown>): Promise<Session> {
  running = await session({}, 'en', {
    initialization: { settings: { ...defaultSettings, severities: severities as Settings['severities'] } },
  });
  return running;
}

const shown = async (s: Session, act: () => void | Promise<void>): Promise<Record<string, number | undefined>> => {
  const published = s.published(name);
  await act();
  const { diagnostics } = await published;
  return Object.fromEntries(diagnostics.map(({ code, severity }) => [String(code), severity]));
};

test('a reader is shown findings as wished, others as before, and again when that changes', async () => {
  const s = await opened({
    'schema/unknown-key': 'hint',
    'schema/missing-key': 'off',
    'no/rule': 'off',
    'schema/x': 7,
  });
  const first = await shown(s, () => s.open(name, text));
  expect(first['schema/unknown-key']).toBe(4);
  expect(first).not.toHaveProperty('schema/missing-key');
  const set = (severities: object) => () =>
    s.client.sendNotification('workspace/didChangeConfiguration', { settings: { clausewright: { severities } } });
  const second = await shown(s, set({}));
  expect(second['schema/missing-key']).toBe(1);
  expect(second['schema/unknown-key']).toBeLessThan(4);
});

test('what keeps a file from being read is told in any case', async () => {
  const s = await opened({ 'yaml/syntax': 'off', 'yaml/unclosed': 'off' });
  const found = await shown(s, () => s.open(name, 'standard: a@2020\ntitle: [甲\n'));
  expect(Object.keys(found).filter((code) => code.startsWith('yaml/'))).not.toEqual([]);
});
