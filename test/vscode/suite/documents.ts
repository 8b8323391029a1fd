import { type Disposable, Uri, workspace } from 'vscode';
import { codeOf, diagnosticsWhen, find, hoverText, middle, open } from './editor.ts';
import { expectContains, expectEqual } from './expect.ts';
import { suite, suiteTeardown, test } from './mocha.ts';

const planted = 'planted.report.yaml';

suite('documents of other kinds', () => {
  const closing: Disposable[] = [];
  suiteTeardown(() => {
    for (const one of closing) one.dispose();
  });

  test('a standard that ships can be read, as a standard', async () => {
    const shipped = Uri.parse('clausewright:/standards/makerspace-service.standard.yaml');
    const document = await workspace.openTextDocument(shipped);
    expectEqual(document.languageId, 'service-standard', 'language');
    expectContains(document.getText(), 'standard: makerspace-service@2017', 'text');
    expectContains(await hoverText(document, middle(find(document, 'provision'))), 'provision', 'hover');
  });

  test('an older state of a file is explained, and not reported on', async () => {
    const text = (await open(planted)).getText();
    closing.push(workspace.registerTextDocumentContentProvider('git', { provideTextDocumentContent: () => text }));
    const older = await workspace.openTextDocument(Uri.parse('git:/older/planted.report.yaml?HEAD'));
    expectEqual(older.languageId, 'service-report', 'language');
    expectContains(await hoverText(older, middle(find(older, 'against'))), 'against', 'hover');
    const current = await diagnosticsWhen((await open(planted)).uri, (codes) =>
      codes.includes('report/reason-missing'),
    );
    expectEqual(current.filter((one) => codeOf(one) === 'report/duplicate-id').length, 0, 'taken for a second report');
    expectEqual((await diagnosticsWhen(older.uri, () => true)).length, 0, 'findings');
  });
});
