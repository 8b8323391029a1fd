import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './scratch.ts';
import { type Stage, setStage } from './stage.ts';
import { carryOut, type Outcome } from './tasks/carry-out.ts';
import { headings, rowOf } from './tasks/table.ts';
import { tasks } from './tasks/tasks.ts';

/** The first task always; all of them for `npm run presses`, which prints the table. */
const all = process.env.PRESSES === 'all';
const table = join(root, 'test-results', 'presses.txt');

let stage: Stage;
beforeAll(async () => {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  writeFileSync(table, `${headings}\n`);
  stage = await setStage({
    locale: 'zh-Hant',
    extension: 'installed',
    content: [],
    settings: { 'files.autoSave': 'off' },
  });
});
afterAll(() => stage?.end());

test.each(tasks.filter((task) => all || task.isShort))(
  '$name by keyboard',
  async (task) => {
    const script = readFileSync(join(root, 'test', 'vscode', 'tasks', `${task.name}.keys`), 'utf8');
    const outcome: Outcome = await carryOut(stage, task, script);
    appendFileSync(table, `${rowOf(task, outcome)}\n`);
    expect(outcome.deadEnds).toEqual([]);
    expect(outcome.findings).toEqual([]);
    expect(outcome.presses).toBeLessThan(task.bound);
  },
  1_200_000,
);
