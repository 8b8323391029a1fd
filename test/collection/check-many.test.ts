import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMany } from '../../server/collection/check-many.ts';
import { examineHere } from '../../server/collection/examine-here.ts';
import type { Disk, Examiner, Task } from '../../server/collection/examiner.ts';
import { createService, type Service } from '../../server/service.ts';
import { isClosed } from '../../server/workspace/document.ts';
import { root, uriOf } from '../support/workspace.ts';
import { versions } from '../workspace/small-files.ts';
import { type Files, started, textsOf } from '../workspace/starts.ts';

const isReport = (name: string) => name.endsWith('.report.yaml');

const disk = (files: Files): Disk => ({
  readFile: async (uri) => {
    return textsOf(files).read(uri) ?? { problem: 'missing' };
  },
  fileFact: async () => 'missing',
});

/** A service that knows everything but the reports. */
function withoutReports(files: Files): Service {
  const service = createService('2026-11-24', textsOf(files));
  service.learn([{ kind: 'roots', roots: [root] }]);
  service.load([...files].filter(([name]) => !isReport(name)).map(([name, text]) => ({ uri: uriOf(name), text })));
  return service;
}

async function checked(service: Service, files: Files, examiner: Examiner, signal?: AbortSignal): Promise<string[]> {
  const uris = [...files.keys()].filter(isReport).map(uriOf);
  const touched: string[] = [];
  for await (const one of checkMany({ service, examiner, uris, ...(signal && { signal }) })) {
    touched.push(...one.touched);
  }
  return touched;
}

/** Reports of few operators and ids, so that every batch lacks somebody that a file of it is to be compared with. */
const collections = fc
  .array(fc.record({ version: fc.nat(8), twin: fc.boolean(), folder: fc.constantFrom('', 'far/') }), { maxLength: 9 })
  .map((reports): Files => {
    const files: Files = new Map(
      Object.entries(versions).flatMap(([name, [text = '']]) => (isReport(name) ? [] : [[name, text] as const])),
    );
    for (const [index, { version, twin, folder }] of reports.entries()) {
      const texts = versions[twin ? 'a.report.yaml' : 'b.report.yaml'] ?? [];
      files.set(`${folder}${index}.report.yaml`, texts[version % texts.length] ?? '');
    }
    return files;
  });

/** The service that read everything itself, with what it can know of the disk. */
function readHere(files: Files): Service {
  const service = started(files);
  const wanted = service.wanted([...files.keys()].map(uriOf));
  service.learn([{ kind: 'files', files: new Map(wanted.files.map((uri) => [uri, 'missing'])) }]);
  return service;
}

test('a collection checked in batches reads as one that was read as a whole, without another check', async () => {
  await fc.assert(
    fc.asyncProperty(collections, fc.integer({ min: 1, max: 4 }), async (files, atOnce) => {
      const service = withoutReports(files);
      await checked(service, files, examineHere(disk(files), undefined, atOnce));
      const here = readHere(files);
      for (const name of files.keys()) {
        if (isReport(name)) expect(service.isExamined(uriOf(name)), name).toBe(true);
        expect(service.diagnostics(uriOf(name), 'en'), name).toEqual(here.diagnostics(uriOf(name), 'en'));
      }
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 40) },
  );
});

const a = 'a.report.yaml';
const b = 'b.report.yaml';
const first = (): Files => new Map(Object.entries(versions).map(([name, texts]) => [name, texts[0] ?? '']));

/** Tells of every task, and does something before each result is taken over. */
function watching(examiner: Examiner, meanwhile: (task: Task) => void): Examiner {
  return async function* (task) {
    for await (const outcomes of examiner(task)) {
      meanwhile(task);
      yield outcomes;
    }
  };
}

