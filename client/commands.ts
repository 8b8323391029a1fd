import { commands, Disposable, languages, ProgressLocation, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import {
  explainRuleCommand,
  type ImpactParams,
  impactRequest,
  resolvedUri,
  showImpactCommand,
} from '../server/protocol.ts';
import { convertActiveFile } from './convert-script.ts';
import { ownDocuments } from './selector.ts';
import { currentLocale } from './settings.ts';
import { fileStatus } from './status.ts';
import { tell } from './words.ts';

/** The commands that the editor's side carries out itself. */
export function registerCommands(client: BaseLanguageClient, restart: () => Promise<void>): Disposable {
  return Disposable.from(
    commands.registerCommand('clausewright.restart', () =>
      window.withProgress({ location: ProgressLocation.Window, title: tell(currentLocale(), 'starting') }, restart),
    ),
    commands.registerCommand('clausewright.showOutput', () => client.outputChannel.show(true)),
    commands.registerCommand(explainRuleCommand, showPage),
    commands.registerCommand('clausewright.showResolvedStandard', () => showResolvedStandard(client)),
    commands.registerCommand('clausewright.convertToSimplified', () => convertActiveFile(client, 'zh-Hans')),
    commands.registerCommand('clausewright.convertToTraditional', () => convertActiveFile(client, 'zh-Hant')),
    commands.registerCommand(showImpactCommand, (params: ImpactParams) => showImpact(client, params)),
  );
}

/** Opens a page of ours beside the file: set as a page where the editor can, else as its text. */
async function showPage(page: string): Promise<void> {
  const uri = Uri.parse(page, true);
  const shown = await commands.executeCommand('markdown.showPreviewToSide', uri).then(
    () => true,
    () => false,
  );
  if (!shown) await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
}

/** Opens beside the file what its standard says once every base is taken in. */
async function showResolvedStandard(client: BaseLanguageClient): Promise<void> {
  const locale = currentLocale();
  const document = window.activeTextEditor?.document;
  if (document === undefined || languages.match(ownDocuments, document) === 0) {
    void window.showInformationMessage(tell(locale, 'openOwnFile'));
    return;
  }
  const status = await fileStatus(client, document.uri);
  if (status?.standard === undefined) {
    void window.showInformationMessage(tell(locale, 'namesNoStandard'));
  } else if (status.resolvable !== true) {
    void window.showWarningMessage(tell(locale, 'unknownStandard', { standard: status.standard }));
  } else {
    const resolved = await workspace.openTextDocument(Uri.parse(resolvedUri(status.standard), true));
    await window.showTextDocument(resolved, { viewColumn: ViewColumn.Beside, preview: true });
  }
}

/** Lists what hangs on a clause, as the editor lists references. */
async function showImpact(client: BaseLanguageClient, params: ImpactParams): Promise<void> {
  const found = await client.sendRequest<readonly Location[]>(impactRequest, params);
  const { protocol2CodeConverter: converter } = client;
  const locations = found.map((location) => converter.asLocation(location));
  const position = converter.asPosition(params.position);
  await commands.executeCommand('editor.action.showReferences', Uri.parse(params.uri, true), position, locations);
}
