import type { Spent } from './profile.ts';

/** What the work of a program is shared out to, in the order in which data flows; the last takes what belongs to none. */
const parts = [
  ['YAML', /^server\/syntax$/],
  ['model', /^server\/(model|generated)$/],
  ['workspace', /^server\/(workspace|collection)$/],
  ['rules', /^server\/rules$/],
  ['features', /^server\/(features|service\.ts)$/],
  ['what all use', /^server\/base$/],
  ['protocol', /^(server\/lsp|node_modules\/vscode-.*)$/],
  ['files and threads', /^server\/(disk|threads|cli)$/],
  ['Node.js', /^(node|\(program\))$/],
  ['clearing memory', /^\(garbage collector\)$/],
  ['other', /^/],
] as const;

export const partNames: readonly string[] = parts.map(([name]) => name);

/** How the work of one measure was shared out. */
export interface Shares {
  readonly measure: string;
  /** Clauses of the document, or reports of the collection. */
  readonly size: number;
  /** Findings in the file. */
  readonly findings: number;
  readonly threads: number;
  /** Milliseconds of all threads, under the profiler. */
  readonly work: number;
  /** Percent of it, in the order of `partNames`. */
  readonly percent: readonly number[];
}

/** The shares of what was spent; a layer that no part names counts as other. */
export function sharesOf({ name, threads, layers, total }: Spent, about: Pick<Shares, 'size' | 'findings'>): Shares {
  const sums = parts.map(() => 0);
  for (const [layer, time] of layers) {
    const part = parts.findIndex(([, pattern]) => pattern.test(layer));
    sums[part] = (sums[part] ?? 0) + time;
  }
  return {
    measure: name,
    ...about,
    threads,
    work: Math.round(total / 1000),
    percent: sums.map((time) => (total === 0 ? 0 : Math.round((100 * time) / total))),
  };
}

/** A row for each measure, a column for each part. `unit`: what sizes count. */
export function shareTable(shares: readonly Shares[], unit: string): readonly (readonly string[])[] {
  return [
    ['', unit, 'findings', 'threads', 'work, ms', ...partNames],
    ...shares.map(({ measure, size, findings, threads, work, percent }) => [
      measure,
      size.toLocaleString('en'),
      findings.toLocaleString('en'),
      String(threads),
      work.toLocaleString('en'),
      ...percent.map((one) => (one === 0 ? '' : `${one}%`)),
    ]),
  ];
}
