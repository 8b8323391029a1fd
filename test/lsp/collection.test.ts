import { afterEach, describe, expect, test } from 'vitest';
import type { ProtocolConnection, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { Examiner } from '../../server/collection/examiner.ts';
import type { FindingsCache } from '../../server/collection/recall.ts';
import type { Examined } from '../../server/rules/examine.ts';
import { type Session, type SessionOptions, session } from '../support/session.ts';
import { files, report, rulesOf, standard, unanswered } from '../support/small-collection.ts';
import { root, uriOf } from '../support/workspace.ts';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

interface Gate {
  /** Lets one more result through. */
  pass(): void;
  /** From now on nothing is held back. */
  open(): void;
  /** Until the next result waits here. */
  reached(): Promise<void>;
}

/** Holds back what is found in closed reports. */
function gated(): { readonly gate: Gate; readonly apart: (here: Examiner) => Examiner } {
  let passes = 0;
  let held: (() => void) | undefined;
  let arrived = () => {};
  const pass = (count: number) => {
    passes += count;
    held?.();
    held = undefined;
  };
  const gate: Gate = {
    pass: () => pass(1),
    open: () => pass(Number.POSITIVE_INFINITY),
    reached: () =>
      new Promise<void>((resolve) => {
        if (held) resolve();
        else arrived = resolve;
      }),
  };
  const apart = (here: Examiner): Examiner =>
    async function* (task) {
      for await (const outcomes of here(task)) {
        if (passes < 1) {
          await new Promise<void>((resolve) => {
            held = resolve;
            arrived();
          });
        }
        passes -= 1;
        yield outcomes;
      }
    };
  return { gate, apart };
}

async function start(options: SessionOptions, all: Readonly<Record<string, string>> = files): Promise<Session> {
  running = await session(all, 'en', options);
  return running;
}

const closed = ['two', 'three'].map((name) => `${name}.report.yaml`);

/** The standard and one report open, the others checked once. */
async function opened(options: SessionOptions, gate: Gate): Promise<Session> {
  const wrong = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace('  a:', '  z:')]));
  const s = await start(options, wrong);
  const first = closed.map((name) => s.published(name));
  for (const _ of ['one', ...closed]) gate.pass();
  await Promise.all(first);
  s.open('demo.standard.yaml', files['demo.standard.yaml']);
  const open = s.published('one.report.yaml', ({ version }) => version === 1);
  s.open('one.report.yaml', report('one'));
  await open;
  return s;
}

