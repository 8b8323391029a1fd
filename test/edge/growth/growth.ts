import { expect, test } from 'vitest';
import type { Service } from '../../../server/service.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

/** Texts by name, relative to the root of the workspace. */
type Files = Readonly<Record<string, string>>;

/** Files in which there are many things of one kind. */
export interface GrowthCase {
  readonly name: string;
  /**
   * So many that what grows faster than the file would be most of the time: measured are `n` and four times `n`. A second for
   * the larger of the two is plenty.
   */
  readonly n: number;
  readonly make: (n: number) => Files;
  /** Rules that must find something in it: else the case would not show what it is here for. */
  readonly finds: readonly string[];
  /** What is timed once the files are read; else every file is checked. */
  readonly ask?: (service: Service, uris: readonly string[]) => unknown;
}

/** Asked for is 1.3. What is above that is for machines that are busy with other things; all with all would be 2. */
export const mostGrowth = 1.5;
const twiceDoubled = 4;
const mostRounds = 6;

/**
 * One test for each case of a group, which is one file: work must not grow much faster than the files. Counted is processor time,
 * not what the clock says, of the best of several rounds; a case that holds is measured no further.
 */
export function testGrowth(cases: readonly GrowthCase[]): void {
  test.each(cases)('$name', (one) => {
    const files = one.make(one.n);
    expect(checkAll(workspace(files), urisOf(files))).toEqual(expect.arrayContaining([...one.finds]));
    expect(growthOf(one), 'the exponent of n').toBeLessThanOrEqual(mostGrowth);
  });
}

/** The exponent e of n^e. */
export function growthOf(one: GrowthCase): number {
  const [small, large] = [one.make(one.n), one.make(twiceDoubled * one.n)];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds && growth > mostGrowth; round++) {
    for (let repeat = 0; repeat < twiceDoubled / 2; repeat++) least = Math.min(least, timeOf(one, small));
    most = Math.min(most, timeOf(one, large));
    growth = Math.log(most / least) / Math.log(twiceDoubled);
  }
  return growth;
}

/** Microseconds of processor time that it takes to read and check the files. */
function timeOf({ ask = checkAll }: GrowthCase, files: Files): number {
  const before = process.cpuUsage();
  ask(workspace(files), urisOf(files));
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** The rules that found something. */
function checkAll(service: Service, uris: readonly string[]): readonly string[] {
  return [...new Set(uris.flatMap((uri) => service.diagnostics(uri, 'zh-Hans').map(({ code }) => code)))];
}

const urisOf = (files: Files): readonly string[] => Object.keys(files).map(uriOf);
