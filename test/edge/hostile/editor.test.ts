import { Marked, type Token } from 'marked';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
  SymbolInformation,
  TypeHierarchyItem,
} from 'vscode-languageserver';
import { locales } from '../../../server/base/words.ts';
import { documentRequest } from '../../../server/protocol/documents.ts';
import {
  type CompareAnsweredResult,
  compareAnsweredRequest,
  type StaleAnswersResult,
  staleAnswersRequest,
} from '../../../server/protocol/stale-answers.ts';
import { type FileStatus, fileStatusRequest } from '../../../server/protocol/status.ts';
import { viewUri } from '../../../server/protocol/views.ts';
import { type Session, session } from '../../support/session.ts';
import { uriOf } from '../../support/workspace.ts';
import { brokenTexts, freeTexts } from './files.ts';
import { hostile, steering } from './texts.ts';

/** VS Code reads hovers with this parser, GitHub's dialect on; some clients break lines as they are written. */
const parsers = [new Marked({ gfm: true }), new Marked({ gfm: true, breaks: true })];

/** What our Markdown is made of: nothing that leads anywhere, loads anything or runs. */
const harmless = [
  ...['paragraph', 'space', 'list', 'list_item', 'strong', 'em', 'codespan', 'text', 'escape', 'br'],
  ...['heading', 'blockquote', 'code', 'hr'],
];

function tokens(list: readonly Token[]): readonly Token[] {
  return list.flatMap((token) => {
    const inner = 'tokens' in token && token.tokens !== undefined ? tokens(token.tokens) : [];
    const items = token.type === 'list' ? tokens(token.items) : [];
    return [token, ...inner, ...items];
  });
}

/** `label`: one line in which VS Code draws pictures and makes links. `lines`: a text shown as it is. */
interface Shown {
  readonly kind: 'label' | 'markdown' | 'lines';
  readonly text: string;
}

const label = (text: string | undefined): Shown => ({ kind: 'label', text: text ?? '' });
const markdown = (content: MarkupContent | undefined): Shown => ({ kind: 'markdown', text: content?.value ?? '' });

/** Most of what is shown at one place is shown at others too. */
const looked = new Set<string>();

function expectHarmless({ kind, text }: Shown): void {
  if (looked.has(`${kind} ${text}`)) return;
  for (const line of kind === 'label' ? [text] : text.split('\n')) expect(line).not.toMatch(steering);
  if (kind === 'label') expect(text).not.toMatch(/\$\(\w[\w~-]*\)|\]\(\w+:/);
  if (kind === 'markdown') expectHarmlessMarkdown(text);
  looked.add(`${kind} ${text}`);
}

function expectHarmlessMarkdown(text: string): void {
  for (const parser of parsers) {
    const found = tokens(parser.lexer(text)).map(({ type }) => type);
    expect(found.filter((type) => !harmless.includes(type))).toEqual([]);
  }
}

const symbolsOf = (symbols: readonly DocumentSymbol[]): readonly Shown[] =>
  symbols.flatMap(({ name, detail, children }) => [label(name), label(detail), ...symbolsOf(children ?? [])]);

/** Everything that an editor shows of a file as a whole. */
async function shownOfFile({ ask, said }: Session, name: string): Promise<readonly Shown[]> {
  const textDocument = { uri: uriOf(name) };
  const all = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const found = said.findLast(({ uri }) => uri === textDocument.uri)?.diagnostics ?? [];
  const lenses = await ask<CodeLens[] | null>('textDocument/codeLens', { textDocument });
  const resolved = await Promise.all((lenses ?? []).map((one) => ask<CodeLens>('codeLens/resolve', one)));
  const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  const hints = await ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range: all });
  const links = await ask<DocumentLink[]>('textDocument/documentLink', { textDocument });
  const status = await ask<FileStatus | null>(fileStatusRequest, textDocument);
  const stale = await ask<StaleAnswersResult | null>(staleAnswersRequest, textDocument);
  return [
    ...found.flatMap(({ message, relatedInformation }: Diagnostic) => [
      { kind: 'lines' as const, text: String(message) },
      ...(relatedInformation ?? []).map((one) => label(one.message)),
    ]),
    ...resolved.map(({ command }) => label(command?.title)),
    ...symbolsOf(symbols),
    ...hints.map((one) => label(String(one.label))),
    ...links.map(({ tooltip }) => label(tooltip)),
    label(status?.text),
    label(status?.detail),
    ...(stale?.answers ?? []).flatMap((one) => [label(one.name), label(one.status), label(one.changes)]),
  ];
}

