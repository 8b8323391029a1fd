import { afterEach, describe, expect, test } from 'vitest';
import type { CompletionList, Hover, Location } from 'vscode-languageserver';
import { demoStandard } from '../support/demo-standard.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const standard = demoStandard(`      - id: a
        provision: requirement
        text: 應配備導師
        verification: {method: examine}
        not-applicable: with-reason
`);
const head = 'report: demo-2020\nagainst: demo@2020\noperator:\n  name: 示例\nperiod: 2020\n';
const declaration = 'declaration: {name: 張三, role: 負責人, date: 2021-01-20}\n';
const sound = `${head}answers:\n  a:\n    status: implemented\n${declaration}`;
const wrong = `${head}answers:\n  a:\n    status: not-applicable\n${declaration}`;

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function start(...options: Parameters<typeof session>): Promise<Session> {
  running = await session(...options);
  return running;
}

/** Reads of files that wait until they are let through, each file's next one where the test asks for it. */
function holdingReads() {
  const waiting = new Map<string, (release: () => void) => void>();
  const hold = (uri: string): Promise<void> => {
    const reached = waiting.get(uri);
    if (reached === undefined) return Promise.resolve();
    waiting.delete(uri);
    return new Promise((resolve) => reached(resolve));
  };
  const holding = (name: string) => new Promise<() => void>((resolve) => void waiting.set(uriOf(name), resolve));
  return { hold, holding };
}

const codes = (params: { readonly diagnostics: readonly { readonly code?: unknown }[] }) =>
  params.diagnostics.map((one) => one.code);

describe('diagnostics', () => {
  // There is no disk here to keep the page as a file.
  test.each([
    [true, 'clausewright:/rules/en/report/reason-missing.md'],
    [false, undefined],
  ])(
    'a document is checked at its own version, with a code, a source and, who opens it (%s), a page',
    async (opensPages, page) => {
      const s = await start({ 'a.standard.yaml': standard }, 'en', { initialization: { opensPages } });
      const published = s.published('a.report.yaml', ({ version }) => version === 1);
      s.open('a.report.yaml', wrong);
      const { diagnostics } = await published;
      expect(codes({ diagnostics })).toEqual(['report/reason-missing']);
      expect(diagnostics[0]).toMatchObject({ source: 'clausewright', severity: 1 });
      expect(diagnostics[0]?.codeDescription?.href).toBe(page);
    },
  );
  test('an edit withdraws what it mends', async () => {
    const s = await start({ 'a.standard.yaml': standard });
    const first = s.published('a.report.yaml', ({ version }) => version === 1);
    s.open('a.report.yaml', wrong);
    await first;
    const second = s.published('a.report.yaml', ({ version }) => version === 2);
    s.change('a.report.yaml', 2, sound);
    expect(codes(await second)).toEqual([]);
  });
  test('edits behind a text that is sent whole count, those before it do not', async () => {
    const s = await start({ 'a.standard.yaml': standard });
    const first = s.published('a.report.yaml', ({ version }) => version === 1);
    s.open('a.report.yaml', sound);
    await first;
    const line = sound.split('\n').findIndex((text) => text.includes('status: implemented'));
    const [from, end] = [
      { line, character: 12 },
      { line, character: 23 },
    ];
    const second = s.published('a.report.yaml', ({ version }) => version === 2);
    await s.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf('a.report.yaml'), version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end }, text: 'nonsense' },
        { text: sound },
        { range: { start: from, end }, text: 'not-' },
        { range: { start: { line, character: 16 }, end: { line, character: 16 } }, text: 'applicable' },
      ],
    });
    expect(codes(await second)).toEqual(['report/reason-missing']);
  });
  test('closing publishes the findings of the text on disk', async () => {
    const s = await start({ 'a.standard.yaml': standard, 'a.report.yaml': wrong });
    const opened = s.published('a.report.yaml', ({ version }) => version === 1);
    s.open('a.report.yaml', sound);
    expect(codes(await opened)).toEqual([]);
    const closed = s.published('a.report.yaml', ({ version }) => version === undefined);
    s.close('a.report.yaml');
    expect(codes(await closed)).toEqual(['report/reason-missing']);
  });
  test('closing at once, before anything was said: only the text on disk counts', async () => {
    const s = await start({ 'a.standard.yaml': standard, 'a.report.yaml': wrong });
    const closed = s.published('a.report.yaml', ({ version }) => version === undefined);
    s.open('a.report.yaml', sound);
    s.change('a.report.yaml', 2, wrong.replace('not-applicable', 'nonsense'));
    s.close('a.report.yaml');
    expect(codes(await closed)).toEqual(['report/reason-missing']);
  });
  test('a document that is opened anew while its file is read stays open', async () => {
    let release: () => void = () => {};
    let gate = Promise.resolve();
    const s = await session({ 'a.standard.yaml': standard, 'a.report.yaml': wrong }, 'en', { beforeRead: () => gate });
    running = s;
    const opened = s.published(
      'a.report.yaml',
      ({ version, diagnostics }) => version === 1 && diagnostics.length === 0,
    );
    s.open('a.report.yaml', sound);
    await opened;
    gate = new Promise((resolve) => {
      release = resolve;
    });
    s.close('a.report.yaml');
    const versions: (number | undefined)[] = [];
    s.published('a.report.yaml', ({ version }) => versions.push(version) > 9);
    s.open('a.report.yaml', sound);
    await s.ask('textDocument/foldingRange', { textDocument: { uri: uriOf('a.report.yaml') } });
    release();
    await gate;
    const changed = s.published('a.report.yaml', ({ version }) => version === 2);
    s.change('a.report.yaml', 2, wrong);
    expect(codes(await changed)).toEqual(['report/reason-missing']);
    expect(versions).not.toContain(undefined);
  });
  test('a document that is closed, opened and closed again reads as the disk has it after the last of these', async () => {
    const { hold, holding } = holdingReads();
    const s = await session({ 'a.standard.yaml': standard, 'a.report.yaml': wrong }, 'en', { beforeRead: hold });
    running = s;
    const opened = s.published('a.report.yaml', ({ version }) => version === 1);
    s.open('a.report.yaml', sound);
    await opened;
    const first = holding('a.report.yaml');
    const closed = s.published('a.report.yaml', ({ version }) => version === undefined);
    s.close('a.report.yaml');
    const release = await first;
    const second = holding('a.report.yaml');
    s.open('a.report.yaml', sound);
    s.close('a.report.yaml');
    // Answered after what was sent before it.
    await s.ask('workspace/symbol', { query: '' });
    release();
    const releaseLast = await second;
    await s.ask('workspace/symbol', { query: '' });
    s.disk.set('a.report.yaml', sound);
    releaseLast();
    expect(codes(await closed)).toEqual([]);
  });
  test('a file that changes on disk again while others are read reads as it is now', async () => {
    const { hold, holding } = holdingReads();
    const s = await session({ 'a.standard.yaml': standard, 'first.report.yaml': wrong }, 'en', { beforeRead: hold });
    running = s;
    await s.published('first.report.yaml');
    const tell = (...names: readonly string[]) =>
      void s.client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: names.map((name) => ({ uri: uriOf(name), type: 1 })),
      });
    const put = (name: string, id: string) =>
      void s.disk.set(`${name}.report.yaml`, wrong.replace('report: demo-2020', `report: ${id}`));
    for (const name of ['a', 'slow', 'last']) put(name, `${name}-2020`);
    const slow = holding('slow.report.yaml');
    tell('a.report.yaml', 'slow.report.yaml');
    const release = await slow;
    // Answered once the other file is read.
    await s.ask('workspace/symbol', { query: '' });
    put('a', 'newer-2020');
    tell('a.report.yaml');
    await s.ask('workspace/symbol', { query: '' });
    release();
    const last = s.published('last.report.yaml');
    tell('last.report.yaml');
    await last;
    const symbols = await s.ask<{ name: string; location: { uri: string } }[]>('workspace/symbol', { query: '2020' });
    const [said] = symbols.filter(({ location }) => location.uri === uriOf('a.report.yaml'));
    expect(said?.name).toContain('newer-2020');
  });
  test('a file that changes on disk while the workspace is read reads as it is now', async () => {
    const { hold, holding } = holdingReads();
    const read = holding('a.standard.yaml');
    const s = await session({ 'a.standard.yaml': '', 'a.report.yaml': wrong }, 'en', { afterRead: hold });
    running = s;
    const release = await read;
    s.disk.set('a.standard.yaml', standard);
    void s.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('a.standard.yaml'), type: 2 }],
    });
    // Answered after what was sent before it, and once what can be read is.
    for (let turn = 0; turn < 5; turn++) await s.ask('workspace/symbol', { query: '' });
    const said = s.published('a.report.yaml', (params) => codes(params).join() === 'report/reason-missing');
    release();
    await said;
    const symbols = await s.ask<unknown[]>('workspace/symbol', { query: 'demo@2020' });
    expect(symbols).not.toEqual([]);
  });
  test('deletion withdraws all of them', async () => {
    const s = await start({ 'a.standard.yaml': standard });
    const found = s.published('a.report.yaml', ({ diagnostics }) => diagnostics.length > 0);
    s.disk.set('a.report.yaml', wrong);
    void s.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('a.report.yaml'), type: 1 }],
    });
    await found;
    const gone = s.published('a.report.yaml', ({ diagnostics }) => diagnostics.length === 0);
    s.disk.delete('a.report.yaml');
    void s.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('a.report.yaml'), type: 3 }],
    });
    await gone;
  });
  test('speaks the reader’s language', async () => {
    const s = await start({ 'a.standard.yaml': standard }, 'zh-Hans');
    const published = s.published('a.report.yaml', ({ version }) => version === 1);
    s.open('a.report.yaml', wrong);
    expect((await published).diagnostics[0]?.message).toContain('没有说明理由');
  });
});

describe('requests', () => {
  const at = (line: number, character: number, name = 'a.report.yaml') => ({
    textDocument: { uri: uriOf(name) },
    position: { line, character },
  });
  const opened = async (locale?: string): Promise<Session> => {
    const s = await start({ 'a.standard.yaml': standard }, locale);
    const published = s.published('a.report.yaml', ({ version }) => version === 1);
    s.open('a.report.yaml', sound);
    await published;
    return s;
  };
  test('hover over an answer shows its clause', async () => {
    const s = await opened('zh-Hant');
    const hover = await s.ask<Hover>('textDocument/hover', at(6, 3));
    expect(hover.contents).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(hover.contents)).toContain('應配備導師');
  });
  test('definition leads into the standard', async () => {
    const s = await opened();
    const targets = await s.ask<Location[]>('textDocument/definition', at(6, 3));
    expect(targets.map(({ uri, range }) => [uri, range.start.line])).toEqual([[uriOf('a.standard.yaml'), 9]]);
  });
  test('completion offers the statuses in the reader’s language', async () => {
    const s = await opened('zh-Hans');
    const list = await s.ask<CompletionList>('textDocument/completion', at(7, 12));
    expect(list.isIncomplete).toBe(true);
    expect(list.items.find((item) => item.label === 'planned')?.detail).toBe('计划实施');
  });
  test('a document that is none of ours is answered with nothing', async () => {
    const s = await opened();
    expect(await s.ask('textDocument/hover', at(0, 0, 'notes.yaml'))).toBeNull();
  });
  test('every feature that the table answers is announced', async () => {
    const s = await opened();
    expect(s.initialized.capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true });
  });
});
