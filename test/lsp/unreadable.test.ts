import { afterEach, describe, expect, test } from 'vitest';
import type { ProtocolConnection, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { Examiner } from '../../server/collection/examiner.ts';
import { type DocumentResult, documentRequest } from '../../server/protocol/documents.ts';
import { viewUri } from '../../server/protocol/views.ts';
import { type Session, type SessionOptions, session } from '../support/session.ts';
import { files, report, rulesOf, standard, unanswered } from '../support/small-collection.ts';
import { root, uriOf } from '../support/workspace.ts';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

/** What is told of files that cannot be read. */
const notChecked = (count: number, names: string) =>
  `Not checked (${count}): ${names}. These cannot be read: see whether you may open them, save a text as UTF-8, and split what is too large.`;

const standards = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.standard.yaml`);
test.each([
  ['by their names', ['a.standard.yaml', 'two.report.yaml'], 2, 'a.standard.yaml, two.report.yaml'],
  ['by the names of five and how many there are', standards, 6, `${standards.slice(0, 5).join(', ')}, …`],
])('files that cannot be read are told %s', async (_, unreadable, count, names) => {
  let tell = (_: string) => {};
  const message = new Promise<string>((resolve) => {
    tell = resolve;
  });
  running = await session({ ...files, ...Object.fromEntries(standards.map((name) => [name, ''])) }, 'en', {
    apart: (here) => here,
    unreadable,
    prepare: (client) =>
      void client.onNotification('window/showMessage', (params: { message: string }) => tell(params.message)),
  });
  expect(await message).toBe(notChecked(count, names));
  expect(running.said).toEqual([]);
});

/** What is told of folders that may not be looked into. */
const notSearched = (names: string) =>
  `Not searched (1): ${names}. These folders cannot be opened: see whether you may open them, then restart Clausewright, which reads all folders anew.`;

test('a folder that may not be looked into is told once, and again when it was opened in between', async () => {
  const sealed = ['mine/kept/'];
  const messages: string[] = [];
  let heard = () => {};
  const next = () =>
    new Promise<void>((resolve) => {
      heard = resolve;
    });
  const told = next();
  const s = await session(files, 'en', {
    sealed,
    workspace: { workspaceFolders: true },
    prepare: (client) =>
      client.onNotification('window/showMessage', ({ message }: { message: string }) => {
        messages.push(message);
        heard();
      }),
  });
  running = s;
  await told;
  let added = 0;
  /** All folders are read anew, which ends with a word of the one that is named. */
  const reread = async (...names: readonly string[]) => {
    const more = next();
    sealed.splice(0, Number.POSITIVE_INFINITY, ...names);
    added += 1;
    void s.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: `${root}/more-${added}`, name: 'more' }], removed: [] },
    });
    await more;
  };
  await reread('mine/kept/', 'other/');
  await reread('another/');
  await reread('mine/kept/');
  expect(messages).toEqual(['kept/', 'other/', 'another/', 'kept/'].map(notSearched));
});

test('a link that leads out of the workspace is told by name, and not read when it changes', async () => {
  const outside = ['link.standard.yaml'];
  let hear = (_: string) => {};
  const told = new Promise<string>((resolve) => {
    hear = resolve;
  });
  const s = await session(files, 'en', {
    outside,
    prepare: (client) =>
      client.onNotification('window/showMessage', ({ message }: { message: string }) => hear(message)),
  });
  running = s;
  expect(await told).toBe(
    'Not read (1): link.standard.yaml. These are links that lead out of the workspace, where nothing is read: put the files themselves here.',
  );
  s.disk.set('link.standard.yaml', 'nonsense: 1\n');
  const uri = uriOf('link.standard.yaml');
  await s.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  s.open('other.report.yaml', 'report: x\n');
  await s.published('other.report.yaml');
  for (let turn = 0; turn < 20; turn++) await s.ask('workspace/symbol', { query: '' });
  expect(s.said.filter((one) => one.uri === uri && one.diagnostics.length > 0)).toEqual([]);
});

describe('a file that can no longer be read', () => {
  const wrong = { ...files, 'demo.standard.yaml': standard(['a', 'b']) };
  const message = (name: string) => notChecked(1, name);

  /** A session in which all was read, and what it says in messages from then on. */
  async function readable(options: SessionOptions = {}) {
    const unreadable: string[] = [];
    const messages: string[] = [];
    let tell = () => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const prepare = (client: ProtocolConnection) =>
      void client.onNotification('window/showMessage', (params: { message: string }) => {
        messages.push(params.message);
        tell();
      });
    const s = await session(wrong, 'en', { ...options, unreadable, prepare });
    running = s;
    await Promise.all(['one', 'two', 'three'].map((name) => s.published(`${name}.report.yaml`, unanswered)));
    return { s, unreadable, messages, told };
  }
  const changed = (s: Session, name: string) =>
    void s.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });
  const withdrawn = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.length === 0;

  test.each([
    ['checked apart', { apart: (here: Examiner) => here }],
    ['checked by the server', {}],
  ])('when it changes on disk: it is told by its name, and nothing is said of what it was, %s', async (_, options) => {
    const { s, unreadable, messages, told } = await readable(options);
    const gone = s.published('two.report.yaml');
    unreadable.push('two.report.yaml');
    changed(s, 'two.report.yaml');
    expect(withdrawn(await gone)).toBe(true);
    await told;
    expect(messages).toEqual([message('two.report.yaml')]);
  });
  test.each([
    ['what is only shown', viewUri('standards', { name: 'makerspace-service.standard.yaml' })],
    ['what was never saved', 'untitled:Untitled-1.standard.yaml'],
  ])('is not looked for behind %s when it is closed', async (_, uri) => {
    const { s, messages } = await readable();
    const shown = () =>
      s.ask<DocumentResult | null>(documentRequest, {
        uri: viewUri('standards', { name: 'makerspace-service.standard.yaml' }),
      });
    const before = await shown();
    const textDocument = { uri, languageId: 'service-standard', version: 1, text: before?.text ?? '' };
    void s.client.sendNotification('textDocument/didOpen', { textDocument });
    void s.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    // Whatever is read is read in turn: once this is told, the closing is over.
    const unanswered = s.published('two.report.yaml', withdrawn);
    s.disk.delete('two.report.yaml');
    void s.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('two.report.yaml'), type: 3 }],
    });
    await unanswered;
    expect(await shown()).toEqual(before);
    expect(before?.text).toContain('standard: makerspace-service@');
    expect(messages).toEqual([]);
  });
  test('when it is a standard: its reports rest on nothing', async () => {
    const { s, unreadable, told } = await readable();
    const unknown = s.published('two.report.yaml');
    unreadable.push('demo.standard.yaml');
    changed(s, 'demo.standard.yaml');
    expect(rulesOf(await unknown)).toEqual(['report/unknown-standard']);
    await told;
  });
  test('when it is checked again', async () => {
    const { s, unreadable, messages, told } = await readable({ apart: (here) => here });
    const gone = s.published('two.report.yaml', withdrawn);
    unreadable.push('two.report.yaml');
    s.disk.set('demo.standard.yaml', standard(['a', 'c']));
    changed(s, 'demo.standard.yaml');
    await gone;
    await told;
    expect(messages).toEqual([message('two.report.yaml')]);
  });
  test.each([
    ['checked apart', { apart: (here: Examiner) => here }],
    ['checked by the server', {}],
  ])('when folders come and all is read anew, %s', async (_, options) => {
    const { s, unreadable, messages, told } = await readable({ ...options, workspace: { workspaceFolders: true } });
    const gone = s.published('two.report.yaml', withdrawn);
    unreadable.push('two.report.yaml');
    void s.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: `${root}/more`, name: 'more' }], removed: [] },
    });
    await gone;
    await told;
    expect(messages.every((one) => one.includes('two.report.yaml'))).toBe(true);
  });
  test('when it is saved again and again: it is told once, until it could be read', async () => {
    const { s, unreadable, messages } = await readable();
    /** Another file is saved after it: files that change are read one after the other. */
    const save = async (name: string) => {
      const said = s.published(name, ({ diagnostics }) => diagnostics.length > 0);
      changed(s, 'two.report.yaml');
      s.disk.set(name, report(name).replace('  a:', `  z${s.said.length}:`));
      changed(s, name);
      await said;
    };
    unreadable.push('two.report.yaml');
    await save('one.report.yaml');
    await save('one.report.yaml');
    expect(messages).toEqual([message('two.report.yaml')]);
    unreadable.length = 0;
    await save('one.report.yaml');
    unreadable.push('two.report.yaml');
    await save('one.report.yaml');
    expect(messages).toEqual([message('two.report.yaml'), message('two.report.yaml')]);
  });
  test('when it is closed', async () => {
    const { s, unreadable, messages, told } = await readable();
    s.open('two.report.yaml', report('two'));
    await s.published('two.report.yaml', ({ version }) => version === 1);
    const gone = s.published('two.report.yaml', withdrawn);
    unreadable.push('two.report.yaml');
    s.close('two.report.yaml');
    await gone;
    await told;
    expect(messages).toEqual([message('two.report.yaml')]);
  });
  test('when it vanishes before it is read: it is gone, which needs no word', async () => {
    const { s, messages } = await readable();
    const gone = s.published('two.report.yaml', withdrawn);
    s.disk.delete('two.report.yaml');
    changed(s, 'two.report.yaml');
    await gone;
    expect(messages).toEqual([]);
  });
});
