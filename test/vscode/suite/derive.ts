import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import { deriveCommand } from '../../../server/protocol/commands.ts';
import { viewUri } from '../../../server/protocol/views.ts';
import { expectContains, expectEqual, expectPresent } from './expect.ts';
import { suite, suiteTeardown, test } from './mocha.ts';

/** The new variant that a command opens, and what is selected in it. */
async function derived(
  ...at: readonly number[]
): Promise<{ readonly document: TextDocument; readonly selected: string }> {
  await commands.executeCommand(
    deriveCommand,
    viewUri('standards', { name: 'makerspace-filing.standard.yaml' }),
    ...at,
  );
  const { document, selection } = expectPresent(window.activeTextEditor, 'an editor');
  return { document, selected: document.getText(selection) };
}

suite('variants', () => {
  suiteTeardown(async () => {
    while (window.activeTextEditor?.document.isUntitled) {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  test('a standard that ships is derived from into a file without a name', async () => {
    const { document, selected } = await derived();
    expectEqual(document.uri.scheme, 'untitled', 'scheme');
    expectEqual(document.languageId, 'service-standard', 'language');
    expectContains(document.getText(), 'extends: makerspace-filing@2017', 'the base');
    expectContains(selected, '‹', 'what is to be filled in first');
  });

  test('with the clause that is to be tightened', async () => {
    const base = await workspace.openTextDocument(
      Uri.parse(viewUri('standards', { name: 'makerspace-filing.standard.yaml' }), true),
    );
    const { line } = base.positionAt(base.getText().indexOf('      - id: '));
    const id = /id: (\S+)/.exec(base.lineAt(line).text)?.[1] ?? '';
    const { document } = await derived(line, 10);
    expectContains(document.getText(), `adapt:\n  - clause: ${id}\n`, 'the clause');
  });
});
