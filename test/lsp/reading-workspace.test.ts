import { describe, expect, test } from 'vitest';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { files, report, rulesOf, standard, unanswered } from '../support/small-collection.ts';
import { root, uriOf } from '../support/workspace.ts';
import { closed, gated, startingSessions } from './collection-sessions.ts';

const start = startingSessions();

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
    // Standards beside it would be read again, for its sake.
    const mine = 'elsewhere/mine.report.yaml';
    s.open(mine, report('mine'));
    const read = s.published(mine, (params) => rulesOf(params).includes('report/unknown-standard'));
    // Answered after what was sent before it.
    await s.ask('workspace/symbol', { query: '' });
    gate.open();
    await read;
    const symbols = await s.ask<{ location: { uri: string } }[]>('workspace/symbol', { query: '' });
    const uris = new Set(symbols.map(({ location }) => location.uri).filter((uri) => uri.startsWith(root)));
    expect([...uris]).toEqual([uriOf(mine)]);
  });
});
