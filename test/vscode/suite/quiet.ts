import { extensions, window, workspace } from 'vscode';
import { expectEqual, expectPresent } from './expect.ts';
import { suite, test } from './mocha.ts';
import { runDeclared } from './run.ts';

suite('in a folder without files of ours', () => {
  test('the extension does not start, whatever else is opened', async () => {
    const extension = expectPresent(extensions.getExtension('clausewright.clausewright'), 'extension');
    for (const language of ['yaml', 'markdown', 'plaintext']) {
      await window.showTextDocument(await workspace.openTextDocument({ language, content: 'standard: a@1\n' }));
    }
    expectEqual(extension.isActive, false, 'active');
    const own = await workspace.openTextDocument({ language: 'service-standard', content: 'standard: a@1\n' });
    await extension.activate();
    expectEqual(own.languageId, 'service-standard', 'language');
  });
});

export const run = runDeclared;
