import type { Result } from '../report/results.ts';
import { timing } from '../statistics.ts';
import type { CollectionFolder } from './folder.ts';
import { run } from './run.ts';
import type { Validator } from './validators.ts';

/** Milliseconds after which a program is stopped. */
const limit = 240_000;

/** Every program checks the same files, in turn. */
export async function checkCollection(
  collection: CollectionFolder,
  validators: readonly Validator[],
  say: (line: string) => void,
): Promise<Result[]> {
  const tallies = validators.map((validator) => ({
    validator,
    times: [] as number[],
    peak: 0,
    complaint: '',
    stopped: false,
  }));
  const rounds = Math.max(...validators.map(({ runs }) => runs), 0);
  for (let round = 0; round < rounds; round++) {
    for (const tally of tallies) {
      const { validator } = tally;
      if (round >= validator.runs || tally.complaint !== '') continue;
      say(validator.name);
      const one = await run(validator.program(collection), limit);
      tally.stopped = one.code === undefined;
      tally.complaint = tally.stopped
        ? `stopped after ${limit / 1000} s`
        : (validator.complaint(one, collection) ?? '');
      if (tally.complaint === '') tally.times.push(one.took);
      tally.peak = Math.max(tally.peak, one.memory?.peak ?? 0);
    }
  }
  return tallies.flatMap(({ validator, times, peak, complaint, stopped }): Result[] => {
    const about = { size: collection.size.reports, findings: 0, contestant: validator.name };
    const failed = complaint === '' ? {} : { note: complaint, ...(stopped ? { atLeast: limit } : { misses: 1 }) };
    return [
      { ...about, ...failed, measure: 'check', ...(times.length === 0 ? {} : { timing: timing(times) }) },
      { ...about, measure: 'check, memory at the peak', bytes: peak },
    ];
  });
}
