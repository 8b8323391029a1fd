import { commands, languages, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../server/protocol/base64.ts';
import { type CompareWordParams, type CompareWordResult, compareWordRequest } from '../server/protocol/import.ts';
import type { Ask } from './ask.ts';
import { ownDocuments } from './selector.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/**
 * Holds the standard in the active editor against a Word file that it was exported to and somebody changed: in the editor's own diff, whose
 * arrows take over one change after the other.
 */
export async function compareWithWord(client: BaseLanguageClient, ask: Ask): Promise<void> {
  const locale = currentLocale();
  const document = window.activeTextEditor?.document;
  if (document === undefined || languages.match(ownDocuments, document) === 0) {
    return void window.showInformationMessage(tell(locale, 'openStandardToCompare'));
  }
  const [file] =
    (await window.showOpenDialog({ filters: { Word: ['docx'] }, title: tell(locale, 'compareTitle') })) ?? [];
  if (file === undefined) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const bytes = toBase64(await workspace.fs.readFile(file));
  const params: CompareWordParams = { uri: client.code2ProtocolConverter.asUri(document.uri), name, bytes };
  const result = await ask<CompareWordResult>(compareWordRequest, params);
  if (result === undefined) return;
  if (result === null) return void window.showInformationMessage(tell(locale, 'openStandardToCompare'));
  if ('refused' in result) return void window.showErrorMessage(`${name}: ${result.refused}`);
  if (result.changes.length === 0) return void window.showInformationMessage(tell(locale, 'wordSame', { file: name }));
  const proposed = await workspace.openTextDocument({ content: result.text, language: document.languageId });
  await showDifference(proposed.uri, document.uri, name);
  void window.showInformationMessage(tell(locale, 'wordChanges', { changes: result.changes.join(' ') }));
}

async function showDifference(proposed: Uri, standard: Uri, name: string): Promise<void> {
  await commands.executeCommand(
    'vscode.diff',
    proposed,
    standard,
    `${name} → ${standard.path.slice(standard.path.lastIndexOf('/') + 1)}`,
  );
}
