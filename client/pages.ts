import { commands, type Uri, ViewColumn, window } from 'vscode';

/** Opens a page of ours beside the file: set as a page where the editor can, else as its text. */
export async function showPage(uri: Uri): Promise<void> {
  const shown = await commands.executeCommand('markdown.showPreviewToSide', uri).then(
    () => true,
    () => false,
  );
  if (!shown) await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
}
