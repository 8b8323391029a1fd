import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { whenChanged } from '../../server/cli/watch.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-watch-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs until the second run, while another program writes a file now and then. */
async function runsWhile(name: string, oursAlone: boolean, others: readonly string[]): Promise<readonly string[]> {
  const runs: string[] = [];
  let written = 0;
  const writing = setInterval(() => {
    written += 1;
    for (const other of others) writeFileSync(join(scratch, other), String(written));
    if (written > 5) writeFileSync(join(scratch, name), String(written));
  }, 20);
  const ended = new Error('ended');
  const run = async (): Promise<void> => {
    runs.push(written > 5 ? 'after' : 'before');
    if (runs.length === 2) throw ended;
  };
  await whenChanged([scratch], oursAlone, run).catch((error: unknown) => expect(error).toBe(ended));
  clearInterval(writing);
  return runs;
}

test('a file of ours that changes is followed by another run', async () => {
  expect(await runsWhile('a.standard.yaml', false, [])).toEqual(['before', 'after']);
});

test('who writes a file into the folder is not woken by it', async () => {
  expect(await runsWhile('b.standard.yaml', true, ['found.json'])).toEqual(['before', 'after']);
});
