import {
  Disposable,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewOptions,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PreviewResult, previewRequest } from '../../server/protocol/book.ts';
import type { ReaderLocale } from '../../server/protocol/settings.ts';
import type { Ask } from '../ask.ts';
import { ownDocuments } from '../own-documents.ts';
import { languages as ownLanguages } from '../selector.ts';
import { currentLocale } from '../settings.ts';
import { tell } from '../words.ts';
import { previewHtml } from './page-html.ts';
import { inStep, isShown, type PreviewOptions, type Showing, updating } from './showing.ts';

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
  let shown: WebviewPanel | undefined;
  const showIn = async (panel: WebviewPanel, uri: Uri): Promise<void> => {
    shown?.dispose();
    const showing = previewIn(panel, uri, client, ask);
    panel.onDidDispose(() => {
      showing.dispose();
      if (shown === panel) shown = undefined;
    });
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
    find() {
      // One that is revealed is focused a moment later, and what is typed until then is lost.
      if (shown?.active === false) shown.reveal();
      void shown?.webview.postMessage({ kind: 'find' });
    },
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
  /** Goes to the page's own search. By a key of the page alone the editor would open that of the file beside it as well. */
  readonly find: () => void;
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

/** As its controls stand. */
interface PageSettings {
  readonly language?: ReaderLocale | '';
  readonly beside?: ReaderLocale | '';
  readonly changes?: boolean;
}

function optionsFor({ language, beside, changes = false }: PageSettings): PreviewOptions {
  return { ...(language && { language }), ...(beside && { beside }), changes };
}