/** Everything that it shows at a place. */
async function shownAt({ ask }: Session, name: string, line: number, character: number): Promise<readonly Shown[]> {
  const textDocument = { uri: uriOf(name) };
  const position = { line, character };
  const range = { start: position, end: position };
  const at = { textDocument, position };
  const hover = await ask<Hover | null>('textDocument/hover', at);
  const { items } = await ask<CompletionList>('textDocument/completion', at);
  const actions = await ask<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [] },
  });
  const refused = await ask<object>('textDocument/prepareRename', at).catch((error: Error) => error.message);
  const kin = await ask<TypeHierarchyItem[] | null>('textDocument/prepareTypeHierarchy', at);
  const compared = await ask<CompareAnsweredResult | null>(compareAnsweredRequest, { uri: textDocument.uri, position });
  return [
    markdown(hover?.contents as MarkupContent | undefined),
    ...items.flatMap((one) => [
      label(one.label),
      label(one.detail),
      label(one.labelDetails?.description),
      markdown(one.documentation as MarkupContent | undefined),
    ]),
    ...actions.map(({ title }) => label(title)),
    label(typeof refused === 'string' ? refused : ''),
    ...(kin ?? []).flatMap(({ name: called, detail }) => [label(called), label(detail)]),
    label(compared?.note),
    label(compared?.sides?.title),
  ];
}

/** Where something may be shown: at the first and the last word of a line, and behind it. */
function placesIn(text: string): readonly (readonly [line: number, character: number])[] {
  return text.split('\n').flatMap((line, at) => {
    const first = line.search(/[^\s-]/);
    const last = Math.max(first, line.search(/[^\s{}[\],]+[\s{}[\],]*$/));
    return [...new Set([first, last, line.length])].filter((one) => one >= 0).map((one) => [at, one] as const);
  });
}

describe.each(Object.entries(hostile))('%s', (_, text) => {
  describe.each([
    ['where an author is free', freeTexts],
    ['where something else belongs', brokenTexts],
  ])('%s', (_, make) => {
    const files = make(text);
    let running: Session;
    beforeAll(async () => {
      running = await session(files, 'en', { initialization: { opensPages: true } });
      for (const [name, content] of Object.entries(files)) running.open(name, content);
    });
    afterAll(() => running.end());

    test('in what is shown of a file', async () => {
      const shown: Shown[] = [];
      for (const name of Object.keys(files)) shown.push(...(await shownOfFile(running, name)));
      for (const one of shown) expectHarmless(one);
      expect(shown.length).toBeGreaterThan(20);
      const found = await running.ask<SymbolInformation[]>('workspace/symbol', { query: '' });
      for (const one of found) expectHarmless(label(one.name));
      for (const one of found) expectHarmless(label(one.containerName));
    });

    test('in what is shown at a place', async () => {
      for (const [name, content] of Object.entries(files)) {
        for (const [line, character] of placesIn(content)) {
          for (const one of await shownAt(running, name, line, character)) expectHarmless(one);
        }
      }
    });

    test('in the documents of our own', async () => {
      const pages = locales.map(
        (locale) => [viewUri('stale-answers', { report: uriOf('r.report.yaml'), locale: locale }), 'markdown'] as const,
      );
      const clauses = ['a', 'b', text].map(
        (id) => [viewUri('clauses', { edition: 'd@2020', clause: id, digest: 'today' }), 'lines'] as const,
      );
      const all = [
        ...pages,
        ...clauses,
        [viewUri('resolved', { edition: 'd@2020' }), 'lines'],
        [viewUri('resolved', { edition: 'v@2020' }), 'lines'],
      ] as const;
      let found = 0;
      for (const [uri, kind] of all) {
        const document = await running.ask<{ text: string } | null>(documentRequest, { uri });
        if (document !== null) found += 1;
        expectHarmless({ kind, text: document?.text ?? '' });
      }
      expect(found).toBeGreaterThan(3);
    });
  });
});
