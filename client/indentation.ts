import { languages, window, workspace } from 'vscode';
import { ownDocuments } from './own-documents.ts';

/**
 * Indents the files that are shown as the settings have it: an editor that was there before the defaults of our languages were known
 * keeps what it took for right then, which in an empty file is four spaces.
 */
export function indentAsSet(): void {
  for (const editor of window.visibleTextEditors) {
    if (languages.match(ownDocuments, editor.document) === 0) continue;
    const settings = workspace.getConfiguration('editor', editor.document);
    const [tabSize, insertSpaces] = [settings.get<number>('tabSize'), settings.get<boolean>('insertSpaces')];
    if (settings.get('detectIndentation') === true || tabSize === undefined || insertSpaces === undefined) continue;
    editor.options = { tabSize, insertSpaces };
  }
}
