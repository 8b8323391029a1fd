import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPaths } from '../../server/cli/check.ts';
import { examineHere } from '../../server/collection/examine-here.ts';
import type { Examiner } from '../../server/collection/examiner.ts';
import { openCache } from '../../server/disk/cache.ts';
import { machineDisk } from '../../server/disk/files.ts';
import { versions } from '../workspace/small-files.ts';

let here = '';
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'clausewright-named-'));
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

function write(files: ReadonlyMap<string, string>): void {
  rmSync(here, { recursive: true, force: true });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(here, name)), { recursive: true });
    writeFileSync(join(here, name), text);
  }
}

const options = () => ({ current: here, today: '2026-11-24', locale: () => 'en' as const });

const v = (name: string, version: number) => versions[name]?.[version % (versions[name]?.length ?? 1)] ?? '';
const standards = ['base.standard.yaml', 'variant.standard.yaml', 'other.standard.yaml'];

/** Reports of few ids and operators, one of them written otherwise; and what is called a report and is a standard. */
const workspaces = fc
  .record({
    standards: fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)),
    reports: fc.array(
      fc.record({
        name: fc.constantFrom('a.report.yaml', 'b.report.yaml', 'other.standard.yaml'),
        version: fc.nat(8),
        owner: fc.constantFrom('甲公司', '乙公司', '"\\u7532公司"', "'甲公司'", '>-\n    甲公司'),
      }),
      { minLength: 2, maxLength: 6 },
    ),
  })
  .map((one) => {
    const files = new Map(standards.map((name, at) => [name, v(name, one.standards[at] ?? 0)]));
    for (const [at, { name, version, owner }] of one.reports.entries()) {
      files.set(`${at % 2 ? 'far/' : ''}${at}.report.yaml`, v(name, version).replace('甲公司', owner));
    }
    return files;
  });

test('what is found in a file that is named is what is found in it among all', async () => {
  const place = { folder: join(here, '../clausewright-named-cache'), roots: ['/'], program: '1' };
  await fc.assert(
    fc.asyncProperty(workspaces, fc.nat(), fc.nat(), fc.boolean(), async (files, first, second, remembers) => {
      write(files);
      const names = [...files.keys()];
      const all = await checkPaths({ ...options(), paths: [] });
      // What is known from earlier is of another state of a file.
      const cached = remembers ? { openCache: async () => openCache(place) } : {};
      const [changed = ''] = names.slice(second % names.length);
      if (remembers) {
        write(new Map([...files, [changed, `# 註\n${files.get(changed)}`]]));
        await checkPaths({ ...options(), ...cached, paths: [] });
        write(files);
      }
      const paths = [...new Set([names[first % names.length] ?? '', names[second % names.length] ?? ''])];
      const some = await checkPaths({ ...options(), ...cached, paths });
      expect(new Map(some.files.map((one) => [one.file, one.diagnostics]))).toEqual(
        new Map(paths.map((path) => [path, all.files.find(({ file }) => file === path)?.diagnostics])),
      );
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 60) },
  );
  rmSync(place.folder, { recursive: true, force: true });
}, 60_000);

test('nothing is examined but what is named', async () => {
  const files = new Map(standards.map((name) => [name, v(name, 0)]));
  for (const at of [1, 2, 3, 4])
    files.set(`${at}.report.yaml`, v('b.report.yaml', 0).replace('甲公司', `${at % 2}公司`));
  write(files);
  const examined: string[] = [];
  const examiner: Examiner = (task) => {
    examined.push(...task.uris.map((uri) => uri.slice(uri.lastIndexOf('/') + 1)));
    return examineHere(machineDisk)(task);
  };
  await checkPaths({ ...options(), examiner, paths: ['1.report.yaml'] });
  // Once by itself, and once beside the other reports of its operator and of its id.
  expect(examined).toEqual(['1.report.yaml', '1.report.yaml']);
});

test('who examines knows beforehand of as many reports as are named, unless some may be known from earlier, or are mended', async () => {
  const reports = [1, 2, 3].map((at) => [`${at}.report.yaml`, v('b.report.yaml', 0)] as const);
  write(new Map([...standards.map((name) => [name, v(name, 0)] as const), ...reports]));
  const expected: number[] = [];
  const examiner = Object.assign(((task) => examineHere(machineDisk)(task)) satisfies Examiner, {
    expect: (reports: number) => void expected.push(reports),
  });
  const place = { folder: mkdtempSync(join(here, 'cache-')), roots: ['/'], program: '1' };
  const openedCache = async () => openCache(place);
  await checkPaths({ ...options(), examiner, paths: ['1.report.yaml'], openCache: openedCache });
  await checkPaths({ ...options(), examiner, paths: [], openCache: openedCache });
  await checkPaths({ ...options(), examiner, paths: [], fix: 'write' });
  await checkPaths({ ...options(), examiner, paths: [] });
  expect(expected).toEqual([1, 3]);
});

test('a file that is named is examined though a search does not come to where it lies', async () => {
  const [text, name] = [v('b.report.yaml', 0), 'node_modules/package/b.report.yaml'];
  write(new Map([...standards.map((one) => [one, v(one, 0)] as const), [name, text]]));
  const { files, unreadable } = await checkPaths({ ...options(), paths: [name] });
  expect([files.map(({ file }) => file), unreadable]).toEqual([[name], []]);
  const searched = await checkPaths({ ...options(), paths: [] });
  expect(searched.files.map(({ file }) => file)).toEqual(standards.toSorted());
});