describe('while it goes on', () => {
  test('reports of one operator that come in one batch are checked once', async () => {
    const files = first();
    const asked: (readonly string[])[] = [];
    const examiner = watching(examineHere(disk(files)), ({ uris }) => asked.push(uris));
    await checked(withoutReports(files), files, examiner);
    expect(asked).toEqual([[a, b].map(uriOf)]);
  });
  test('a standard that is changed: what was found in its old text is not taken over', async () => {
    const files = first();
    const service = withoutReports(files);
    const changed = versions['base.standard.yaml']?.[1] ?? '';
    let tasks = 0;
    const examiner = watching(examineHere(disk(files)), () => {
      if (tasks++ === 0) service.load([{ uri: uriOf('base.standard.yaml'), text: changed }]);
    });
    await checked(service, files, examiner);
    files.set('base.standard.yaml', changed);
    expect(tasks).toBe(2);
    expect(service.diagnostics(uriOf(a), 'en')).toEqual(readHere(files).diagnostics(uriOf(a), 'en'));
  });
  test('a note that is typed into a standard: what was found is taken over, and nothing begun anew', async () => {
    const files = first();
    files.set(b, (versions[b]?.[0] ?? '').replace('甲公司', '乙公司'));
    const service = withoutReports(files);
    const noted = versions['base.standard.yaml']?.[2] ?? '';
    const came: string[] = [];
    const examiner = watching(examineHere(disk(files), undefined, 1), ({ uris }) => {
      came.push(uris.map((uri) => uri.slice(root.length + 1)).join());
      service.load([{ uri: uriOf('base.standard.yaml'), text: noted }]);
    });
    await checked(service, files, examiner);
    expect(came).toEqual([[a, b].join(), [a, b].join()]);
    files.set('base.standard.yaml', noted);
    const [there, here] = [service, readHere(files)];
    for (const name of [a, b])
      expect(there.diagnostics(uriOf(name), 'en')).toEqual(here.diagnostics(uriOf(name), 'en'));
  });
  test('a standard that is changed time and again: all is checked in the end', async () => {
    const files = first();
    const service = withoutReports(files);
    const [one = '', other = ''] = versions['base.standard.yaml'] ?? [];
    let tasks = 0;
    const examiner = watching(examineHere(disk(files)), () => {
      if (tasks++ < 9) service.load([{ uri: uriOf('base.standard.yaml'), text: tasks % 2 ? other : one }]);
    });
    await checked(service, files, examiner);
    expect([a, b].map((name) => service.isExamined(uriOf(name)))).toEqual([true, true]);
  });
  test('a report that changes on the disk: what was read of it before is not taken over', async () => {
    const files = first();
    const service = withoutReports(files);
    const before = new Map(files);
    files.set(a, versions[a]?.[1] ?? '');
    let tasks = 0;
    const examiner: Examiner = async function* (task) {
      for await (const outcomes of examineHere(disk(tasks++ === 0 ? before : files))(task)) {
        if (tasks === 1) {
          service.learn([{ kind: 'stale', files: [uriOf(a)], folders: [] }]);
          service.load([{ uri: uriOf(a), text: files.get(a) ?? '' }]);
        }
        yield outcomes;
      }
    };
    await checked(service, files, examiner);
    expect(service.diagnostics(uriOf(a), 'en')).toEqual(readHere(files).diagnostics(uriOf(a), 'en'));
    expect(service.diagnostics(uriOf(a), 'en')).not.toEqual(readHere(before).diagnostics(uriOf(a), 'en'));
  });
  test('it can be stopped: what is there by then stays', async () => {
    const files = first();
    const service = withoutReports(files);
    const stop = new AbortController();
    let came = 0;
    const examiner = watching(examineHere(disk(files), undefined, 1), () => came++ > 0 && stop.abort());
    const touched = await checked(service, files, examiner, stop.signal);
    expect(touched).toEqual([uriOf(a)]);
    expect(came).toBe(2);
    expect([a, b].map((name) => isClosed(service.known(uriOf(name))))).toEqual([true, false]);
  });
  test('a report that somebody opens is left alone', async () => {
    const files = first();
    const service = withoutReports(files);
    const examiner = watching(examineHere(disk(files)), () => {
      service.open({ uri: uriOf(b), text: 'report: mine\n' }, 1, 'service-report');
    });
    await checked(service, files, examiner);
    expect(service.known(uriOf(b))?.open).toBe(true);
    expect(service.document(uriOf(b))?.tree.text.toString()).toBe('report: mine\n');
  });
});

test('what a name promises is looked at: a standard that is called a report defines its edition', async () => {
  const files = first();
  const base = files.get('base.standard.yaml') ?? '';
  files.delete('base.standard.yaml');
  files.set('base.report.yaml', base);
  const service = withoutReports(files);
  await checked(service, files, examineHere(disk(files), undefined, 1));
  expect(service.known(uriOf('base.report.yaml'))?.kind).toBe('standard');
  expect(service.diagnostics(uriOf(a), 'en')).toEqual(readHere(files).diagnostics(uriOf(a), 'en'));
});

test('what can be read no longer is forgotten, unless somebody has opened it', async () => {
  const files = first();
  const unreadable: Disk = { ...disk(files), readFile: async () => ({ problem: 'unreadable' }) };
  const service = started(files);
  service.open({ uri: uriOf(b), text: files.get(b) ?? '' }, 1, 'service-report');
  const touched = await checked(service, files, examineHere(unreadable));
  expect(touched).toEqual([uriOf(a)]);
  expect([a, b].map((name) => service.known(uriOf(name))?.open)).toEqual([undefined, true]);
});

test('what cannot be read is said, once', async () => {
  const files = first();
  const service = withoutReports(files);
  const uris = [a, 'gone.report.yaml'].map(uriOf);
  const told: unknown[] = [];
  for await (const { outcomes } of checkMany({ service, examiner: examineHere(disk(files)), uris })) {
    told.push(...outcomes.filter((one) => 'problem' in one));
  }
  expect(told).toEqual([{ uri: uriOf('gone.report.yaml'), problem: 'missing' }]);
});
