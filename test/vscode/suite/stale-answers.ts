import { commands, TabInputTextDiff, type TextDocument, window, workspace } from 'vscode';
import { diagnosticsWhen, find, fixesAt, inEachLanguage, open } from './editor.ts';
import { expectContains, expectEqual, expectPresent } from './expect.ts';
import { suite, suiteTeardown, test } from './mocha.ts';

const [teamThen, teamNow] = ['4f3f0747', '72c35973'];
const [eventsThen, eventsNow] = ['3399d90a', '4ec0d2dc'];

/** The report, once both of its answers are known to be stale. */
async function openReport(): Promise<TextDocument> {
  const document = await open('changed/answers.report.yaml');
  await diagnosticsWhen(document.uri, (codes) => codes.filter((one) => one === 'report/stale-answer').length === 2);
  return document;
}

/** Does what a key does in the list that a command shows, until that command has ended. */
async function answering(command: Thenable<unknown>, key: string): Promise<void> {
  let ended = false;
  const ending = Promise.resolve(command).then(() => {
    ended = true;
  });
  while (!ended) {
    if (isShown('answers.report.yaml.md')) await commands.executeCommand(key);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await ending;
}

function isShown(name: string): boolean {
  return window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes(name)));
}

suite('answers to clauses that have changed', () => {
  suiteTeardown(async () => {
    await open('changed/answers.report.yaml');
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('what changed is shown beside what was answered', async () => {
    const document = await openReport();
    const fixes = await fixesAt(document, find(document, teamThen));
    const title = inEachLanguage({
      en: 'See what changed in the clause since it was answered',
      'zh-Hans': '查看条款在答复之后的改动',
      'zh-Hant': '查看條款在答覆之後的改動',
    });
    const { command } = expectPresent(
      fixes.find((one) => one.title === title),
      title,
    );
    await commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    if (!(input instanceof TabInputTextDiff)) throw new Error('no comparison is shown');
    const [before, after] = await Promise.all(
      [input.original, input.modified].map((uri) => workspace.openTextDocument(uri)),
    );
    expectContains(before?.getText() ?? '', '不少於3人', 'as answered');
    expectContains(after?.getText() ?? '', '不少於5人', 'today');
  });

  test('nothing is written when the list is dismissed', async () => {
    const document = await openReport();
    const before = document.getText();
    await answering(commands.executeCommand('clausewright.reaffirmAnswers'), 'workbench.action.closeQuickOpen');
    expectEqual(document.getText(), before, 'text');
  });

  test('what is left ticked is re-affirmed in one step', async () => {
    const document = await openReport();
    const before = document.getText();
    const key = 'workbench.action.acceptSelectedQuickOpenItem';
    await answering(commands.executeCommand('clausewright.reaffirmAnswers', document.uri.toString()), key);
    const after = before.replace(`"${teamThen}"`, `'${teamNow}'`).replace(`"${eventsThen}"`, `'${eventsNow}'`);
    expectEqual(document.getText(), after, 'text');
    await diagnosticsWhen(document.uri, (codes) => !codes.includes('report/stale-answer'));
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    expectEqual(document.getText(), before, 'after one undo');
  });
});
