/** The first line of each fragment. */
export type Starts = ArrayLike<number>;

/** First lines of neighbouring fragments, which are `from` and following in the new tree: known, or those of old ones moved. */
export type LineRun =
  | { readonly from: number; readonly starts: readonly number[] }
  | {
      readonly from: number;
      readonly starts?: never;
      readonly old: number;
      readonly count: number;
      readonly delta: number;
    };

/** The first lines of all runs; the old ones themselves where nothing moved. */
export function startsOf(runs: readonly LineRun[], count: number, old: Starts | undefined): Starts {
  if (old?.length === count && runs.every((run) => isSame(run, old))) return old;
  const starts = new Int32Array(count);
  for (const run of runs) {
    if (run.starts) starts.set(run.starts, run.from);
    else for (let i = 0; i < run.count; i++) starts[run.from + i] = (old?.[run.old + i] ?? 0) + run.delta;
  }
  return starts;
}

function isSame(run: LineRun, old: Starts): boolean {
  if (!run.starts) return run.delta === 0 && run.old === run.from;
  return run.starts.every((start, index) => start === old[run.from + index]);
}
