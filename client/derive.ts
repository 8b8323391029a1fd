import { type QuickPickItem, Range, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type DeriveParams,
  type DeriveResult,
  deriveRequest,
  type VariantsResult,
  variantsRequest,
} from '../server/protocol/variants.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Opens a new variant of a standard, or adds to one that is there; without parameters, of the standard in the active editor. */
export async function deriveVariant(client: BaseLanguageClient, params?: DeriveParams): Promise<void> {
  const shownNow = standardShown(client);
  const asked = params ?? (shownNow && { uri: shownNow.uri });
  const found = asked && (await client.sendRequest<DeriveResult | null>(deriveRequest, asked));
  if (!found) return void window.showInformationMessage(tell(currentLocale(), 'openStandard'));
  const shown =
    found.text === undefined
      ? await edited(client, found)
      : await workspace.openTextDocument({ language: 'service-standard', content: found.text });
  const { start, end } = found.selection;
  const selection = new Range(start.line, start.character, end.line, end.character);
  if (shown !== undefined) await window.showTextDocument(shown, { selection, preview: false });
}

/** Tightens the clause at the cursor in a variant that the reader chooses, as one step that can be undone. */
export async function tightenClause(client: BaseLanguageClient): Promise<void> {
  const locale = currentLocale();
  const shown = standardShown(client);
  const found = shown && (await client.sendRequest<VariantsResult | null>(variantsRequest, shown));
  if (!shown || found?.clause === undefined) return void window.showInformationMessage(tell(locale, 'pointAtClause'));
  const title = tell(locale, 'tightenWhere', { clause: found.clause });
  const inNew: QuickPickItem & { readonly uri?: string } = { label: `$(add) ${tell(locale, 'newVariant')}` };
  const known = found.variants.map(({ uri, name, edition }) => ({ label: name, description: edition, uri }));
  const chosen = known.length === 0 ? inNew : await window.showQuickPick([...known, inNew], { title });
  if (chosen === undefined) return;
  await deriveVariant(client, { ...shown, ...(chosen.uri === undefined ? {} : { into: chosen.uri }) });
}

async function edited(client: BaseLanguageClient, { edit, uri }: DeriveResult) {
  if (edit !== undefined) {
    await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit));
  }
  return uri === undefined ? undefined : workspace.openTextDocument(Uri.parse(uri, true));
}

function standardShown(client: BaseLanguageClient) {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'service-standard') return undefined;
  const { code2ProtocolConverter: converter } = client;
  return { uri: converter.asUri(editor.document.uri), position: converter.asPosition(editor.selection.active) };
}
