import { commands, extensions, Uri, window, workspace } from 'vscode';
import { codeOf, diagnosticsWhen, find, open } from './editor.ts';
import { expectContains, expectEqual, expectPresent } from './expect.ts';
import { suite, test } from './mocha.ts';
import { runDeclared } from './run.ts';

const locale = workspace.getConfiguration('clausewright').get<string>('locale');
const planted = 'planted.report.yaml';

suite('a report with a slip', () => {
  test('is a self-report by its name', async () => {
    expectEqual((await open(planted)).languageId, 'service-report', 'language');
  });

  test('shows the slip at the answer, with its rule, in the language of the reader', async () => {
    const document = await open(planted);
    const found = await diagnosticsWhen(document.uri, (all) =>
      all.some((one) => codeOf(one) === 'report/reason-missing'),
    );
    const slip = expectPresent(
      found.find((one) => codeOf(one) === 'report/reason-missing'),
      'slip',
    );
    expectEqual(slip.range, find(document, 'mentor-team'), 'range');
    expectEqual(slip.source, 'clausewright', 'source');
    expectContains(slip.message, locale === 'en' ? 'gives no reason' : '沒有說明理由', 'message');
  });
});

suite('a standard that ships', () => {
  const shipped = Uri.parse('clausewright:/standards/makerspace-service.standard.yaml');

  test('can be read', async () => {
    const document = await workspace.openTextDocument(shipped);
    expectContains(document.getText(), 'standard: makerspace-service@2017', 'text');
    expectEqual(document.languageId, 'service-standard', 'language');
  });
});

suite('the extension', () => {
  test('is running', () => {
    expectEqual(extensions.getExtension('clausewright.clausewright')?.isActive, true, 'active');
  });

  test('checks again after a restart', async () => {
    const document = await open(planted);
    await commands.executeCommand('clausewright.restart');
    await diagnosticsWhen(document.uri, (all) => all.length > 0);
    expectEqual(window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'editor');
  });
});

export const run = runDeclared;
