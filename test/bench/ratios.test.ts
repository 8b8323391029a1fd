import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runStage } from '../../bench/measures/stage.ts';
import { find, type Result } from '../../bench/report/results.ts';
import { echo, ours } from '../../bench/servers/contestants.ts';
import { bundlePrograms, type Programs } from './programs.ts';

const measures = ['keystroke', 'keystroke with an error', 'structural edit'] as const;

interface Bound {
  /** What is to be reached on a quiet machine. */
  readonly target: number;
  /** What must hold on any machine, however busy. To be lowered to twice the target, as `target` is reached. */
  readonly most: number;
}

/** The short form of `npm run bench`: medians of one run are compared with each other, never with milliseconds. */
const bounds: Readonly<Record<(typeof measures)[number], { toEcho: Bound; toSmall: Bound }>> = {
  keystroke: { toEcho: { target: 4, most: 20 }, toSmall: { target: 2, most: 4 } },
  'keystroke with an error': { toEcho: { target: 4, most: 50 }, toSmall: { target: 2, most: 4 } },
  'structural edit': { toEcho: { target: 4, most: 80 }, toSmall: { target: 2, most: 5 } },
};

const small = 36;
const large = 3600;
let programs: Programs;
const results: Result[] = [];

beforeAll(async () => {
  programs = await bundlePrograms();
  const contestants = [ours(programs.server), echo({ root: '', programs: programs.folder })];
  const wanted = (measure: string) => measures.some((one) => one === measure);
  for (const clauses of [small, large]) {
    const stage = { clauses, findings: 0, contestants, wanted, rounds: 45, say: () => {} };
    for await (const some of runStage(stage)) results.push(...some);
  }
});
afterAll(() => rmSync(programs.folder, { recursive: true, force: true }));

/** The median; a server without a right answer to everything that was asked has none. */
function median(measure: string, clauses: number, contestant: string): number {
  const result = find(results, { measure, size: clauses, findings: 0, contestant });
  expect(result, `${contestant}: ${measure}`).toBeDefined();
  expect(result).not.toHaveProperty('misses');
  return result?.timing?.p50 ?? Number.NaN;
}

test.each(measures.flatMap((measure) => [small, large].map((clauses) => ({ measure, clauses }))))(
  '$measure among $clauses clauses, to an echo',
  ({ measure, clauses }) => {
    const ratio = median(measure, clauses, 'clausewright') / median(measure, clauses, 'echo');
    expect(ratio).toBeLessThanOrEqual(bounds[measure].toEcho.most);
  },
);

test.each(measures)('%s: as fast among many clauses as among few', (measure) => {
  const ratio = median(measure, large, 'clausewright') / median(measure, small, 'clausewright');
  expect(ratio).toBeLessThanOrEqual(bounds[measure].toSmall.most);
});
