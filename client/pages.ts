import { commands, type Uri, ViewColumn, window } from 'vscode';
import { viewAt, views } from '../server/protocol/views.ts';

/** Opens a view of ours beside the file: what is a page set as one where the editor can, all else as its text. */
export async function showView(uri: Uri): Promise<void> {
  const view = viewAt(uri.toString());
  const isPage = view !== undefined && views[view.kind].shown === 'page';
  if (isPage && (await showsPage(uri))) return;
  await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
}

async function showsPage(uri: Uri): Promise<boolean> {
  return commands.executeCommand('markdown.showPreviewToSide', uri).then(
    () => true,
    () => false,
  );
}
