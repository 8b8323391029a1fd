import {
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import {
  type PreviewAtResult,
  type PreviewParams,
  type PreviewResult,
  previewAtRequest,
  previewPlaceRequest,
  previewRequest,
} from '../../server/protocol/book.ts';
import type { Ask } from '../ask.ts';

/** How long the editor is left in peace after it was scrolled from the preview, so that it does not scroll that back (ms). */
const settling = 400;

/** What a panel shows, and how that is asked for and told to its page. */
export interface Showing {
  uri: Uri;
  options: PreviewOptions;
  readonly panel: WebviewPanel;
  readonly params: () => PreviewParams;
  readonly post: (message: object) => void;
}

export type PreviewOptions = Pick<PreviewParams, 'language' | 'beside' | 'changes'>;

export function isShown({ uri }: Showing, document: TextDocument): boolean {
  return document.uri.toString() === uri.toString();
}

/** Tells the page what is other than it shows, and everything while it is new, also when it comes back after it was hidden. */
export function updating(showing: Showing, ask: Ask) {
  const { panel, params, post } = showing;
  let state: number | undefined;
  let isNew = true;
  const update = oneAfterAnother(async () => {
    const since = isNew || state === undefined ? {} : { since: state };
    isNew = false;
    const result = await ask<PreviewResult>(previewRequest, { ...params(), ...since });
    if (result === null) post({ kind: 'nothing' });
    if (!result) return;
    state = result.state;
    panel.title = result.title;
    post({ ...updateFor(result, panel.webview), uri: showing.uri.toString() });
  });
  const renew = (): void => {
    isNew = true;
  };
  return { update, renew };
}

/** Page and source at the same place, whichever of them is moved. */
export function inStep(showing: Showing, client: BaseLanguageClient, ask: Ask) {
  const { params, post } = showing;
  let quietUntil = 0;
  return {
    async open(id: string, isFocused: boolean): Promise<void> {
      const location = await ask<Location>(previewPlaceRequest, { ...params(), id });
      if (!location) return;
      quietUntil = Date.now() + settling;
      const source = client.protocol2CodeConverter.asLocation(location);
      await showSource(source.uri, source.range, isFocused);
    },
    async scroll(editor: TextEditor): Promise<void> {
      const line = editor.visibleRanges[0]?.start.line;
      if (line === undefined || !isShown(showing, editor.document) || Date.now() < quietUntil) return;
      const found = await ask<PreviewAtResult>(previewAtRequest, { ...params(), line });
      if (found) post({ kind: 'reveal', id: found.id });
    },
  };
}

/** Puts the cursor at a place of the source, or only scrolls its editor there where it is visible. */
async function showSource(uri: Uri, range: Range, isFocused: boolean): Promise<void> {
  const visible = window.visibleTextEditors.find((one) => one.document.uri.toString() === uri.toString());
  if (!isFocused) return visible?.revealRange(range, TextEditorRevealType.AtTop);
  const viewColumn = visible?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(uri, { viewColumn, selection: new Range(range.start, range.start) });
}

/** What is told to the page. */
function updateFor(result: PreviewResult, webview: Webview): object {
  return { kind: 'update', ...result, parts: result.parts.map(([key, html]) => [key, withImages(html, webview)]) };
}

/** Images come to a page by addresses of its own; of those outside the folders that it may read nothing comes. */
function withImages(html: string, webview: Webview): string {
  return html.replace(/(<img src=")([^"]+)(")/g, (_, before: string, uri: string, after: string) => {
    const address = webview.asWebviewUri(Uri.parse(uri.replaceAll('&amp;', '&'))).toString();
    return `${before}${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}${after}`;
  });
}

/** Runs one at a time; whoever asks while it runs is served by one more run. */
function oneAfterAnother(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const start = async (): Promise<void> => {
    do {
      again = false;
      await run();
    } while (again);
    running = undefined;
  };
  return () => {
    if (running === undefined) running = start();
    else again = true;
    return running;
  };
}
