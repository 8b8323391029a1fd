import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { normalUri } from '../../../server/lsp/edge/normal-uri.ts';
import { type BuiltServer, buildServer, connect, type PlainClient } from './plain-client.ts';

/** How programs write the address of a path. */
const spellings: Readonly<Record<string, (path: string) => string>> = {
  'VS Code': (path) => URI.file(path).toString(),
  'Neovim, Emacs and Node.js': (path) => `file://${encodeURI(path).replaceAll('[', '%5B').replaceAll(']', '%5D')}`,
  'digits in lower case': (path) =>
    URI.file(path)
      .toString()
      .replace(/%../g, (one) => one.toLowerCase()),
  'all that may be written otherwise': (path) =>
    `file://${path.replace(/[^/]/gu, (sign) => [...Buffer.from(sign)].map((one) => `%${one.toString(16)}`).join(''))}`,
};

const report = `report: r
against: makerspace-service@2017
operator: {name: 某某}
answers:
  service-staff:
    status: implemented
    evidence:
      - {kind: certificate, file: 附件/名冊 (1).pdf}
`;

let server: BuiltServer;
let folder: string;
beforeAll(async () => {
  server = await buildServer();
  folder = join(server.home, '標準 (2020) @甲');
  mkdirSync(join(folder, '附件'), { recursive: true });
  writeFileSync(join(folder, 'r.report.yaml'), report);
  writeFileSync(join(folder, '附件/名冊 (1).pdf'), '');
  const standard = 'standard: own@2020\ntitle: 甲\nlanguage: zh-Hant\nclass: policy\nstatus: draft\n';
  writeFileSync(join(folder, "o'wn+,.standard.yaml"), standard);
});
afterAll(() => server.remove());

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}

/** What an edit of a workspace writes, in whichever of its two forms. */
const newTexts = (edit: unknown): readonly string[] =>
  [...JSON.stringify(edit).matchAll(/"newText":"([^"]*)"/g)].map(([, text = '']) => text);

const published = (client: PlainClient): readonly Published[] =>
  client.heard.filter(({ method }) => method?.endsWith('publishDiagnostics')).map(({ params }) => params as Published);

describe.each(Object.entries(spellings))('addresses as by %s', (_, write) => {
  test('a document is the file it is, under its own name', async () => {
    const client = connect(server);
    const [file, other] = ['r.report.yaml', "o'wn+,.standard.yaml"].map((name) => write(join(folder, name)));
    const workspaceFolders = [{ uri: write(folder), name: 'w' }];
    const initialize = {
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities: { window: { workDoneProgress: true } },
    };
    await client.ask('initialize', initialize);
    client.tell('initialized', {});
    const open = (uri: string | undefined, languageId: string, text: string) =>
      client.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    open(file, 'service-report', report);
    open(other, 'service-standard', 'standard: own@2020\n');
    await client.hear(({ params }) => (params as Published | undefined)?.uri === other);
    await client.hear(({ method, params }) => method === '$/progress' && JSON.stringify(params).includes('"end"'));
    const links = await client.ask('textDocument/documentLink', { textDocument: { uri: file } });
    const targets = (links.result as { readonly target: string }[]).map(({ target }) => target);
    expect(targets.map((target) => URI.parse(target).fsPath)).toContain(join(folder, '附件/名冊 (1).pdf'));
    expect(targets.find((target) => target.startsWith(write(folder)))).toBeDefined();
    const found = await client.ask('workspace/symbol', { query: 'own@2020' });
    const places = (found.result as { readonly location: { readonly uri: string } }[]).map(
      ({ location }) => location.uri,
    );
    expect(new Set(places)).toEqual(new Set([other]));
    const [before, after] = ['附件/名冊 (1).pdf', '附件/名冊 (2).pdf'].map((name) => write(join(folder, name)));
    const moved = await client.ask('workspace/willRenameFiles', { files: [{ oldUri: before, newUri: after }] });
    expect(newTexts(moved.result)).toEqual(['附件/名冊 (2).pdf']);
    const position = { line: 7, character: 0 };
    const dropped = { uri: file, position, files: [{ uri: before, name: '名冊 (1).pdf' }] };
    const attached = await client.ask('clausewright/attach', dropped);
    expect(attached.result).toMatchObject({ copies: [null] });
    await client.end();
    const all = published(client);
    expect(new Set(all.map(({ uri }) => uri))).toEqual(new Set([file, other]));
    const codes = all.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(codes).not.toContain('standard/duplicate-edition');
    expect(codes).not.toContain('report/evidence-outside');
    expect(JSON.stringify(all)).not.toMatch(/outside the workspace/);
  });
});

describe('one normal form', () => {
  test.each([
    ['file:///C:/A%20b/x.report.yaml', 'file:///c%3A/A%20b/x.report.yaml'],
    ['file:///c%3a/A%20b/x.report.yaml', 'file:///c%3A/A%20b/x.report.yaml'],
    ['file://Server/share/x', 'file://server/share/x'],
    ['file:/a/b', 'file:///a/b'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['vscode-vfs://github/a/b/x.report.yaml', 'vscode-vfs://github/a/b/x.report.yaml'],
    ['file:///100%25.report.yaml', 'file:///100%25.report.yaml'],
    ['no address', normalUri('no address')],
  ])('%s', (written, normal) => {
    expect(normalUri(written)).toBe(normal);
    expect(normalUri(normal)).toBe(normal);
  });

  test('is that of VS Code, which is left as it is, for whatever path', () => {
    const pieces = [
      '/',
      '.',
      '~',
      'a',
      'Z',
      '0',
      ':',
      'c:',
      '%',
      ' ',
      '(',
      '@',
      '+',
      "'",
      ',',
      '!',
      '*',
      '自',
      '𠮷',
      '#',
      '?',
    ];
    const paths = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((all) => `/${all.join('')}`);
    fc.assert(
      fc.property(paths, (path) => {
        fc.pre(!path.startsWith('//'));
        const normal = URI.file(path).toString();
        expect(normalUri(normal)).toBe(normal);
        if (!/[%#?]/.test(path)) expect(normalUri(`file://${encodeURI(path)}`)).toBe(normal);
      }),
    );
  });
});
