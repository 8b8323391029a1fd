import {
  type CodeAction,
  type Command,
  type CompletionItem,
  type CompletionList,
  commands,
  type Diagnostic,
  type Event,
  type Hover,
  languages,
  MarkdownString,
  Position,
  Range,
  type TextDocument,
  type Uri,
  Uri as UriOf,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { ReaderLocale } from '../../../server/protocol/settings.ts';
import { expectPresent } from './expect.ts';

/** A file of the workspace, shown as a person would open it. */
export async function open(name: string): Promise<TextDocument> {
  const folder = expectPresent(workspace.workspaceFolders?.[0], 'workspace folder').uri;
  const document = await workspace.openTextDocument(UriOf.joinPath(folder, name));
  await window.showTextDocument(document);
  return document;
}

/** Where the text stands first, or first after another text. */
export function find(document: TextDocument, text: string, after = ''): Range {
  const whole = document.getText();
  const from = whole.indexOf(after);
  const at = from < 0 ? -1 : whole.indexOf(text, from + after.length);
  if (at < 0) throw new Error(`“${text}” is not in ${document.uri.path}`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

export function middle(range: Range): Position {
  return new Position(range.start.line, Math.floor((range.start.character + range.end.character) / 2));
}

/** How long something may take before the test tells what there is instead (ms). */
const patience = 45_000;

/** What `look` gives, as soon as it gives something; it looks now and after every event. */
function awaited<T, E>(event: Event<E>, look: () => T | undefined, instead: () => string): Promise<T> {
  return new Promise((resolve, reject) => {
    const tryIt = (): void => {
      const found = look();
      if (found === undefined) return;
      clearTimeout(late);
      listening.dispose();
      resolve(found);
    };
    const late = setTimeout(() => {
      listening.dispose();
      reject(new Error(instead()));
    }, patience);
    const listening = event(tryIt);
    tryIt();
  });
}

/** The diagnostics of a file as soon as their rules are as asked. */
export function diagnosticsWhen(uri: Uri, asked: (codes: string[]) => boolean): Promise<Diagnostic[]> {
  const found = (): Diagnostic[] => languages.getDiagnostics(uri);
  return awaited(
    languages.onDidChangeDiagnostics,
    () => (asked(found().map(codeOf)) ? found() : undefined),
    () => `${uri.path} has: ${found().map(codeOf).join(', ') || 'nothing'}`,
  );
}

/** The text of a document as soon as it is as asked. */
export function textWhen(document: TextDocument, asked: (text: string) => boolean): Promise<string> {
  const text = (): string => document.getText();
  return awaited(
    workspace.onDidChangeTextDocument,
    () => (asked(text()) ? text() : undefined),
    () => `${document.uri.path} reads:\n${text()}`,
  );
}

/** The log that is shown, a document of its own. */
export function shownLog(): Promise<TextDocument> {
  return awaited(
    workspace.onDidOpenTextDocument,
    () => workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && uri.path.includes('Clausewright')),
    () => `open: ${workspace.textDocuments.map(({ uri }) => uri.toString()).join(', ')}`,
  );
}

/** What stands in a file on the disk, without opening it. */
export async function readText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** A document without a file, shown. */
export async function openUntitled(language: string, content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document);
  return document;
}

export async function replace(document: TextDocument, text: string, by: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, find(document, text), by);
  if (!(await workspace.applyEdit(edit))) throw new Error(`“${text}” could not be replaced`);
}

/** What the editor would offer, in the order of the provider. */
export async function suggestionsAt(document: TextDocument, place: Position): Promise<CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    place,
  );
  return list.items;
}

/** The one that the reader of this run is meant to see. */
export function inEachLanguage(texts: Readonly<Record<ReaderLocale, string>>): string {
  const locale = workspace.getConfiguration('clausewright').get<ReaderLocale>('locale', 'en');
  return texts[locale];
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export async function hoverText(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts
    .map((part) => (part instanceof MarkdownString ? part.value : typeof part === 'string' ? part : part.value))
    .join('\n');
}

/** What the editor offers to do at a place about what was found there. */
export async function fixesAt(document: TextDocument, range: Range): Promise<CodeAction[]> {
  const offered = await commands.executeCommand<(CodeAction | Command)[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
  return offered.filter((one): one is CodeAction => typeof one.command !== 'string');
}
