import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { textsOnDisk } from '../../server/disk/files.ts';
import { createService } from '../../server/service.ts';
import { examineOnMachine } from '../../server/threads/examine-on-machine.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-machine-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('who takes a share lets in what threads have to say, report by report', async () => {
  const paths = Array.from({ length: 30 }, (_, at) => join(scratch, `${at}.report.yaml`));
  for (const path of paths) writeFileSync(path, 'report: { standard: nowhere }\n');
  const { snapshot, peersOf } = createService('2026-11-24', textsOnDisk);
  let turns = 0;
  let next = setImmediate(function turn() {
    turns += 1;
    next = setImmediate(turn);
  });
  let examined = 0;
  const uris = paths.map((path) => pathToFileURL(path).toString());
  for await (const outcomes of examineOnMachine(
    { file: join(scratch, 'none.cjs'), compiled: undefined },
    { sharing: true },
  )({ uris, snapshot, peersOf })) {
    examined += outcomes.length;
    expect(turns).toBeGreaterThanOrEqual(examined);
  }
  clearImmediate(next);
  expect(examined).toBe(paths.length);
});
