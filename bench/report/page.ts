import type { Machine, Result, Stored } from './results.ts';
import { type Shares, shareTable } from './shares.ts';
import { ratioText, tableOf } from './table.ts';
import { judge, type Verdict } from './targets.ts';

const markdown = (table: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = table;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
};

function describe({ cores, processor, gigabytes, node, platform, versions }: Machine): string {
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${cores} cores (${processor}), ${gigabytes} GB, ${platform}, Node.js ${node}. ${peers.join(', ')}.`;
}

/** Every target with its ratio, for a terminal or a page. */
export function targetTable(results: readonly Result[]): readonly (readonly string[])[] {
  return [
    ['target', 'at most', 'measured', ''],
    ...judge(results).map(({ target, ratio, below, verdict }) => {
      const measured = ratio === undefined ? '—' : `${below ? 'below ' : ''}${ratioText(ratio)}`;
      return [target.what, ratioText(target.most), measured, verdict];
    }),
  ];
}

function targetSummary(results: readonly Result[]): string {
  const verdicts = judge(results).map(({ verdict }) => verdict);
  const count = (wanted: Verdict) => verdicts.filter((one) => one === wanted).length;
  const unmeasured = count('not measured');
  return `${count('reached')} of ${verdicts.length} are reached${unmeasured > 0 ? `, ${unmeasured} are not measured` : ''}.`;
}

/** A table for each size, under a heading of its own. */
function bySize(results: readonly Result[], unit: string): string {
  const sizes = [...new Set(results.map(({ size }) => size))].sort((a, b) => a - b);
  return sizes
    .map((size) => {
      const table = tableOf(results.filter((one) => one.size === size));
      return `### ${size.toLocaleString('en')} ${unit}\n\n${markdown(table)}`;
    })
    .join('\n\n');
}

const isCollection = ({ measure }: Pick<Result, 'measure'>) => /check|report|workspace|edit of a clause/.test(measure);

function timeSection(shares: readonly Shares[]): string {
  if (shares.length === 0) return '';
  const table = (some: readonly Shares[], unit: string) => markdown(shareTable(some, unit));
  return `
## Where the time goes

Of the work of all threads of the server, or of \`check\`, under a profiler: which part of the program had how much of it.
\`npm run bench -- --profile\` prints the same by file and by function.

${table(
  shares.filter((one) => !isCollection(one)),
  'clauses',
)}

${table(shares.filter(isCollection), 'reports')}
`;
}

/** The page of the stored results. `bounds` is written by hand: what each figure is bound by. */
export function page({ machine, results, shares }: Stored, bounds: string): string {
  const isStart = ({ measure }: Result) => /^(size of|start of)/.test(measure);
  return `# Benchmark

Written by \`npm run bench -- --store\`; [bench/README.md](../bench/README.md) says how each figure is made. Times are in
milliseconds, median / 95th percentile (of how many); every answer that counts was checked, and what did not come in time is
shown as longer (>) than was waited. Ratios are of medians, unless 95th percentiles are named.

${describe(machine)}

## Targets

${targetSummary(results)}

${markdown(targetTable(results))}

## One document

A standard of so many clauses, about 1 kB and 23 lines each.

${bySize(
  results.filter((one) => !isStart(one) && !isCollection(one)),
  'clauses',
)}

## A collection of reports

Reports of 36 answers each, on variants of one standard.

${bySize(results.filter(isCollection), 'reports')}

## Start

${markdown(tableOf(results.filter(isStart)))}
${timeSection(shares)}
${bounds.trim()}
`;
}
