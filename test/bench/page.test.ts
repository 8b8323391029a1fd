import { expect, test } from 'vitest';
import { page, targetTable } from '../../bench/report/page.ts';
import { type Machine, merge, type Result } from '../../bench/report/results.ts';
import { joined, written } from '../../bench/report/store.ts';
import { cell, tableOf } from '../../bench/report/table.ts';

const machine: Machine = {
  cores: 2,
  processor: 'P',
  gigabytes: 16,
  node: 'v20',
  platform: 'linux',
  versions: { a: '1' },
};

const timed = (contestant: string, measure: string, size: number, p50: number, more: Partial<Result> = {}): Result => ({
  measure,
  size,
  findings: 0,
  contestant,
  timing: { p50, p95: 2 * p50, samples: 300 },
  ...more,
});

const row = (measure: string, size: number, ours: number, theirs: number): Result[] => [
  timed('clausewright', measure, size, ours),
  timed('yaml-language-server', measure, size, theirs),
];

/** What the table of targets says of one of them: the ratio and the verdict. */
function judged(results: readonly Result[], what: string): readonly string[] {
  const line = targetTable(results).find(([name]) => name === what);
  expect(line, what).toBeDefined();
  return (line ?? []).slice(2);
}

const opening = 'open, 3,600: to yaml-language-server';

test('a target is reached by the ratio of the two figures, and only by it', () => {
  expect(judged(row('open', 3600, 100, 300), opening)).toEqual(['1/3', 'reached']);
  expect(judged(row('open', 3600, 100, 299), opening)).toEqual(['1/3', 'not reached']);
  expect(judged(row('open', 36, 100, 1000), opening)).toEqual(['—', 'not measured']);
});

test('the echo is compared by the 95th percentile, in files with as many findings', () => {
  const what = 'keystroke p95, 360 clauses, 10 findings: to an echo';
  const ours = timed('clausewright', 'keystroke', 360, 1, { findings: 10, timing: { p50: 1, p95: 8, samples: 300 } });
  const echo = timed('echo', 'keystroke', 360, 1, { findings: 10 });
  expect(judged([ours, echo], what)).toEqual(['4', 'reached']);
  expect(judged([ours, { ...echo, findings: 0 }], what)).toEqual(['—', 'not measured']);
});

test('sizes are compared with each other, and memory by bytes', () => {
  const [small, large] = [timed('clausewright', 'keystroke', 36, 2), timed('clausewright', 'keystroke', 36_000, 5)];
  expect(judged([small, large], 'keystroke, 36,000 clauses: to 36 clauses')).toEqual(['2.5', 'not reached']);
  const peak = { measure: 'memory at the peak', size: 36_000, findings: 0 };
  const [ours, theirs] = [
    { ...peak, contestant: 'clausewright', bytes: 1e9 },
    { ...peak, contestant: 'yaml-language-server', bytes: 6e9 },
  ];
  expect(judged([ours, theirs], 'memory at the peak, 36,000: to yaml-language-server')).toEqual(['1/6', 'reached']);
});

test('a peer that was stopped may prove a target reached, never missed', () => {
  const what = 'check, 4,298: to spectral';
  const spectral = { measure: 'check', size: 4298, findings: 0, contestant: 'spectral', atLeast: 300_000 };
  expect(judged([timed('clausewright', 'check', 4298, 10_000), spectral], what)).toEqual(['below 1/30', 'reached']);
  expect(judged([timed('clausewright', 'check', 4298, 30_000), spectral], what)).toEqual(['below 1/10', 'unknown']);
});

test('who misses an answer or is stopped reaches nothing', () => {
  const [ours, theirs] = row('open', 3600, 100, 3000) as [Result, Result];
  expect(judged([{ ...ours, misses: 1 }, theirs], opening)).toEqual(['—', 'not reached']);
  const { timing: _, ...stopped } = { ...ours, atLeast: 100 };
  expect(judged([stopped, theirs], opening)).toEqual(['—', 'not reached']);
});

test('a peer without a right answer is nothing to compare with', () => {
  const [ours, { timing: _, ...theirs }] = row('open', 3600, 100, 3000) as [Result, Result];
  expect(judged([ours, { ...theirs, misses: 2 }], opening)).toEqual(['—', 'not measured']);
});

test('cells', () => {
  const about = { measure: 'open', size: 36, findings: 0, contestant: 'c' };
  const timing = { p50: 12.345, p95: 1234.5, samples: 300 };
  expect(cell({ ...about, timing })).toBe('12.3 / 1,235 (300)');
  expect(cell({ ...about, timing: { ...timing, samples: 1 } })).toBe('12.3 (1)');
  expect(cell({ ...about, timing, misses: 2 })).toBe('12.3 / 1,235 (300) (2 × no right answer)');
  expect(cell({ ...about, misses: 2, note: 'renames anchors alone' })).toBe('no right answer (renames anchors alone)');
  expect(cell({ ...about, misses: 1, atLeast: 100_000 })).toBe('> 100,000');
  expect(cell({ ...about, bytes: 2_416_595 })).toBe('2,360 kB');
  expect(cell({ ...about, bytes: 414_000_000 })).toBe('395 MB');
});

