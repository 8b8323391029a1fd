import {
  Disposable,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewOptions,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
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
import type { ReaderLocale } from '../../server/protocol/settings.ts';
import type { Ask } from '../ask.ts';
import { ownDocuments, languages as ownLanguages } from '../selector.ts';
import { currentLocale } from '../settings.ts';
import { tell } from '../words.ts';
import { previewHtml } from './page-html.ts';

/** How long the editor is left in peace after it was scrolled from the preview, so that it does not scroll that back (ms). */
const settling = 400;

/** What the page tells. */
type PageMessage =
  | { readonly kind: 'ready' | 'set'; readonly set: PageSettings }
  | { readonly kind: 'open' | 'top'; readonly id: string };

const viewType = 'clausewright.preview';

/** The preview beside the editor: one panel, which shows the standard or report that was last looked at. */
export function registerPreview(client: BaseLanguageClient, ask: Ask, extension: Uri): Preview {
  const scripts = Uri.joinPath(extension, 'dist');
  const options = (): WebviewOptions => ({
    enableScripts: true,
    localResourceRoots: [scripts, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri)],
  });
  let shown: Disposable | undefined;
  const showIn = async (panel: WebviewPanel, uri: Uri): Promise<void> => {
    shown?.dispose();
    const showing = previewIn(panel, uri, client, ask);
    panel.onDidDispose(() => showing.dispose());
    shown = panel;
    await showing.start(Uri.joinPath(scripts, 'preview.js'));
  };
  const again: WebviewPanelSerializer<PageState | undefined> = {
    deserializeWebviewPanel: async (panel, state) => {
      if (state?.uri === undefined) return panel.dispose();
      panel.webview.options = options();
      await showIn(panel, Uri.parse(state.uri, true));
    },
  };
  const reopening = window.registerWebviewPanelSerializer(viewType, again);
  return {
    dispose: () => reopening.dispose(),
    async show() {
      const document = window.activeTextEditor?.document;
      if (document === undefined || !hasPage(document)) {
        return void window.showInformationMessage(tell(currentLocale(), 'openFileToPreview'));
      }
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const panel = window.createWebviewPanel(viewType, tell(currentLocale(), 'preview'), column, options());
      await showIn(panel, document.uri);
    },
  };
}

/** Standards and reports; of settings there is no page. */
function hasPage({ languageId }: TextDocument): boolean {
  return ownLanguages.includes(languageId);
}

/** What the page keeps for when the window is opened again. */
interface PageState {
  readonly uri?: string;
}

export interface Preview extends Disposable {
  readonly show: () => Promise<void>;
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

/** What a panel shows, and how that is asked for and told to its page. */
interface Showing {
  uri: Uri;
  options: PreviewOptions;
  readonly panel: WebviewPanel;
  readonly params: () => PreviewParams;
  readonly post: (message: object) => void;
}

function previewIn(panel: WebviewPanel, uri: Uri, client: BaseLanguageClient, ask: Ask) {
  const showing: Showing = {
    uri,
    options: { changes: false },
    panel,
    params: () => ({ uri: client.code2ProtocolConverter.asUri(showing.uri), ...showing.options }),
    post: (message) => void panel.webview.postMessage(message),
  };
  const { update, renew } = updating(showing, ask);
  const { open, scroll } = inStep(showing, client, ask);

  const follow = async (editor: TextEditor | undefined): Promise<void> => {
    const next = editor?.document;
    if (next === undefined || isShown(showing, next) || !hasPage(next)) return;
    showing.uri = next.uri;
    await update();
  };

  const heard = (told: PageMessage): void => {
    if ('id' in told) return void open(told.id, told.kind === 'open');
    showing.options = optionsFor(told.set);
    if (told.kind === 'ready') renew();
    void update();
  };

  const listening = listen(panel, { heard, update, follow, scroll });
  return {
    dispose: () => listening.dispose(),
    async start(script: Uri): Promise<void> {
      const result = await ask<PreviewResult>(previewRequest, showing.params());
      const { webview } = panel;
      const address = webview.asWebviewUri(script).toString();
      webview.html = previewHtml(
        { script: address, style: result?.style ?? '', images: webview.cspSource },
        currentLocale(),
      );
    },
  };
}

function isShown({ uri }: Showing, document: TextDocument): boolean {
  return document.uri.toString() === uri.toString();
}

/** Tells the page what is other than it shows, and everything while it is new, also when it comes back after it was hidden. */
function updating(showing: Showing, ask: Ask) {
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
function inStep(showing: Showing, client: BaseLanguageClient, ask: Ask) {
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

type PreviewOptions = Pick<PreviewParams, 'language' | 'beside' | 'changes'>;

/** As its controls stand. */
interface PageSettings {
  readonly language?: ReaderLocale | '';
  readonly beside?: ReaderLocale | '';
  readonly changes?: boolean;
}

function optionsFor({ language, beside, changes = false }: PageSettings): PreviewOptions {
  return { ...(language && { language }), ...(beside && { beside }), changes };
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
