import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './scratch.ts';
import { type Stage, setStage } from './stage.ts';
import { carryOut, type Outcome } from './tasks/carry-out.ts';
import { rowOf, type TaskRow } from './tasks/table.ts';
import { keysOf, tasks } from './tasks/tasks.ts';
import { worldOf } from './tasks/world.ts';

/** The short tasks always; all of them, or one by its name, for `npm run presses`, which prints the table. */
const asked = process.env.PRESSES;
const chosen = tasks.filter(({ name, isShort }) => (asked === undefined ? isShort : asked === 'all' || asked === name));
const doings = chosen.flatMap((task) => task.readers.map((reader) => ({ task, name: task.name, reader })));
const taken = join(root, 'test-results', 'presses.json');
const rows: TaskRow[] = [];

let stage: Stage;
beforeAll(async () => {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  writeFileSync(taken, '[]');
  stage = await setStage({
    extension: 'installed',
    content: [],
    settings: { 'files.autoSave': 'off' },
  });
});
afterAll(() => stage?.end());

test.each(doings)(
  '$name by keyboard, $reader',
  async ({ task, reader }) => {
    const outcome: Outcome = await carryOut(stage, task, worldOf(task, reader), keysOf(task, reader));
    rows.push(rowOf(task, reader, outcome));
    writeFileSync(taken, JSON.stringify(rows));
    expect(outcome.deadEnds).toEqual([]);
    expect(outcome.findings).toEqual([]);
    expect(outcome.presses).toBeLessThan(task.bound);
  },
  1_200_000,
);
