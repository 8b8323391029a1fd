import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { FileChangeType } from 'vscode-languageserver/node';
import type { Examiner } from '../../../server/collection/examiner.ts';
import { editOf, family, step } from '../../rules/edited-files.ts';
import { type Session, session } from '../../support/session.ts';
import { uriOf } from '../../support/workspace.ts';
import type { Kind } from './kind.ts';
import type { Random } from './random.ts';

const changesAStep = 12;

/** As long as this many requests are answered, whatever is to be published may still come. */
const patience = 400;

/** An editor's session: files are opened, typed in, closed, changed on the disk. In the end all is told that a fresh server tells. */
export const serverEdits: Kind = {
  name: 'sessions',
  async step(random) {
    const apart = random.chance(0.5) ? { apart: (here: Examiner) => here } : {};
    const start = Object.fromEntries(Array.from(family, ([uri, text]) => [uri.slice(uri.lastIndexOf('/') + 1), text]));
    const long = await session(start, 'en', apart);
    const open = new Map<string, string>();
    for (let at = 0; at < changesAStep; at++) await changeSomething(long, open, random, at + 2);
    const fresh = await session(Object.fromEntries(long.disk), 'en', apart);
    for (const [name, text] of open) fresh.open(name, text);
    const difference = await differenceOf(long, fresh);
    await long.end();
    await fresh.end();
    return difference;
  },
};

async function changeSomething(
  long: Session,
  open: Map<string, string>,
  random: Random,
  version: number,
): Promise<void> {
  const names = [...long.disk.keys()];
  const name = names[random.integer(names.length)] ?? '';
  const [one] = fc.sample(step, { seed: random.seed(), numRuns: 1 });
  const edited = (text: string) => {
    const edit = one && editOf(text, one);
    const lines = text.split('\n');
    const offset = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, character);
    return edit === undefined
      ? text
      : text.slice(0, offset(edit.range.start)) + edit.text + text.slice(offset(edit.range.end));
  };
  const text = open.get(name);
  if (text === undefined && random.chance(0.5)) {
    const written = long.disk.get(name) ?? '';
    open.set(name, written);
    long.open(name, written);
  } else if (text === undefined) {
    const gone = random.chance(0.1);
    if (gone) long.disk.delete(name);
    else long.disk.set(name, edited(long.disk.get(name) ?? ''));
    const type = gone ? FileChangeType.Deleted : FileChangeType.Changed;
    await long.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
  } else if (random.chance(0.2)) {
    open.delete(name);
    long.close(name);
  } else {
    const now = edited(text);
    open.set(name, now);
    long.change(name, version, now);
  }
  if (random.chance(0.3)) await long.ask('workspace/symbol', { query: '' });
}

/** What the last findings of each file are; files without any do not count. */
function toldBy({ said }: Session): Readonly<Record<string, unknown>> {
  const last = new Map(said.map(({ uri, diagnostics }) => [uri, diagnostics]));
  return Object.fromEntries([...last].filter(([, found]) => found.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function differenceOf(long: Session, fresh: Session): Promise<string | undefined> {
  for (let turn = 0; turn < patience; turn++) {
    if (isDeepStrictEqual(toldBy(long), toldBy(fresh))) return undefined;
    for (const one of [long, fresh]) await one.ask('workspace/symbol', { query: '' });
  }
  return `told ${JSON.stringify(toldBy(long))}\nand not ${JSON.stringify(toldBy(fresh))}`;
}