describe('closed reports that are checked apart', () => {
  test('say what they say in a server that checks them itself', async () => {
    const wrong = { ...files, 'demo.standard.yaml': standard(['a', 'b']) };
    for (const options of [{}, { apart: (here: Examiner) => here }]) {
      const s = await session(wrong, 'en', options);
      const said = ['one', 'two', 'three'].map((name) => s.published(`${name}.report.yaml`));
      expect((await Promise.all(said)).map(rulesOf)).toEqual(Array(3).fill(['report/unanswered']));
      await s.end();
    }
  });
  test('are checked after the open ones when their standard is edited, and the editor is answered meanwhile', async () => {
    const { gate, apart } = gated();
    const s = await opened({ apart }, gate);
    const open = s.published('one.report.yaml', unanswered);
    const before = s.said.length;
    s.change('demo.standard.yaml', 2, standard(['a', 'b', 'z']));
    await open;
    await gate.reached();
    const position = { line: 9, character: 12 };
    expect(
      await s.ask('textDocument/hover', { textDocument: { uri: uriOf('demo.standard.yaml') }, position }),
    ).not.toBeNull();
    expect(s.said.slice(before).filter(({ uri }) => closed.map(uriOf).includes(uri))).toEqual([]);
    const all = closed.map((name) => s.published(name, unanswered));
    gate.open();
    await Promise.all(all);
  });
  test('are left alone where their summaries tell that an edit changes nothing for them', async () => {
    const asking = (number: number) =>
      standard(['a'])
        .replace('chapters:', 'indicators: {mentors: {title: 導師人數, unit: 人, kind: stock}}\nchapters:')
        .replace('verification:', `criteria: [{indicator: mentors, at-least: ${number}}]\n        verification:`);
    const giving = (name: string, mentors: number) =>
      report(name).replace('answers:', `figures: {mentors: ${mentors}}\nanswers:`);
    const checked: string[][] = [];
    const apart = (here: Examiner): Examiner => {
      return (task) => {
        checked.push([...task.uris]);
        return here(task);
      };
    };
    const s = await start(
      { apart },
      {
        'demo.standard.yaml': asking(9),
        ...Object.fromEntries([4, 6, 8].map((mentors) => [`${mentors}.report.yaml`, giving(`r${mentors}`, mentors)])),
      },
    );
    const isTold = (params: PublishDiagnosticsParams) => rulesOf(params).includes('report/contradicts-figures');
    await Promise.all([4, 6, 8].map((mentors) => s.published(`${mentors}.report.yaml`, isTold)));
    s.open('demo.standard.yaml', asking(9));
    const [less, more] = [4, 6].map((mentors) => s.published(`${mentors}.report.yaml`, (params) => !isTold(params)));
    const most = s.published('8.report.yaml', (params) => !isTold(params));
    s.change('demo.standard.yaml', 2, asking(3));
    await Promise.all([less, more, most]);
    checked.length = 0;
    const said = s.published('4.report.yaml', isTold);
    s.change('demo.standard.yaml', 3, asking(5));
    await said;
    expect(checked).toEqual([[uriOf('4.report.yaml')]]);
  });
  test('are not told what an edit in between has made wrong', async () => {
    const { gate, apart } = gated();
    const s = await opened({ apart }, gate);
    const before = s.said.length;
    s.change('demo.standard.yaml', 2, standard(['a', 'b', 'z']));
    await gate.reached();
    s.change('demo.standard.yaml', 3, standard(['z']));
    // Answered after what was sent before it.
    await s.ask('workspace/symbol', { query: '' });
    const all = closed.map((name) => s.published(name, ({ diagnostics }) => diagnostics.length === 0));
    gate.open();
    await Promise.all(all);
    const late = s.said.slice(before).filter(({ uri }) => closed.map(uriOf).includes(uri));
    expect(late.map(rulesOf)).toEqual([[], []]);
  });
  test('that was closed reads as the disk has it', async () => {
    const { gate, apart } = gated();
    const s = await opened({ apart }, gate);
    gate.open();
    s.disk.set('one.report.yaml', report('one').replace('  a:', '  b:'));
    const said = s.published(
      'one.report.yaml',
      ({ version, diagnostics }) => version === undefined && diagnostics.length > 0,
    );
    s.close('one.report.yaml');
    expect(rulesOf(await said)).toContain('report/unknown-clause');
  });
});

describe('a file that reports name', () => {
  const naming = (name: string) =>
    report(name).replace('implemented', 'implemented\n    evidence: [{kind: roster, title: 名單, file: list.csv}]');
  const isMissing = (params: PublishDiagnosticsParams) => rulesOf(params).includes('report/evidence-file');
  test('that an open report finds is there for closed ones too', async () => {
    const s = await start(
      { apart: (here) => here },
      { ...files, 'one.report.yaml': naming('one'), 'two.report.yaml': naming('two') },
    );
    await s.published('two.report.yaml', isMissing);
    s.disk.set('list.csv', '張三');
    const said = s.published('two.report.yaml', (params) => !isMissing(params));
    s.open('one.report.yaml', naming('one'));
    await said;
  });
});

