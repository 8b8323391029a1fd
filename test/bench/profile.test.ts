import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { always, printedSpent, spentIn } from '../../bench/report/profile.ts';
import { partNames, sharesOf, shareTable } from '../../bench/report/shares.ts';

let folder: string;

/** Two files in a bundle, as the bundler marks them. */
const bundle = [
  '"use strict";',
  '// server/rules/a.ts',
  'function a() {}',
  '',
  '// server/model/b.ts',
  'function b() {}',
];

/** `root` calls `a` in its file, `a` calls what is built in and `b`; the collector and idling belong to nobody. */
function writeProfile(name: string): void {
  const url = pathToFileURL(join(folder, 'server.cjs')).href;
  const node = (id: number, functionName: string, children: readonly number[] = [], lineNumber = -1) => ({
    id,
    callFrame: { functionName, url: lineNumber < 0 ? '' : url, lineNumber },
    children,
  });
  const nodes = [
    node(1, '(root)', [2, 5, 6]),
    node(2, 'a', [3, 4], 2),
    node(3, 'stringify'),
    node(4, 'b', [], 5),
    node(5, '(garbage collector)'),
    node(6, '(idle)'),
  ];
  const profile = {
    nodes,
    startTime: 1000,
    samples: [2, 3, 4, 5, 6, 2],
    timeDeltas: [10_000, 20_000, 30_000, 40_000, 50_000, 60_000],
  };
  writeFileSync(join(folder, name), JSON.stringify(profile));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausewright-profile-'));
  writeFileSync(join(folder, 'server.cjs'), bundle.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a program without a profile has spent nothing that is known', () => {
  expect(spentIn(folder, [always('check')])).toEqual([]);
});

test('time goes to the layer, the file and the function, without idling, of all threads and of one stretch', () => {
  writeProfile('main.cpuprofile');
  writeProfile('worker.cpuprofile');
  const [all = '', some = ''] = spentIn(folder, [always('check'), { name: 'end', from: 200_000, to: 300_000 }])
    .map(printedSpent)
    .map((text) => text.replaceAll(/ +/g, ' '));
  expect(all.split('\n')).toEqual([
    'check: 320 ms of work in 2 thread(s)',
    ' 56.3% 180.0 ms server/rules',
    ' 25.0% 80.0 ms (garbage collector)',
    ' 18.8% 60.0 ms server/model',
    ' by file, with what is built in and called there',
    ' 56.3% 180.0 ms server/rules/a.ts',
    ' 25.0% 80.0 ms (garbage collector)',
    ' 18.8% 60.0 ms server/model/b.ts',
    ' by function',
    ' 43.8% 140.0 ms a server/rules/a.ts',
    ' 25.0% 80.0 ms (garbage collector) (garbage collector)',
    ' 18.8% 60.0 ms b server/model/b.ts',
    ' 12.5% 40.0 ms stringify server/rules/a.ts',
  ]);
  expect(some.split('\n')[0]).toBe('end: 120 ms of work in 2 thread(s)');
});

test('work is shared out to the parts of the program; what belongs to none is other', () => {
  const layers = new Map([
    ['server/syntax', 200_000],
    ['server/model', 100_000],
    ['server/generated', 100_000],
    ['node_modules/vscode-jsonrpc', 50_000],
    ['(garbage collector)', 50_000],
    ['node_modules/yaml', 500_000],
  ]);
  const spent = { name: 'open', threads: 1, layers, files: new Map(), functions: new Map(), total: 1_000_000 };
  const shares = sharesOf(spent, { size: 3600, findings: 10 });
  expect(shares).toMatchObject({ measure: 'open', size: 3600, findings: 10, threads: 1, work: 1000 });
  expect(Object.fromEntries(partNames.map((name, index) => [name, shares.percent[index]]))).toMatchObject({
    YAML: 20,
    model: 20,
    rules: 0,
    protocol: 5,
    'clearing memory': 5,
    other: 50,
  });
  const [head = [], row = []] = shareTable([shares], 'clauses');
  expect(row).toHaveLength(head.length);
  expect(row.slice(0, 6)).toEqual(['open', '3,600', '10', '1', '1,000', '20%']);
});
