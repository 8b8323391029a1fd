import { type CompletionList, commands, extensions, languages, Position, Selection, window, workspace } from 'vscode';
import { diagnosticsWhen, inEachLanguage, open, openUntitled, shownLog, textWhen } from './editor.ts';
import { expectContains, expectEqual, expectPresent } from './expect.ts';
import { suite, test } from './mocha.ts';

const planted = 'planted.report.yaml';

suite('the extension', () => {
  test('is running beside its files', async () => {
    expectEqual((await open(planted)).languageId, 'service-report', 'language');
    const extension = expectPresent(extensions.getExtension('clausewright.clausewright'), 'extension');
    expectEqual(extension.isActive, true, 'active');
  });

  test('sets what YAML by hand needs', async () => {
    const { uri } = await open(planted);
    const editor = workspace.getConfiguration('editor', { uri, languageId: 'service-report' });
    expectEqual(editor.get('formatOnType'), true, 'formatOnType');
    expectEqual(editor.get('wordWrap'), 'on', 'wordWrap');
    expectEqual(editor.get('tabSize'), 2, 'tabSize');
    // Nested lists of a short file look to an editor like steps of four.
    const { options } = expectPresent(window.activeTextEditor, 'editor');
    expectEqual(options.tabSize, 2, 'width of a step in this file');
    expectEqual(options.insertSpaces, true, 'spaces');
    expectEqual(editor.get('wordBasedSuggestions'), 'off', 'wordBasedSuggestions');
    expectEqual(editor.get('unicodeHighlight.ambiguousCharacters'), false, 'ambiguousCharacters');
  });

  test('shows the standard that a report answers', async () => {
    await open('reports/qingshi-2017.report.yaml');
    await commands.executeCommand('clausewright.showResolvedStandard');
    const shown = expectPresent(window.activeTextEditor, 'editor').document;
    expectEqual(shown.uri.scheme, 'clausewright', 'address');
    expectContains(shown.getText(), 'standard: makerspace-service@2017', 'text');
  });

  test('checks again after a restart', async () => {
    const document = await open(planted);
    await commands.executeCommand('clausewright.restart');
    await diagnosticsWhen(document.uri, (codes) => codes.includes('report/reason-missing'));
    expectEqual(window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'editor');
  });

  test('has keys wait while its server starts anew', async () => {
    const clauses = ['      - id: a\n        text: 甲\n', '      - id: b\n        text: 乙\n'];
    const head = 'standard: keys@2020\nchapters:\n  - id: one\n    clauses:\n';
    const document = await openUntitled('service-standard', head + clauses.join(''));
    const editor = expectPresent(window.activeTextEditor, 'editor');
    const cursorTo = (line: number): void => {
      editor.selection = new Selection(line, 10, line, 10);
    };
    const moved = head + [...clauses].reverse().join('');
    cursorTo(4);
    const restarted = commands.executeCommand('clausewright.restart');
    await commands.executeCommand('clausewright.moveDown');
    expectEqual(document.getText(), moved, 'text');
    await restarted;
    const again = commands.executeCommand('clausewright.restart');
    cursorTo(4);
    await commands.executeCommand('clausewright.nextOpenPlace');
    if (editor.selection.active.isEqual(new Position(4, 10))) throw new Error('the cursor stays');
    await again;
  });

  test('reads the settings as a language of their own, which no other extension for YAML answers', async () => {
    const document = await openUntitled('clausewright-config', 'locale: en\n');
    expectEqual(document.languageId, 'clausewright-config', 'language');
    expectEqual((await languages.getLanguages()).includes('clausewright-config'), true, 'known');
    const found = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(1, 0),
    );
    expectContains(
      found.items.map(({ insertText = '' }) => (typeof insertText === 'string' ? insertText : insertText.value)).join(),
      'rules',
      'keys offered',
    );
  });

  // Beside a Node.js that VS Code brings no compiled modules for, no log of it holds anything, of whichever extension.
  if (!('WorkerGlobalScope' in globalThis)) return;

  test('writes into its log what it read and found, anew after a restart', async () => {
    await commands.executeCommand('clausewright.showOutput');
    const log = await shownLog();
    const checked = inEachLanguage({ en: 'Checked after', 'zh-Hans': '检查完毕，用时', 'zh-Hant': '檢查完畢，用時' });
    const times = (text: string): number => text.split(checked).length - 1;
    const before = times(await textWhen(log, (text) => times(text) > 0));
    await commands.executeCommand('clausewright.restart');
    await textWhen(log, (text) => times(text) === before + 1);
  });
});