describe('while the workspace is read', () => {
  /** An editor that shows progress, and what it was shown. */
  function watching() {
    const shown: { kind: string; message?: string; title?: string }[] = [];
    const token: { current?: number | string } = {};
    const prepare = (client: ProtocolConnection) => {
      client.onRequest('window/workDoneProgress/create', (params: { token: number | string }) => {
        token.current = params.token;
        return null;
      });
      client.onNotification('$/progress', ({ value }: { value: (typeof shown)[number] }) => void shown.push(value));
    };
    return { shown, token, options: { prepare, window: { workDoneProgress: true } } };
  }
  test('it is told how far it has come', async () => {
    const { shown, options } = watching();
    const s = await start(
      { ...options, apart: (here) => here },
      { ...files, 'demo.standard.yaml': standard(['a', 'b']) },
    );
    await Promise.all(closed.map((name) => s.published(name)));
    expect(shown.map(({ kind }) => kind)).toEqual(['begin', 'report', 'report', 'report', 'report', 'report', 'end']);
    expect(shown.at(-2)?.message).toBe('4 of 4 files');
  });
  test('the reader can stop it: what was read by then is known, and whatever is opened is checked', async () => {
    const { shown, token, options } = watching();
    const { gate, apart } = gated();
    const s = await start({ ...options, apart }, { ...files, 'demo.standard.yaml': standard(['a', 'b']) });
    gate.pass();
    await gate.reached();
    void s.client.sendNotification('window/workDoneProgress/cancel', { token: token.current });
    // Answered after what was sent before it.
    await s.ask('workspace/symbol', { query: '' });
    const said = s.published('one.report.yaml', unanswered);
    gate.open();
    expect(rulesOf(await said)).toEqual(['report/unanswered']);
    expect(shown.at(-1)?.kind).toBe('end');
    const open = s.published('two.report.yaml', unanswered);
    s.open('two.report.yaml', report('two'));
    await open;
    expect(s.said.map(({ uri }) => uri)).not.toContain(uriOf('three.report.yaml'));
  });
  test('the reader cannot stop it before the standards are read, and is told how much was left out', async () => {
    const { token, options } = watching();
    let tell = (_: string) => {};
    const message = new Promise<string>((resolve) => {
      tell = resolve;
    });
    let arrive = () => {};
    const reached = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const s = await start({
      ...options,
      apart: (here) => here,
      beforeRead: (uri) => {
        if (uri === uriOf('demo.standard.yaml')) arrive();
        return held;
      },
      prepare: (client) => {
        options.prepare(client);
        client.onNotification('window/showMessage', (params: { message: string }) => tell(params.message));
      },
    });
    await reached;
    void s.client.sendNotification('window/workDoneProgress/cancel', { token: token.current });
    // Answered after what was sent before it.
    await s.ask('workspace/symbol', { query: '' });
    release();
    expect(await message).toBe('Stopped. Reports not read: 3. Each of them is read and checked once you open it.');
    const said = s.published('one.report.yaml', ({ version }) => version === 1);
    s.open('one.report.yaml', report('one'));
    expect(rulesOf(await said)).toEqual([]);
  });
  test('a folder that leaves the workspace does not come back', async () => {
    const { gate, apart } = gated();
    const s = await start({ workspace: { workspaceFolders: true }, apart });
    gate.pass();
    await gate.reached();
    void s.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: root, name: 'workspace' }] },
    });
    s.open('mine.report.yaml', report('mine'));
    const read = s.published('mine.report.yaml', (params) => rulesOf(params).includes('report/unknown-standard'));
    // Answered after what was sent before it.
    await s.ask('workspace/symbol', { query: '' });
    gate.open();
    await read;
    const symbols = await s.ask<{ location: { uri: string } }[]>('workspace/symbol', { query: '' });
    const uris = new Set(symbols.map(({ location }) => location.uri).filter((uri) => uri.startsWith(root)));
    expect([...uris]).toEqual([uriOf('mine.report.yaml')]);
  });
});

const symbols = async (s: Session) =>
  (await s.ask<{ location: { uri: string } }[]>('workspace/symbol', { query: '' })).map(({ location }) => location.uri);

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
