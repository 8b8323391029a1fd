import {
  type CompletionItem,
  CompletionItemKind,
  CompletionList,
  commands,
  type Disposable,
  languages,
  type ProviderResult,
  type TextDocument,
  type TextEditor,
  TextEditorSelectionChangeKind,
  window,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { placeholderForm } from '../server/protocol/writing.ts';
import { ownDocuments } from './own-documents.ts';

/** What a list that opens by itself may hold: where nothing is to be chosen, an open list would be in the way of the next key. */
const choices: ReadonlySet<CompletionItemKind | undefined> = new Set([
  CompletionItemKind.EnumMember,
  CompletionItemKind.Reference,
  CompletionItemKind.File,
  CompletionItemKind.Unit,
]);

interface OpenChoices extends Disposable {
  readonly provideCompletionItem: NonNullable<Middleware['provideCompletionItem']>;
}

/**
 * Opens the list of what may be chosen as soon as a placeholder is selected, as the editor does at a tab stop. The choices that
 * a snippet can hold itself would bear neither names nor help.
 */
export function openChoices(): OpenChoices {
  let opening: string | undefined;
  const listening = window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    if (kind === TextEditorSelectionChangeKind.Mouse || !isAtPlaceholder(textEditor)) return;
    const { document, selection } = textEditor;
    opening = placeIn(document, document.offsetAt(selection.active));
    void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
  return {
    dispose: () => listening.dispose(),
    provideCompletionItem(document, position, context, token, next) {
      const itself = opening === placeIn(document, document.offsetAt(position));
      opening = undefined;
      const found = next(document, position, context, token);
      return itself ? onlyChoices(found) : found;
    },
  };
}

function isAtPlaceholder({ document, selections }: TextEditor): boolean {
  const [selection, another] = selections;
  if (selection === undefined || another !== undefined || selection.isEmpty) return false;
  return placeholderForm.test(document.getText(selection)) && languages.match(ownDocuments, document) > 0;
}

function placeIn({ uri, version }: TextDocument, offset: number): string {
  return `${uri.toString()} ${version} ${offset}`;
}

async function onlyChoices(
  found: ProviderResult<CompletionItem[] | CompletionList>,
): Promise<CompletionItem[] | CompletionList | null | undefined> {
  const list = await found;
  const items = list instanceof CompletionList ? list.items : (list ?? []);
  return items.some(({ kind }) => choices.has(kind)) ? list : undefined;
}
