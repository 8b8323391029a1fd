import { ConfigurationTarget, commands, Selection, Uri, window, workspace } from 'vscode';
import { diagnosticsWhen, open, textWhen } from './editor.ts';
import { expectEqual, expectPresent } from './expect.ts';
import { suite, suiteSetup, suiteTeardown, test } from './mocha.ts';

const name = 'laid-out.standard.yaml';
const before = 'standard: laid-out@2020\ntitle:   示例\nchapters:\n-   id: one\n    # 註\n    title: 甲\n';
const after = 'standard: laid-out@2020\ntitle: 示例\nchapters:\n  - id: one\n    # 註\n    title: 甲\n';

function place(): Uri {
  return Uri.joinPath(expectPresent(workspace.workspaceFolders?.[0], 'workspace folder').uri, name);
}

function onSave(isOn: true | undefined): Thenable<void> {
  const settings = workspace.getConfiguration('editor', { languageId: 'service-standard' });
  return settings.update('formatOnSave', isOn, ConfigurationTarget.Global, true);
}

suite('a file that is not laid out', () => {
  suiteSetup(async () => {
    await workspace.fs.writeFile(place(), new TextEncoder().encode(before));
    // An editor that knows of nothing that lays files out asks whether to look for it, and waits.
    const { uri } = await open('planted.report.yaml');
    await diagnosticsWhen(uri, (codes) => codes.length > 0);
  });
  suiteTeardown(async () => {
    await onSave(undefined);
    // To close one that is not saved asks, and waits for an answer.
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await workspace.fs.delete(place());
  });

  test('is laid out by “Format Document”, the cursor where it was, and by one undo as it was', async () => {
    const document = await open(name);
    const editor = expectPresent(window.activeTextEditor, 'editor');
    const at = document.positionAt(before.indexOf('one'));
    editor.selection = new Selection(at, at);
    await commands.executeCommand('editor.action.formatDocument');
    await textWhen(document, (text) => text === after);
    expectEqual(document.offsetAt(editor.selection.active), after.indexOf('one'), 'cursor');
    await commands.executeCommand('undo');
    await textWhen(document, (text) => text === before);
  });

  test('stays as it is when it is saved, unless that is wished', async () => {
    const document = await open(name);
    const editor = expectPresent(window.activeTextEditor, 'editor');
    await editor.edit((edit) => edit.insert(document.positionAt(before.length), '\n'));
    await document.save();
    expectEqual(document.getText(), `${before}\n`, 'saved');
    await onSave(true);
    await editor.edit((edit) => edit.insert(document.positionAt(before.length), '\n'));
    await document.save();
    await textWhen(document, (text) => text === after);
  });
});
