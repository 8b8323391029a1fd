import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { collection } from '../../bench/documents/collection.ts';
import { checkMany } from '../../server/collection/check-many.ts';
import { examineHere } from '../../server/collection/examine-here.ts';
import type { Examiner } from '../../server/collection/examiner.ts';
import { machineDisk, textsOnDisk } from '../../server/disk/files.ts';
import { createService, type Service } from '../../server/service.ts';
import { examineInThreads, type Threads } from '../../server/threads/examine-in-threads.ts';
import { bundle } from '../bench/programs.ts';
import { versions } from '../workspace/small-files.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-threads-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const program = join(scratch, 'program.cjs');
const files = new Map<string, string>();
const uriOf = (name: string) => pathToFileURL(join(scratch, name)).toString();
const isReport = (name: string) => name.endsWith('.report.yaml');

beforeAll(async () => {
  await bundle('server/cli/main.ts', program);
  const { files: generated } = collection({ reports: 100, variants: 4, clauses: 12 });
  for (const [name, text] of generated) files.set(name, text);
  // Reports of one operator and one id, far from each other, that point at files and at each other.
  for (const [name, texts] of Object.entries(versions)) {
    if (!isReport(name)) files.set(`standards/${name}`, texts[0] ?? '');
    else for (const [index, text] of texts.entries()) files.set(`reports/${index * 17}/${index}-${name}`, text);
  }
  for (const [name, text] of files) {
    mkdirSync(dirname(join(scratch, name)), { recursive: true });
    writeFileSync(join(scratch, name), text);
  }
}, 60_000);

const here = examineHere(machineDisk);

function service(): Service {
  const started = createService('2026-11-24', textsOnDisk);
  started.learn([{ kind: 'roots', roots: [uriOf('').replace(/\/$/, '')] }]);
  started.load([...files].filter(([name]) => !isReport(name)).map(([name, text]) => ({ uri: uriOf(name), text })));
  return started;
}

const reports = () => [...files.keys()].filter(isReport).map(uriOf);

async function check(known: Service, examiner: Examiner, signal?: AbortSignal): Promise<void> {
  for await (const _ of checkMany({ service: known, examiner, uris: reports(), ...(signal && { signal }) }));
}

function findings(known: Service) {
  return reports().map((uri) => {
    expect(known.isExamined(uri), uri).toBe(true);
    return [uri, known.diagnostics(uri, 'en')];
  });
}

/** How often reports were checked. */
async function checksBy(examiner: Examiner): Promise<number> {
  let count = 0;
  for await (const { outcomes } of checkMany({ service: service(), examiner, uris: reports() }))
    count += outcomes.length;
  return count;
}

async function findingsBy(examiner: Examiner) {
  const known = service();
  await check(known, examiner);
  return findings(known);
}

/** What threads did, in order: `here` for each batch that was left to the calling thread. */
function inThreads(file: string, options: Partial<Threads> = {}) {
  const left: string[] = [];
  const examiner = examineInThreads({
    program: { file, compiled: undefined },
    count: 2,
    worthIt: 0,
    sharing: false,
    rest: 60_000,
    ...options,
    here(task) {
      left.push(...task.uris);
      return here(task);
    },
  });
  return { examiner, left };
}

function write(name: string, text: string): string {
  const file = join(scratch, name);
  writeFileSync(file, text);
  return file;
}

/** The program, which notes in a file that a thread of it has begun; and no timer runs by itself. */
function counted() {
  const log = write('started.log', '');
  const counting = write(
    'counting.cjs',
    `require('node:fs').appendFileSync(${JSON.stringify(log)}, 'x');
require(${JSON.stringify(program)});`,
  );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  return { counting, started: () => readFileSync(log, 'utf8').length };
}

/** Told of each thread that this process starts, in the turn after. */
function begunThreads() {
  const begun = vi.fn();
  process.on('worker', begun);
  onTestFinished(() => void process.off('worker', begun));
  return begun;
}

