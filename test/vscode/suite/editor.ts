import {
  commands,
  type Diagnostic,
  type Hover,
  languages,
  MarkdownString,
  Position,
  Range,
  type TextDocument,
  type Uri,
  Uri as UriOf,
  window,
  workspace,
} from 'vscode';
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

/** The diagnostics of a file as soon as they are as asked; how long to wait is the test's own limit. */
export function diagnosticsWhen(uri: Uri, asked: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const found = languages.getDiagnostics(uri);
      if (asked(found)) resolve(found);
      return asked(found);
    };
    if (look()) return;
    const listening = languages.onDidChangeDiagnostics(() => {
      if (look()) listening.dispose();
    });
  });
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
