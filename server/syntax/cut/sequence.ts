/**
 * A list that is mostly a stretch of an older one. What is taken over is only named until the list is made, so that a
 * change in a long one costs a single copy.
 */
export interface Sequence<T> {
  readonly source: readonly T[];
  readonly runs: (T[] | Taken)[];
  length: number;
}

/** The source's elements `from` up to `to`. */
interface Taken {
  readonly from: number;
  to: number;
}

export function newSequence<T>(source: readonly T[] = []): Sequence<T> {
  return { source, runs: [], length: 0 };
}

export function append<T>(sequence: Sequence<T>, element: T): void {
  const last = sequence.runs[sequence.runs.length - 1];
  if (Array.isArray(last)) last.push(element);
  else sequence.runs.push([element]);
  sequence.length += 1;
}

/** Takes over the source's elements `from` up to `to`. */
export function take<T>(sequence: Sequence<T>, from: number, to: number): void {
  const end = Math.min(to, sequence.source.length);
  if (from >= end) return;
  sequence.runs.push({ from, to: end });
  sequence.length += end - from;
}

export function lastOf<T>(sequence: Sequence<T>): T | undefined {
  const last = sequence.runs[sequence.runs.length - 1];
  if (!last) return undefined;
  return Array.isArray(last) ? last[last.length - 1] : sequence.source[last.to - 1];
}

export function replaceLast<T>(sequence: Sequence<T>, element: T): void {
  const { runs } = sequence;
  const last = runs[runs.length - 1];
  if (Array.isArray(last)) {
    last[last.length - 1] = element;
    return;
  }
  if (last) {
    last.to -= 1;
    if (last.to === last.from) runs.pop();
    sequence.length -= 1;
  }
  append(sequence, element);
}

/** The list; the source itself where it is the same. */
export function toList<T>(sequence: Sequence<T>): readonly T[] {
  const { source, runs, length } = sequence;
  if (length === source.length && staysInPlace(runs)) return patched(source, runs);
  const none: T[] = [];
  return none.concat(...runs.map((run) => (Array.isArray(run) ? run : source.slice(run.from, run.to))));
}

/** Whether everything taken over stands where it stood in the source. */
function staysInPlace<T>(runs: Sequence<T>['runs']): boolean {
  let at = 0;
  for (const run of runs) {
    if (Array.isArray(run)) at += run.length;
    else if (run.from !== at) return false;
    else at = run.to;
  }
  return true;
}

function patched<T>(source: readonly T[], runs: Sequence<T>['runs']): readonly T[] {
  let list: T[] | undefined;
  let at = 0;
  for (const run of runs) {
    if (Array.isArray(run)) {
      for (let i = 0; i < run.length; i++, at++) {
        const element = run[i];
        if (element === undefined || element === source[at]) continue;
        list ??= source.slice();
        list[at] = element;
      }
    } else at = run.to;
  }
  return list ?? source;
}
