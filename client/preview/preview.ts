import {
  commands,
  Disposable,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import {
  type PageLanguage,
  type PreviewAtResult,
  type PreviewParams,
  type PreviewResult,
  previewAtRequest,
  previewPlaceRequest,
  previewRequest,
} from '../../server/protocol/book.ts';
import type { Ask } from '../ask.ts';
import { ownDocuments } from '../selector.ts';
import { currentLocale } from '../settings.ts';
import { tell } from '../words.ts';
import { previewHtml } from './page-html.ts';

/** How long the editor is left in peace after it was scrolled from the preview, so that it does not scroll that back (ms). */
const settling = 400;

/** What the page tells. */
type PageMessage =
  | { readonly kind: 'ready' | 'find' }
  | { readonly kind: 'open' | 'top'; readonly id: string }
  | { readonly kind: 'set'; readonly name: string; readonly value: string | boolean };

/** The preview beside the editor: one panel, which shows the standard or report that was last looked at. */
export function registerPreview(client: BaseLanguageClient, ask: Ask, extension: Uri): () => Promise<void> {
  let shown: Disposable | undefined;
  return async () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || languages.match(ownDocuments, document) === 0) {
      return void window.showInformationMessage(tell(currentLocale(), 'openFileToPreview'));
    }
    shown?.dispose();
    const scripts = Uri.joinPath(extension, 'dist');
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel('clausewright.preview', tell(currentLocale(), 'preview'), column, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [scripts, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri)],
    });
    const showing = previewIn(panel, document, client, ask);
    panel.onDidDispose(() => showing.dispose());
    shown = panel;
    await showing.start(Uri.joinPath(scripts, 'preview.js'));
  };
}

interface PreviewListener {
  readonly heard: (told: PageMessage) => void;
  readonly update: () => unknown;
  readonly follow: (editor: TextEditor | undefined) => unknown;
  readonly scroll: (editor: TextEditor) => unknown;
}

function listen({ webview }: WebviewPanel, { heard, update, follow, scroll }: PreviewListener): Disposable {
  return Disposable.from(
    webview.onDidReceiveMessage(heard),
    // What is shown may rest on any of our files.
    workspace.onDidChangeTextDocument((event) => void (languages.match(ownDocuments, event.document) > 0 && update())),
    languages.onDidChangeDiagnostics(() => void update()),
    window.onDidChangeActiveTextEditor((editor) => void follow(editor)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => void scroll(textEditor)),
  );
}

function previewIn(panel: WebviewPanel, first: TextDocument, client: BaseLanguageClient, ask: Ask) {
  let document = first;
  /** What the page shows; nothing while it is new, also when it comes back after it was hidden. */
  let state: number | undefined;
  let isNew = true;
  let options: PreviewOptions = { changes: false };
  let quietUntil = 0;
  const params = (): PreviewParams => ({ uri: client.code2ProtocolConverter.asUri(document.uri), ...options });
  const post = (message: object): void => void panel.webview.postMessage(message);

  const update = oneAfterAnother(async () => {
    const since = isNew || state === undefined ? {} : { since: state };
    isNew = false;
    const result = await ask<PreviewResult>(previewRequest, { ...params(), ...since });
    if (!result) return;
    state = result.state;
    panel.title = result.title;
    post(updateFor(result, panel.webview));
  });

  const open = async (id: string, isFocused: boolean): Promise<void> => {
    const location = await ask<Location>(previewPlaceRequest, { ...params(), id });
    if (!location) return;
    quietUntil = Date.now() + settling;
    const { uri, range } = client.protocol2CodeConverter.asLocation(location);
    await showSource(uri, range, isFocused);
  };

  const follow = async (editor: TextEditor | undefined): Promise<void> => {
    const next = editor?.document;
    if (next === undefined || next === document || languages.match(ownDocuments, next) === 0) return;
    document = next;
    await update();
  };

  const scroll = async (editor: TextEditor): Promise<void> => {
    const line = editor.visibleRanges[0]?.start.line;
    if (line === undefined || editor.document !== document || Date.now() < quietUntil) return;
    const found = await ask<PreviewAtResult>(previewAtRequest, { ...params(), line });
    if (found) post({ kind: 'reveal', id: found.id });
  };

  const heard = (told: PageMessage): void => {
    if (told.kind === 'find') return void showFind(panel);
    if (told.kind === 'open' || told.kind === 'top') return void open(told.id, told.kind === 'open');
    if (told.kind === 'set') options = changed(options, told.name, told.value);
    else isNew = true;
    void update();
  };

  const listening = listen(panel, { heard, update, follow, scroll });
  return {
    dispose: () => listening.dispose(),
    async start(script: Uri): Promise<void> {
      const result = await ask<PreviewResult>(previewRequest, params());
      const { webview } = panel;
      webview.html = previewHtml(webview.asWebviewUri(script).toString(), result?.style ?? '', webview.cspSource);
    },
  };
}

/** The editor's own search in pages, which only one that has the focus has. */
function showFind(panel: WebviewPanel): void {
  panel.reveal(undefined, false);
  void commands.executeCommand('editor.action.webvieweditor.showFind');
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

interface PreviewOptions {
  /** Absent: that of the file. */
  readonly language?: PageLanguage;
  readonly changes: boolean;
}

function changed({ language, changes }: PreviewOptions, name: string, value: string | boolean): PreviewOptions {
  const kept = language === undefined ? {} : { language };
  if (name === 'changes') return { ...kept, changes: value === true };
  if (name !== 'language') return { ...kept, changes };
  return value === '' ? { changes } : { language: value as PageLanguage, changes };
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