describe('threads of the program', () => {
  test('find what one thread finds, whatever batch a report comes in', async () => {
    const { examiner, left } = inThreads(program);
    expect(await findingsBy(examiner)).toEqual(await findingsBy(here));
    expect(left).toEqual([]);
  });
  test('and so they do where the calling thread takes its share', async () => {
    const { examiner, left } = inThreads(program, { sharing: true });
    expect(await findingsBy(examiner)).toEqual(await findingsBy(here));
    expect(left.length).toBeGreaterThan(0);
  });
  test('know of an edit in a standard what the calling thread knows', async () => {
    const name = 'standards/collection.standard.yaml';
    const line = (files.get(name) ?? '').split('\n').findIndex((one) => one.includes('at-least: 3'));
    const edited = (known: Service) => {
      known.open({ uri: uriOf(name), text: files.get(name) ?? '' }, 1, 'service-standard');
      const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      known.edit(uriOf(name), 2, [{ range, text: '          - {indicator: count-1, at-least: 9}\n' }]);
    };
    const threads = service();
    const { examiner } = inThreads(program);
    await check(threads, examiner);
    const before = findings(threads);
    edited(threads);
    await check(threads, examiner);
    const one = service();
    edited(one);
    await check(one, here);
    expect(findings(threads)).toEqual(findings(one));
    expect(findings(threads)).not.toEqual(before);
  });
  test('can be stopped, and be asked again', async () => {
    const { examiner } = inThreads(program);
    const known = service();
    const stop = new AbortController();
    let taken = 0;
    for await (const { outcomes } of checkMany({ service: known, examiner, uris: reports(), signal: stop.signal })) {
      taken += outcomes.length;
      stop.abort();
    }
    expect(taken).toBeLessThan(reports().length);
    expect(await findingsBy(examiner)).toEqual(await findingsBy(here));
  });
  test('check a report once though those of its operator lie in other folders, since whose it is is told at a glance', async () => {
    const { examiner } = inThreads(program, { ownerOf: machineDisk.ownerOf });
    expect(await checksBy(examiner)).toBe(reports().length);
    expect(await checksBy(inThreads(program).examiner)).toBeGreaterThan(reports().length);
  });
  test('are ended when nobody asks them anything, and begin again when somebody does', async () => {
    const { counting, started } = counted();
    const { examiner, left } = inThreads(counting, { rest: 1000 });
    const first = await findingsBy(examiner);
    await findingsBy(examiner);
    expect(started()).toBe(2);
    vi.advanceTimersByTime(1000);
    expect(await findingsBy(examiner)).toEqual(first);
    expect(started()).toBe(4);
    expect(left).toEqual([]);
  });
  test('are ended though a look at whose reports there are went wrong', async () => {
    const { counting, started } = counted();
    let fails = false;
    const ownerOf = () => {
      if (fails) throw new Error('no');
      return undefined;
    };
    const { examiner } = inThreads(counting, { rest: 1000, ownerOf });
    await check(service(), examiner);
    fails = true;
    await expect(check(service(), examiner)).rejects.toThrow('no');
    fails = false;
    vi.advanceTimersByTime(1000);
    await check(service(), examiner);
    expect(started()).toBe(4);
  });
  test('begin once they are expected to be needed, and are those that are asked then', async () => {
    const begun = begunThreads();
    const { examiner, left } = inThreads(program);
    examiner.expect?.(reports().length);
    await setImmediate();
    expect(begun).toHaveBeenCalledTimes(2);
    await check(service(), examiner);
    expect(begun).toHaveBeenCalledTimes(2);
    expect(left).toEqual([]);
  });
  test('are given what is compiled of the program', async () => {
    const log = write('given.log', '');
    const telling = write(
      'telling.cjs',
      `const { code, data } = require('node:worker_threads').workerData.compiled;
require('node:fs').appendFileSync(${JSON.stringify(log)}, code + data.length);
require(${JSON.stringify(program)});`,
    );
    const compiled = () => ({ code: 'x', data: new Uint8Array(2) });
    const { examiner, left } = inThreads(telling, { program: { file: telling, compiled } });
    expect(await findingsBy(examiner)).toEqual(await findingsBy(here));
    expect([readFileSync(log, 'utf8'), left]).toEqual(['x2x2', []]);
  });
  test('are not started for few files, nor where few are expected', async () => {
    const begun = begunThreads();
    const { examiner, left } = inThreads(program, { worthIt: 1000 });
    examiner.expect?.(999);
    await check(service(), examiner);
    expect(new Set(left)).toEqual(new Set(reports()));
    expect(begun).not.toHaveBeenCalled();
    examiner.expect?.(1000);
    await setImmediate();
    expect(begun).toHaveBeenCalledTimes(2);
  });
});

describe('a thread that dies', () => {
  const dying = [
    ['that is not there', () => join(scratch, 'not-there.cjs')],
    ['that cannot be started', () => 'neither absolute nor relative'],
    ['at once', () => write('dies.cjs', 'process.exit(1);')],
    ['of an error', () => write('throws.cjs', "throw new Error('no');")],
    [
      'at its second batch',
      () =>
        write(
          'second.cjs',
          `require('node:worker_threads').parentPort.on('message', ({ id }) => id === 1 && process.exit(1));
require(${JSON.stringify(program)});`,
        ),
    ],
  ] as const;
  test.each(dying)('%s leaves its reports to the calling thread', async (_, file) => {
    const { examiner, left } = inThreads(file());
    expect(await findingsBy(examiner)).toEqual(await findingsBy(here));
    expect(left.length).toBeGreaterThan(0);
  });
});
