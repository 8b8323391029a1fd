import { commands, Uri, WorkspaceEdit, workspace } from 'vscode';
import { open, readText, textWhen } from './editor.ts';
import { expectEqual, expectPresent } from './expect.ts';
import { suite, suiteTeardown, test } from './mocha.ts';

const report = 'reports/jimu-2017.report.yaml';
const handbook = 'reports/evidence/jimu/handbook.txt';
const renamed = 'reports/evidence/jimu/手冊.txt';

function place(name: string): Uri {
  return Uri.joinPath(expectPresent(workspace.workspaceFolders?.[0], 'workspace folder').uri, name);
}

/** As the report, which stands beside the folder, names it. */
function named(name: string): string {
  return `file: ${name.replace('reports/', '')}\n`;
}

/** As the Explorer does it. */
async function rename(from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(place(from), place(to));
  expectEqual(await workspace.applyEdit(edit), true, 'renamed');
}

async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
}

suite('attachments that get another name', () => {
  suiteTeardown(closeAll);

  test('are named so in the report that is open, and by one undo as they were', async () => {
    const document = await open(report);
    const before = document.getText();
    await rename(handbook, renamed);
    await textWhen(document, (text) => text === before.replace(named(handbook), named(renamed)));
    await commands.executeCommand('undo');
    await textWhen(document, (text) => text === before);
    await workspace.fs.stat(place(handbook));
  });

  test('are named so in a report that is not open, which is then, to be saved', async () => {
    await closeAll();
    const before = await readText(place(report));
    await rename(handbook, renamed);
    const document = expectPresent(
      workspace.textDocuments.find(({ uri }) => uri.path === place(report).path),
      'the report, opened',
    );
    expectEqual(document.getText(), before.replace(named(handbook), named(renamed)), 'text');
    await rename(renamed, handbook);
    expectEqual(document.getText(), before, 'text, once it has its name again');
    await document.save();
  });
});
