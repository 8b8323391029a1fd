import { keyProblems } from './map-keys.ts';
import { mendLines, type Surroundings } from './mend/mend.ts';
import { mendedMap } from './mend/mended.ts';
import { maxNesting } from './mend/mender.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';
import { readYaml } from './yaml-reader.ts';

/** A run of lines read as what its surroundings let it be: slips mended on the way in, ranges the author's. */
export function read(lines: readonly string[], around: Surroundings): Reading {
  const mending = mendLines(lines, around);
  if (mending.tooDeep) return tooDeep(lines);
  const map = mendedMap(lines, mending.mends);
  const reading = readYaml(map);
  const problems: Problem[] = [...mending.problems];
  // What follows a slip that was already told, or an earlier error, is most often its consequence.
  const told = problems.some((problem) => problem.kind === 'syntax');
  if (!told) problems.push(...reading.problems);
  else problems.push(...reading.problems.filter((problem) => problem.kind !== 'syntax'));
  if (reading.node) problems.push(...keyProblems(reading.node));
  return { ...reading, problems };
}

function tooDeep(lines: readonly string[]): Reading {
  const end = lines[0]?.length ?? 0;
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: end } };
  const problem: Problem = { kind: 'limits', range, data: { reason: 'nesting', limit: maxNesting } };
  return { node: undefined, comments: [], problems: [problem], linked: false };
}
