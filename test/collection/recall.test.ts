import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CheckOptions, checkPaths } from '../../server/cli/check.ts';
import { examineHere } from '../../server/collection/examine-here.ts';
import type { Examiner } from '../../server/collection/examiner.ts';
import { openCache } from '../../server/disk/cache.ts';
import { machineDisk } from '../../server/disk/files.ts';
import { names, texts } from '../workspace/worlds.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clausewright-recall-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Step =
  | { readonly kind: 'write'; readonly name: string; readonly version: number | undefined }
  | { readonly kind: 'evidence'; readonly there: boolean }
  | { readonly kind: 'check'; readonly paths: readonly string[]; readonly settled: boolean; readonly today: string };

function write(name: string, version: number | undefined): void {
  const all = texts[name] ?? [];
  if (version === undefined) rmSync(join(root, name), { force: true });
  else writeFileSync(join(root, name), all[version % all.length] ?? '');
}

/** Counts the reports that are read and checked. */
function counting(): { readonly examiner: Examiner; readonly uris: string[] } {
  const uris: string[] = [];
  const examiner: Examiner = (task) => {
    uris.push(...task.uris);
    return examineHere(machineDisk)(task);
  };
  return { examiner, uris };
}

/** A check of a session of its own. `settled`: as if all files had been there for long. */
async function check(step: Partial<Step & { kind: 'check' }> = {}, cached = true) {
  const { paths = [], settled = true, today = '2026-11-24' } = step;
  const { examiner, uris } = counting();
  const now = settled ? () => Date.now() + 10_000 : Date.now;
  const options: CheckOptions = {
    paths: paths.map((name) => join(root, name)),
    current: root,
    today,
    locale: () => 'zh-Hans',
    examiner,
    ...(cached && {
      openCache: async (roots) => openCache({ folder: join(root, 'caches'), roots, program: 'this', now }),
    }),
  };
  return { ...(await checkPaths(options)), uris };
}

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    name: fc.constantFrom(...names),
    version: fc.option(fc.nat(8), { nil: undefined, freq: 5 }),
  }),
  fc.record({ kind: fc.constant('evidence' as const), there: fc.boolean() }),
  fc.record({
    kind: fc.constant('check' as const),
    paths: fc.option(fc.subarray(names, { minLength: 1, maxLength: 2 }), { nil: [] }),
    settled: fc.boolean(),
    today: fc.constantFrom('2020-06-01', '2026-11-24'),
  }),
);

test('however files change from session to session, a check finds what one without a memory finds', async () => {
  const counts = { warm: 0, cold: 0 };
  const session = async (step: Partial<Step & { kind: 'check' }>) => {
    const { uris, ...warm } = await check(step);
    const { uris: all, ...cold } = await check(step, false);
    expect(warm).toEqual(cold);
    counts.warm += uris.length;
    counts.cold += all.length;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 2, maxLength: 7 }), async (all) => {
      rmSync(join(root, 'caches'), { recursive: true, force: true });
      writeFileSync(join(root, '.clausewright.yaml'), 'rules: {}\n');
      for (const name of names) write(name, 0);
      await session({});
      for (const step of all) {
        if (step.kind === 'write') write(step.name, step.version);
        else if (step.kind === 'check') await session(step);
        else if (step.there) writeFileSync(join(root, 'list.pdf'), '');
        else rmSync(join(root, 'list.pdf'), { force: true });
      }
      await session({});
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 25) },
  );
  expect(counts.warm).toBeLessThan(counts.cold * 0.8);
});

const reports = ['a.report.yaml', 'b.report.yaml'];
const other = 'c.report.yaml';

/** Everything, and a report of an operator who has no other. */
function started(): void {
  writeFileSync(join(root, '.clausewright.yaml'), 'rules: {}\n');
  for (const name of names) write(name, 0);
  const [text = ''] = texts['a.report.yaml'] ?? [];
  writeFileSync(
    join(root, other),
    text.replace('report: a', 'report: c').replace('variant@', 'base@').replace('甲公司', '丙公司'),
  );
}

const checked = async (step?: Partial<Step & { kind: 'check' }>) =>
  [...new Set((await check(step)).uris)].map((uri) => uri.slice(uri.lastIndexOf('/') + 1)).sort();

test('of what is as it was, no report is read; of what has changed, those that it concerns', async () => {
  started();
  expect(await checked()).toEqual([...reports, other]);
  expect(await checked()).toEqual([]);
  expect(await checked({ settled: false })).toEqual([]);
  write('b.report.yaml', 6);
  expect(await checked()).toEqual(reports);
  expect(await checked()).toEqual([]);
  writeFileSync(join(root, '.clausewright.yaml'), 'locale: en\nrules: {}\n');
  expect(await checked()).toEqual([]);
  write('variant.standard.yaml', 1);
  // What is compared with a report on the variant rests on it as well.
  expect(await checked()).toEqual(reports);
  write('.clausewright.yaml', 1);
  expect(await checked()).toEqual([...reports, other]);
});

test('a check of one file leaves what was found in others for the next', async () => {
  started();
  await check();
  await check({ paths: [other] });
  expect(await checked()).toEqual([]);
  write('b.report.yaml', 6);
  expect(await checked({ paths: [other] })).toEqual([]);
  expect(await checked()).toEqual(reports);
});

test('a standard that is called a report is read again, and no report that rests on it', async () => {
  started();
  const called = 'base.report.yaml';
  writeFileSync(join(root, called), texts['base.standard.yaml']?.[0] ?? '');
  rmSync(join(root, 'base.standard.yaml'));
  expect(await checked()).toEqual([...reports, called, other].sort());
  expect(await checked()).toEqual([]);
  rmSync(join(root, called));
});
