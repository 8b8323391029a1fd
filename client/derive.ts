import { type QuickPickItem, Range, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type DeriveParams,
  type DeriveResult,
  deriveRequest,
  type VariantsResult,
  variantsRequest,
} from '../server/protocol/variants.ts';
import { applyTelling } from './apply-edit.ts';
import type { Ask } from './ask.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Opens a new variant of a standard, or adds to one that is there; without parameters, of the standard in the active editor. */
export async function deriveVariant(client: BaseLanguageClient, ask: Ask, params?: DeriveParams): Promise<void> {
  const shownNow = standardShown(client);
  const asked = params ?? (shownNow && { uri: shownNow.uri });
  const found = asked ? await ask<DeriveResult>(deriveRequest, asked) : null;
  if (found === undefined) return;
  if (found === null) return void window.showInformationMessage(tell(currentLocale(), 'openStandard'));
  const shown =
    found.text === undefined
      ? await edited(client, found)
      : await workspace.openTextDocument({ language: 'service-standard', content: found.text });
  const { start, end } = found.selection;
  const selection = new Range(start.line, start.character, end.line, end.character);
  if (shown !== undefined) await window.showTextDocument(shown, { selection, preview: false });
}

/** Tightens the clause at the cursor in a variant that the reader chooses, as one step that can be undone. */
export async function tightenClause(client: BaseLanguageClient, ask: Ask): Promise<void> {
  const locale = currentLocale();
  const shown = standardShown(client);
  const found = shown ? await ask<VariantsResult>(variantsRequest, shown) : null;
  if (found === undefined) return;
  if (!shown || found?.clause === undefined) return void window.showInformationMessage(tell(locale, 'pointAtClause'));
  const title = tell(locale, 'tightenWhere', { clause: found.clause });
  const inNew: QuickPickItem & { readonly uri?: string } = { label: `$(add) ${tell(locale, 'newVariant')}` };
  const known = found.variants.map(({ uri, name, edition }) => ({ label: name, description: edition, uri }));
  const chosen = known.length === 0 ? inNew : await window.showQuickPick([...known, inNew], { title });
  if (chosen === undefined) return;
  await deriveVariant(client, ask, { ...shown, ...(chosen.uri === undefined ? {} : { into: chosen.uri }) });
}

async function edited(client: BaseLanguageClient, { edit, uri }: DeriveResult) {
  if (edit !== undefined) {
    await applyTelling(await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit));
  }
  return uri === undefined ? undefined : workspace.openTextDocument(Uri.parse(uri, true));
}

function standardShown(client: BaseLanguageClient) {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'service-standard') return undefined;
  const { code2ProtocolConverter: converter } = client;
  return { uri: converter.asUri(editor.document.uri), position: converter.asPosition(editor.selection.active) };
}
