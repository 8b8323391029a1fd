import { afterEach, expect, test } from 'vitest';
import type { FindingsCache } from '../../server/collection/recall.ts';
import type { Examined } from '../../server/rules/engine/examine.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';
import { versions } from '../workspace/small-files.ts';

const first = Object.fromEntries(Object.entries(versions).map(([name, [text = '']]) => [name, text]));
/** A figure that falls short of what is said of it. */
const files = { ...first, 'a.report.yaml': versions['a.report.yaml']?.[1] ?? '' };
const reports = ['a.report.yaml', 'b.report.yaml'];

let running: Session | undefined;
afterEach(() => end());

async function end(): Promise<void> {
  await running?.end();
  running = undefined;
}

/** What a session keeps, for the next. */
const kept = new Map<string, Examined>();

/** A session up to what it says of the first report: its findings, and which files it had read by then. */
async function start(texts: Readonly<Record<string, string>>) {
  const read: string[] = [];
  const cache: FindingsCache = {
    size: 0,
    unchanged: async (uris) =>
      uris.flatMap((uri) => {
        const one = kept.get(uri);
        return one && texts[uri.slice(uri.lastIndexOf('/') + 1)] === one.digest ? [one] : [];
      }),
    save: async (examined) => {
      for (const one of examined) kept.set(one.uri, one);
    },
  };
  let begin = () => {};
  const listening = new Promise<void>((resolve) => {
    begin = resolve;
  });
  running = await session(texts, 'en', {
    openCache: async () => cache,
    beforeRead: async (uri) => {
      await listening;
      read.push(uri.slice(uri.lastIndexOf('/') + 1));
    },
  });
  const said = running.published('a.report.yaml', ({ diagnostics }) => diagnostics.length > 0);
  begin();
  const { diagnostics } = await said;
  return { diagnostics, read: reports.filter((name) => read.includes(name)) };
}

test('the next session reads only the reports that have changed, and says the same', async () => {
  kept.clear();
  const before = await start(files);
  expect(before.read).toEqual(reports);
  await end();
  expect([...kept.keys()].sort()).toEqual(Object.keys(files).map(uriOf).sort());
  const after = await start(files);
  expect(after).toEqual({ ...before, read: [] });
  await end();
  const changed = { ...files, 'b.report.yaml': versions['b.report.yaml']?.[7] ?? '' };
  expect((await start(changed)).read).toEqual(['b.report.yaml']);
});

test('a report that the editor opens meanwhile is what it is in the editor', async () => {
  kept.clear();
  await start(files);
  await end();
  const { read } = await start(files);
  expect(read).toEqual([]);
  const said = running?.published('a.report.yaml', ({ version }) => version === 1);
  running?.open('a.report.yaml', first['a.report.yaml'] ?? '');
  const opened = await said;
  running?.close('a.report.yaml');
  const closed = await running?.published('a.report.yaml', ({ version }) => version === undefined);
  expect(closed?.diagnostics).not.toEqual(opened?.diagnostics);
});

test('what was kept is put where the editor says', async () => {
  const places: unknown[] = [];
  const openCache = async (folders: readonly string[], place: string | undefined) => {
    places.push(folders, place);
    return undefined;
  };
  running = await session(files, 'en', { openCache, initialization: { cacheFolder: '/storage' } });
  await running.published('a.report.yaml', ({ diagnostics }) => diagnostics.length > 0);
  expect(places).toEqual([[uriOf('').replace(/\/$/, '')], '/storage']);
});