test('a table has a row for each measure and a ratio for each other contestant', () => {
  const results = [
    ...row('open', 36, 100, 400),
    timed('echo', 'open', 36, 50),
    timed('clausewright', 'keystroke', 36, 1, { findings: 1000 }),
    { measure: 'rename', size: 36, findings: 0, contestant: 'yaml-language-server', misses: 2 },
  ];
  expect(tableOf(results)).toEqual([
    ['', 'clausewright', 'yaml-language-server', 'echo', 'to yaml-language-server', 'to echo, p95'],
    ['open', '100 / 200 (300)', '400 / 800 (300)', '50.0 / 100 (300)', '1/4', '2'],
    ['keystroke, 1,000 findings', '1.00 / 2.00 (300)', '—', '—', '', ''],
    ['rename', '—', 'no right answer', '—', '', ''],
  ]);
});

test('a row that is measured again is replaced as a whole, and the others are kept', () => {
  const older = [...row('open', 36, 100, 400), ...row('hover', 36, 1, 2)];
  const newer = [timed('clausewright', 'open', 36, 50)];
  expect(merge(older, newer)).toEqual([...newer, ...row('hover', 36, 1, 2)]);
});

test('rows stand by size and in the order of the measures, in whichever order they were made', () => {
  const one = (measure: string, size: number, findings = 0) => timed('clausewright', measure, size, 1, { findings });
  const order = [
    one('size of server.cjs', 0),
    one('open', 36),
    one('keystroke', 36),
    one('keystroke', 36, 10),
    one('keystroke with an error', 36),
    one('memory at the peak', 36),
    one('open', 3600),
    one('check', 4298),
    one('keystroke in a report of the workspace', 4298),
    one('edit of a clause: all reports checked again', 4298),
  ];
  for (const turn of order.keys()) {
    const made = [...order.slice(turn), ...order.slice(0, turn)].reverse();
    expect(made.reduce((kept: readonly Result[], result) => merge(kept, [result]), [])).toEqual(order);
  }
});

test('results of another machine or of other versions are not kept beside these', () => {
  const older = { machine, results: row('open', 36, 100, 400), shares: [] };
  const results = row('hover', 36, 1, 2);
  const newer = { machine, results, shares: [] };
  expect(joined(older, newer).results).toHaveLength(4);
  expect(joined(older, { ...newer, machine: { ...machine, versions: { a: '2' } } }).results).toEqual(results);
  expect(joined(undefined, newer).results).toEqual(results);
});

const shares = { measure: 'open', size: 36, findings: 10, threads: 1, work: 128, percent: [24, 40] };

test('shares are kept as results are', () => {
  const older = { machine, results: [], shares: [shares, { ...shares, size: 3600 }] };
  const newer = { ...shares, work: 100 };
  expect(joined(older, { machine, results: [], shares: [newer] }).shares).toEqual([newer, older.shares[1]]);
});

test('what is written is read back the same, a line for each result', () => {
  const stored = { machine, results: row('open', 36, 100, 400), shares: [shares] };
  expect(JSON.parse(written(stored))).toEqual(stored);
  expect(written(stored).trimEnd().split('\n')).toHaveLength(3 + stored.results.length + 1 + stored.shares.length + 1);
});

test('the page holds every result once, under its size', () => {
  const results = [
    { measure: 'size of server.cjs', size: 0, findings: 0, contestant: 'clausewright', bytes: 1_401_184 },
    timed('clausewright', 'start of the process to first findings', 36, 601, { findings: 10 }),
    ...row('open', 36, 602, 702),
    ...row('keystroke', 3600, 603, 703),
    timed('clausewright', 'check', 100, 604),
    timed('clausewright', 'edit of a clause: hover meanwhile', 100, 605),
  ];
  const text = page({ machine, results, shares: [shares] }, '## What the figures are bound by\n\nBy this.\n');
  for (const one of results) expect(text.split(`| ${cell(one)} |`), cell(one)).toHaveLength(2);
  expect(text.match(/^##+ .*$/gm)).toEqual([
    '## Targets',
    '## One document',
    '### 36 clauses',
    '### 3,600 clauses',
    '## A collection of reports',
    '### 100 reports',
    '## Start',
    '## Where the time goes',
    '## What the figures are bound by',
  ]);
  expect(text).toContain('| open | 36 | 10 | 1 | 128 | 24% | 40% |');
  expect(text).toContain('2 cores (P), 16 GB, linux, Node.js v20. a 1.');
});
