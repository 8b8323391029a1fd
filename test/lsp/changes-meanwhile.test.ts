import { describe, expect, test } from 'vitest';
import type { Examiner } from '../../server/collection/examiner.ts';
import type { FindingsCache } from '../../server/collection/recall.ts';
import type { Examined } from '../../server/rules/engine/examine.ts';
import { type Session, session } from '../support/session.ts';
import { files, report, rulesOf, standard, unanswered } from '../support/small-collection.ts';
import { uriOf } from '../support/workspace.ts';
import { closed, gated, startingSessions, symbols } from './collection-sessions.ts';

const start = startingSessions();

describe('a file that can be read again', () => {
  /** The file has changed on disk, and what it holds now is known. */
  async function changed(s: Session, name: string): Promise<void> {
    void s.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });
    while (!(await symbols(s)).includes(uriOf(name)));
  }
  test('while the workspace is read stays', async () => {
    const { gate, apart } = gated();
    const unreadable = ['other.standard.yaml'];
    const other = standard(['a']).replace('demo@', 'other@');
    const wrong = report('four').replace('demo@', 'other@').replace('  a:', '  z:');
    const s = await start({ apart, unreadable }, { ...files, 'other.standard.yaml': other, 'four.report.yaml': wrong });
    await gate.reached();
    unreadable.length = 0;
    await changed(s, 'other.standard.yaml');
    const said = s.published('four.report.yaml');
    gate.open();
    expect(rulesOf(await said)).toContain('report/unknown-clause');
    expect(await symbols(s)).toContain(uriOf('other.standard.yaml'));
  });
  test('while reports are checked stays', async () => {
    const unreadable: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let arrive = () => {};
    const missed = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    /** Goes on after a report that cannot be read once it is told to. */
    const apart = (here: Examiner): Examiner =>
      async function* (task) {
        for await (const outcomes of here(task)) {
          yield outcomes;
          if (!outcomes.some((one) => 'problem' in one)) continue;
          arrive();
          await held;
        }
      };
    const s = await start({ apart, unreadable }, { ...files, 'demo.standard.yaml': standard(['a', 'b']) });
    await s.published('three.report.yaml', unanswered);
    unreadable.push('two.report.yaml');
    s.open('demo.standard.yaml', standard(['a', 'c']));
    await missed;
    unreadable.length = 0;
    await changed(s, 'two.report.yaml');
    const said = s.published('two.report.yaml', unanswered);
    release();
    await said;
  });
});

test('a report that is deleted while what was found in it earlier is looked up stays gone', async () => {
  const kept = new Map<string, Examined>();
  let meanwhile = async () => {};
  const openCache = async (): Promise<FindingsCache> => ({
    size: 0,
    async unchanged(uris) {
      const found = uris.flatMap((uri) => kept.get(uri) ?? []);
      await meanwhile();
      return found;
    },
    async save(all) {
      for (const one of all) kept.set(one.uri, one);
    },
  });
  const wrong = { ...files, 'demo.standard.yaml': standard(['a', 'b']) };
  const first = await session(wrong, 'en', { openCache });
  await Promise.all([...closed, 'one.report.yaml'].map((name) => first.published(name)));
  await first.end();
  let begin = (_: Session) => {};
  const begun = new Promise<Session>((resolve) => {
    begin = resolve;
  });
  meanwhile = async () => {
    const s = await begun;
    s.disk.delete('two.report.yaml');
    const changes = [{ uri: uriOf('two.report.yaml'), type: 3 }];
    void s.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    // Answered after what was sent before it.
    await symbols(s);
  };
  const s = await start({ openCache }, wrong);
  const said = s.published('three.report.yaml');
  begin(s);
  await said;
  const seen = await symbols(s);
  expect(seen).toContain(uriOf('three.report.yaml'));
  expect(seen).not.toContain(uriOf('two.report.yaml'));
});

test('a file that is written anew in one step with its going is there', async () => {
  const s = await start({}, { ...files, 'demo.standard.yaml': standard(['a', 'b']) });
  await Promise.all(closed.map((name) => s.published(name)));
  s.disk.set('two.report.yaml', report('two').replace('  a:', '  z:'));
  s.disk.delete('three.report.yaml');
  const uris = closed.map(uriOf);
  const all = closed.map((name) => s.published(name));
  void s.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [3, 1].flatMap((type) => uris.map((uri) => ({ uri, type }))),
  });
  const [said = [], gone] = (await Promise.all(all)).map(rulesOf);
  expect(said).toContain('report/unknown-clause');
  expect(gone).toEqual([]);
  const seen = await symbols(s);
  expect(seen).toContain(uriOf('two.report.yaml'));
  expect(seen).not.toContain(uriOf('three.report.yaml'));
});
