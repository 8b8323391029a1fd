import type { Machine, Stored } from './results.ts';
import { tableOf } from './table.ts';
import { type Judged, judge, ratioText } from './targets.ts';

const markdown = (table: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = table;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
};

function describe({ cores, processor, memory, node, platform, versions }: Machine): string {
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${cores} cores (${processor}), ${Math.round(memory / 2 ** 30)} GB, ${platform}, Node.js ${node}. ${peers.join(', ')}.`;
}

const verdict = ({ ratio, target, atMost }: Judged): string =>
  ratio === undefined ? 'not measured' : ratio <= target.most ? 'reached' : atMost ? 'unknown' : 'not reached';

/** Every target with its ratio, for a terminal or a page. */
export function targetTable(stored: Stored['results']): readonly (readonly string[])[] {
  return [
    ['target', 'at most', 'measured', ''],
    ...judge(stored).map((judged) => {
      const { ratio, atMost, target } = judged;
      const measured = ratio === undefined ? '—' : `${atMost ? 'below ' : ''}${ratioText(ratio)}`;
      return [target.what, ratioText(target.most), measured, verdict(judged)];
    }),
  ];
}

/** The page of the stored results. `bounds` is written by hand: what each figure is bound by. */
export function page({ machine, results }: Stored, bounds: string): string {
  const documents = results.filter(({ measure }) => !/check|report|workspace|size of/.test(measure));
  const collections = results.filter(({ measure }) => /check|report|workspace/.test(measure));
  const sizes = results.filter(({ measure }) => measure.startsWith('size of'));
  return `# Benchmark

Written by \`npm run bench -- --store\`; [bench/README.md](../bench/README.md) says how each figure is made. Times are in
milliseconds, median / 95th percentile (samples); every answer that counts was checked. ${describe(machine)}

## Targets

${markdown(targetTable(results))}

## One document

A standard of so many clauses, about 1 kB and 23 lines each.

${markdown(tableOf(documents))}

## A collection of reports

Reports of 36 answers each, on variants of one standard.

${markdown(tableOf(collections))}

## What is loaded

${markdown(tableOf(sizes))}

${bounds.trim()}
`;
}
