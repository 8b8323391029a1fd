import {
  commands,
  languages,
  ProgressLocation,
  type QuickPickItem,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { toBase64 } from '../server/protocol/base64.ts';
import { exportName } from '../server/protocol/export-formats.ts';
import {
  type ComparedChange,
  type CompareFileParams,
  type CompareFileResult,
  compareFileRequest,
  type TakeChangesParams,
  takeChangesRequest,
} from '../server/protocol/import.ts';
import { applyTelling } from './apply-edit.ts';
import type { Ask } from './ask.ts';
import { readChosen } from './disk-files.ts';
import { fileNameOf } from './file-name.ts';
import { nearby } from './nearby.ts';
import { ownDocuments } from './own-documents.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/**
 * Holds the standard or report in the active editor against a Word file or workbook that it was exported to and somebody changed: in the
 * editor's own diff. The reader takes all changes, those that are ticked, or by the arrows of the diff one after the other.
 */
export async function compareWithFile(client: BaseLanguageClient, ask: Ask): Promise<void> {
  const locale = currentLocale();
  const document = window.activeTextEditor?.document;
  if (document === undefined || languages.match(ownDocuments, document) === 0) {
    return void window.showInformationMessage(tell(locale, 'openFileToCompare'));
  }
  const file = await chooseFile(document);
  if (file === undefined) return;
  const name = fileNameOf(file);
  const bytes = await readChosen(file);
  if (bytes === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const params: CompareFileParams = { uri, name, bytes: toBase64(bytes) };
  const title = tell(locale, 'importing', { file: name });
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (_, cancelled) => ask<CompareFileResult>(compareFileRequest, params, cancelled),
  );
  if (result === undefined) return;
  if (result === null) return void window.showInformationMessage(tell(locale, 'openFileToCompare'));
  if ('refused' in result) return void window.showErrorMessage(`${name}: ${result.refused}`);
  if (result.told.length > 0) void window.showWarningMessage(result.told.join(' '));
  if (result.changes.length === 0) return void window.showInformationMessage(tell(locale, 'fileSame', { file: name }));
  await showDifference(document, result.text, name);
  const taken = await askWhich(result.changes, name);
  if (taken.length === 0) return;
  const edit = await ask<WorkspaceEdit>(takeChangesRequest, { ...params, taken } satisfies TakeChangesParams);
  if (edit === undefined) return;
  if (edit === null) return void window.showWarningMessage(tell(locale, 'changedAgain'));
  await applyTelling(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

/** Begins at what was exported of the document, where that lies beside it still: of several at the one that was changed last. */
async function chooseFile({ uri }: TextDocument): Promise<Uri | undefined> {
  const exported = await Promise.all(
    (['docx', 'xlsx'] as const).map(async (format) => {
      const file = uri.with({ path: exportName(uri.path, format) });
      return { file, changed: await changedAt(file) };
    }),
  );
  const last = Math.max(...exported.map(({ changed }) => changed ?? 0));
  const defaultUri = exported.find(({ changed }) => changed === last)?.file ?? nearby();
  const filters = { 'Word, Excel': ['docx', 'xlsx', 'xlsm'] };
  const title = tell(currentLocale(), 'compareTitle');
  return (await window.showOpenDialog({ filters, title, ...(defaultUri && { defaultUri }) }))?.[0];
}

/** Undefined where it is not there. */
async function changedAt(file: Uri): Promise<number | undefined> {
  return workspace.fs.stat(file).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
}

/** All that nothing stands against, or those that the reader leaves ticked in a list; none where the question is left unanswered. The rest is told. */
async function askWhich(changes: readonly ComparedChange[], name: string): Promise<readonly string[]> {
  const locale = currentLocale();
  const takeable = changes.filter(({ how }) => how !== 'told');
  const plain = changes.filter(({ how }) => how === 'takeable').map(({ text }) => text);
  const told = changes.filter(({ how }) => how === 'told').map(({ text }) => text);
  if (told.length > 0) void window.showWarningMessage(tell(locale, 'notTaken', { changes: told.join(' ') }));
  if (takeable.length === 0) return [];
  const question = tell(locale, 'fileChanges', { file: name, count: String(takeable.length) });
  const [all, choose] = [tell(locale, 'takeAll'), tell(locale, 'chooseChanges')];
  const buttons = plain.length > 0 ? [all, choose] : [choose];
  const answer = await window.showInformationMessage(question, ...buttons);
  if (answer === all) return plain;
  if (answer !== choose) return [];
  return pickChanges(takeable);
}

async function pickChanges(changes: readonly ComparedChange[]): Promise<readonly string[]> {
  const locale = currentLocale();
  const items = changes.map(
    ({ text, how }): QuickPickItem => ({
      label: text,
      picked: how === 'takeable',
      ...(how === 'conflict' && { description: tell(locale, 'changedInBoth') }),
    }),
  );
  const title = tell(locale, 'whichChanges');
  const picked = await window.showQuickPick(items, { title, canPickMany: true, ignoreFocusOut: true });
  return (picked ?? []).map(({ label }) => label);
}

/**
 * What the other file says is a document of its own kind: an unsaved one would be taken for a second file of the same edition, and would
 * ask to be saved.
 */
const otherScheme = 'clausewright-compared';
let compared = 0;

async function showDifference(document: TextDocument, text: string, name: string): Promise<void> {
  if (text === document.getText()) return;
  compared += 1;
  const other = Uri.from({ scheme: otherScheme, path: document.uri.path, query: `${name} ${compared}` });
  const provided = workspace.registerTextDocumentContentProvider(otherScheme, {
    provideTextDocumentContent: () => text,
  });
  const title = `${name} → ${fileNameOf(document.uri)}`;
  await commands.executeCommand('vscode.diff', other, document.uri, title);
  provided.dispose();
}
