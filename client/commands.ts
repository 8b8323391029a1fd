import {
  commands,
  Disposable,
  languages,
  ProgressLocation,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import {
  compareAnsweredCommand,
  deriveCommand,
  explainRuleCommand,
  goToCommand,
  importCommand,
  newCommands,
  openFolderCommand,
  reaffirmCommand,
  showImpactCommand,
  tightenCommand,
} from '../server/protocol/commands.ts';
import type { ReaderLocale } from '../server/protocol/settings.ts';
import { type DeriveParams, type ImpactParams, impactRequest } from '../server/protocol/variants.ts';
import { viewUri } from '../server/protocol/views.ts';
import { answerAll } from './answer-all.ts';
import type { Ask } from './ask.ts';
import { compareWithFile } from './compare-file.ts';
import { convertActiveFile } from './convert-script.ts';
import { deriveVariant, tightenClause } from './derive.ts';
import type { Documents } from './documents.ts';
import { exportFiles } from './export.ts';
import { fixAllFiles } from './fix-all-files.ts';
import { importDocument } from './import.ts';
import { beginFile } from './new-file.ts';
import { goToOpenPlace } from './open-places.ts';
import { ownDocuments } from './own-documents.ts';
import { showView } from './pages.ts';
import type { Preview } from './preview/preview.ts';
import { currentLocale } from './settings.ts';
import { compareAnswered, reaffirmAnswers } from './stale-answers.ts';
import { fileStatus } from './status.ts';
import { registerStructureKeys } from './structure-keys.ts';
import { tell } from './words.ts';

/** What the commands act through. */
interface Acting {
  readonly client: BaseLanguageClient;
  readonly documents: Documents;
  readonly ask: Ask;
  readonly restart: () => Promise<boolean>;
  readonly preview: Preview;
}

/** The commands that the editor's side carries out itself. */
export function registerCommands({ client, documents, ask, restart, preview }: Acting): Disposable {
  return Disposable.from(
    commands.registerCommand('clausewright.restart', () => restartTelling(restart)),
    commands.registerCommand('clausewright.showOutput', () => client.outputChannel.show(true)),
    commands.registerCommand(openFolderCommand, (folder: string) =>
      commands.executeCommand('vscode.openFolder', Uri.parse(folder, true)),
    ),
    commands.registerCommand(explainRuleCommand, (page: string) => showView(Uri.parse(page, true))),
    commands.registerCommand(
      goToCommand,
      (uri: string, line: number, character: number, complete: boolean, length = 0) =>
        goTo(Uri.parse(uri, true), new Range(line, character, line, character + length), complete),
    ),
    commands.registerCommand('clausewright.showResolvedStandard', () => showResolvedStandard(client)),
    commands.registerCommand('clausewright.convertToSimplified', () => convertActiveFile(client, ask, 'zh-Hans')),
    commands.registerCommand('clausewright.convertToTraditional', () => convertActiveFile(client, ask, 'zh-Hant')),
    commands.registerCommand('clausewright.preview', preview.show),
    commands.registerCommand('clausewright.findInPreview', preview.find),
    commands.registerCommand('clausewright.export', (first?: Uri, all?: readonly Uri[]) =>
      exportFiles(client, ask, first, all),
    ),
    commands.registerCommand('clausewright.pack', (first?: Uri, all?: readonly Uri[]) =>
      exportFiles(client, ask, first, all, 'pack'),
    ),
    commands.registerCommand(importCommand, (file?: Uri) => importDocument(ask, file)),
    commands.registerCommand('clausewright.compareWithFile', () => compareWithFile(client, ask)),
    ...Object.entries(newCommands).map(([command, kind]) =>
      commands.registerCommand(command, (at?: unknown) => beginFile(ask, kind, addressIn(at))),
    ),
    commands.registerCommand('clausewright.answerAll', () => answerAll(client, ask)),
    commands.registerCommand('clausewright.fixAllFiles', () => fixAllFiles(client, ask)),
    commands.registerCommand(reaffirmCommand, (report?: string) =>
      reaffirmAnswers(client, ask, documents, typeof report === 'string' ? report : undefined),
    ),
    commands.registerCommand(compareAnsweredCommand, (uri?: string, clause?: string) =>
      compareAnswered(client, ask, typeof uri === 'string' && clause !== undefined ? { uri, clause } : undefined),
    ),
    commands.registerCommand(deriveCommand, (uri?: unknown, line?: number, character?: number, into?: string) =>
      deriveVariant(client, ask, deriveParams(uri, line, character, into)),
    ),
    commands.registerCommand(tightenCommand, () => tightenClause(client, ask)),
    commands.registerCommand(showImpactCommand, (params: ImpactParams) => showImpact(client, ask, params)),
    commands.registerCommand('clausewright.nextOpenPlace', () => goToOpenPlace(client, ask, 'next')),
    commands.registerCommand('clausewright.previousOpenPlace', () => goToOpenPlace(client, ask, 'previous')),
    registerStructureKeys(client, ask),
  );
}

/** The Explorer hands over what was chosen, a lens the address of its file; the list of new files what is none of ours. */
function addressIn(at: unknown): Uri | undefined {
  if (at instanceof Uri) return at;
  return typeof at === 'string' ? Uri.parse(at, true) : undefined;
}

/** A start that fails is told where it is made. */
async function restartTelling(restart: () => Promise<boolean>): Promise<void> {
  const locale = currentLocale();
  const begun = { location: ProgressLocation.Window, title: tell(locale, 'starting') };
  if (await window.withProgress(begun, restart)) void tellRestarted(locale);
}

/** Apart from the command, which is over once the server runs, however late this is answered. */
async function tellRestarted(locale: ReaderLocale): Promise<void> {
  const output = tell(locale, 'showOutput');
  const answer = await window.showInformationMessage(tell(locale, 'restarted'), output);
  if (answer === output) await commands.executeCommand('clausewright.showOutput');
}

/** Nothing where a menu ran the command, which hands over an address of its own: the active editor's cursor counts then. */
function deriveParams(uri: unknown, line?: number, character?: number, into?: string): DeriveParams | undefined {
  if (typeof uri !== 'string') return undefined;
  const position = line === undefined || character === undefined ? {} : { position: { line, character } };
  return { uri, ...position, ...(into ? { into } : {}) };
}

async function goTo(uri: Uri, selection: Range, complete: boolean): Promise<void> {
  await window.showTextDocument(uri, { selection });
  if (complete) await commands.executeCommand('editor.action.triggerSuggest');
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
    const shown = await openFirst([
      viewUri('resolved', { edition: status.standard }),
      ...(status.home === undefined ? [] : [status.home]),
    ]);
    if (shown !== undefined) await window.showTextDocument(shown, { viewColumn: ViewColumn.Beside, preview: true });
  }
}

/** The first that there is: a server that cannot write the whole standard out still knows the file it stands in. */
async function openFirst(addresses: readonly string[]): Promise<TextDocument | undefined> {
  for (const address of addresses) {
    try {
      return await workspace.openTextDocument(Uri.parse(address, true));
    } catch {
      // Nothing of that name; the next may be there.
    }
  }
  return undefined;
}

/** Lists what hangs on a clause, as the editor lists references. */
async function showImpact(client: BaseLanguageClient, ask: Ask, params: ImpactParams): Promise<void> {
  const found = await ask<readonly Location[]>(impactRequest, params);
  if (!found) return;
  const { protocol2CodeConverter: converter } = client;
  const locations = found.map((location) => converter.asLocation(location));
  const position = converter.asPosition(params.position);
  await commands.executeCommand('editor.action.showReferences', Uri.parse(params.uri, true), position, locations);
}
