import { type Cell, find, numberIn, type Result, type Value } from './results.ts';

/** What is to be reached, as a ratio of two results of the same machine. */
export interface Target {
  readonly what: string;
  /** The ratio is to be at most this. */
  readonly most: number;
  readonly of: Figure;
  readonly to: Figure;
}

interface Figure extends Cell {
  readonly value: Value;
}

export type Verdict = 'reached' | 'not reached' | 'unknown' | 'not measured';

export interface Judged {
  readonly target: Target;
  /** Nothing when one of the two has no number. */
  readonly ratio: number | undefined;
  /** Whether it is known only that the ratio is smaller, since the peer was stopped before it had answered. */
  readonly below: boolean;
  readonly verdict: Verdict;
}

const own = 'clausewright';
const peer = 'yaml-language-server';
const undelayed = 'yaml-language-server, no delay';

const cell = (contestant: string, measure: string, size: number, value: Value = 'p50', findings = 0): Figure => ({
  contestant,
  measure,
  size,
  value,
  findings,
});

/** The same measure of ours and of another, by the same number. */
function against(other: string, measure: string, size: number, most: number, value: Value = 'p50'): Target {
  const what = `${measure}, ${size.toLocaleString('en')}: to ${other}`;
  return { what, most, of: cell(own, measure, size, value), to: cell(other, measure, size, value) };
}

const echoes: readonly Target[] = [36, 360, 3600].flatMap((size) =>
  [0, 10, 1000].flatMap((findings) =>
    ['keystroke', 'keystroke with an error'].map((measure): Target => {
      const what = `${measure} p95, ${size.toLocaleString('en')} clauses, ${findings.toLocaleString('en')} findings: to an echo`;
      return {
        what,
        most: 4,
        of: cell(own, measure, size, 'p95', findings),
        to: cell('echo', measure, size, 'p95', findings),
      };
    }),
  ),
);

const national = 4298;
const inEditor = 'edit of a clause: all reports checked again';
const openAgain = 'edit of a clause: open reports checked again';
const inReport = 'keystroke in a report of the workspace, after a pause';

export const targets: readonly Target[] = [
  ...echoes,
  {
    what: 'keystroke, 36,000 clauses: to 36 clauses',
    most: 2,
    of: cell(own, 'keystroke', 36_000),
    to: cell(own, 'keystroke', 36),
  },
  against(peer, 'keystroke', 3600, 1 / 500),
  against(undelayed, 'keystroke', 36, 1 / 10),
  against(peer, 'completion', 3600, 1 / 100),
  against(peer, 'hover', 3600, 1 / 100),
  against(peer, 'structural edit', 3600, 1 / 50),
  against(peer, 'open', 3600, 1 / 3),
  against(peer, 'memory at the end', 3600, 1 / 2, 'bytes'),
  against(peer, 'memory at the peak', 3600, 1 / 4, 'bytes'),
  against(peer, 'memory at the peak', 36_000, 1 / 5, 'bytes'),
  ...[100, 1000, national].flatMap((size) => [
    against('ajv-cli', 'check', size, 1),
    against('spectral', 'check', size, 1 / 20),
  ]),
  ...['check', 'workspace indexed and checked in the editor'].map((measure) => ({
    what: `second start, ${measure}, ${national.toLocaleString('en')} reports: to the first`,
    most: 1 / 10,
    of: cell('clausewright, second start', measure, national),
    to: cell(own, measure, national),
  })),
  {
    what: `${openAgain}: to a keystroke there`,
    most: 3,
    of: cell(own, openAgain, national),
    to: cell(own, inReport, national),
  },
  {
    what: `${inEditor}: to the check of the collection`,
    most: 1,
    of: cell(own, inEditor, national),
    to: cell(own, 'check', national),
  },
];

export function judge(results: readonly Result[]): readonly Judged[] {
  return targets.map((target) => {
    const [ours, other] = [find(results, target.of), find(results, target.to)];
    const without = (verdict: Verdict): Judged => ({ target, ratio: undefined, below: false, verdict });
    // Who has missed an answer has reached nothing, however fast the others were.
    if (ours?.misses !== undefined || ours?.atLeast !== undefined) return without('not reached');
    const [of, to] = [ours && numberIn(ours, target.of.value), other && numberIn(other, target.to.value)];
    if (of === undefined || to === undefined) return without('not measured');
    const below = other?.atLeast !== undefined;
    const verdict = of / to <= target.most ? 'reached' : below ? 'unknown' : 'not reached';
    return { target, ratio: of / to, below, verdict };
  });
}
