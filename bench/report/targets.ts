import { find, type Result } from './results.ts';

/** What is to be reached, as a ratio of two results of the same run. */
export interface Target {
  readonly what: string;
  /** The ratio is to be at most this. */
  readonly most: number;
  readonly of: Cell;
  readonly to: Cell;
}

interface Cell {
  readonly measure: string;
  readonly size: number;
  readonly findings?: number;
  readonly contestant: string;
  readonly value: 'p50' | 'p95' | 'bytes';
}

export interface Judged {
  readonly target: Target;
  /** Nothing when one of the two was not measured. */
  readonly ratio: number | undefined;
  /** Whether the peer's number is only known to be larger than what was measured. */
  readonly atMost: boolean;
}

const own = 'clausewright';
const peer = 'yaml-language-server';
const undelayed = 'yaml-language-server, no delay';

const cell = (contestant: string, measure: string, size: number, value: Cell['value'] = 'p50', findings = 0): Cell => ({
  contestant,
  measure,
  size,
  value,
  findings,
});

/** The same measure of ours and of another, by the same number. */
function against(other: string, measure: string, size: number, most: number, value: Cell['value'] = 'p50'): Target {
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
const inReport = 'keystroke in a report of the workspace';

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
  {
    what: `second start, ${national.toLocaleString('en')} reports: to the first`,
    most: 1 / 10,
    of: cell('clausewright, second start', 'check', national),
    to: cell(own, 'check', national),
  },
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

function numberIn(
  results: readonly Result[],
  { measure, size, contestant, findings, value }: Cell,
): number | undefined {
  const result = find(results, measure, size, contestant, findings);
  if (value === 'bytes') return result?.bytes;
  return result?.timing?.[value] ?? result?.atLeast;
}

export function judge(results: readonly Result[]): readonly Judged[] {
  return targets.map((target) => {
    const [of, to] = [numberIn(results, target.of), numberIn(results, target.to)];
    const { measure, size, contestant, findings } = target.to;
    const atMost = find(results, measure, size, contestant, findings)?.atLeast !== undefined;
    return { target, atMost, ratio: of === undefined || to === undefined ? undefined : of / to };
  });
}

/** Ratios above one as they are, below one as a part. */
export function ratioText(ratio: number): string {
  if (ratio >= 0.95) return ratio.toFixed(ratio < 10 ? 1 : 0);
  return `1/${(1 / ratio).toFixed(1 / ratio < 10 ? 1 : 0)}`;
}
