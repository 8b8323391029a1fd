import { type CodeAction, CodeActionKind, commands, type TextDocument, workspace } from 'vscode';
import { find, inEachLanguage, middle, openUntitled } from './editor.ts';
import { expectEqual, expectPresent } from './expect.ts';
import { suite, test } from './mocha.ts';

const written = `standard: demo@2020
title: {zh-Hans: 众创空间服务规范, en: Service specification}
language: zh-Hans
class: policy
status: draft
chapters:
  - id: one
    title: 创业辅导
    clauses:
      - id: mentor-team
        provision: statement
        text: 头发与发展，干部与干燥。
        notes: [面条与方面]
`;

/** A file with Chinese text, converted by `convert`; afterwards one undo brings the old text back. */
async function converts(convert: (document: TextDocument) => Promise<void>, after: string): Promise<void> {
  const document = await openUntitled('service-standard', written);
  await convert(document);
  await until(document, after);
  await commands.executeCommand('undo');
  await until(document, written);
}

/** What the editor shows in the end; a test that waits in vain is ended by its own limit, and told by the last text. */
async function until(document: TextDocument, text: string): Promise<void> {
  for (let look = 0; look < 500 && document.getText() !== text; look++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expectEqual(document.getText(), text, 'text');
}

/** Takes the action of this title that is offered where the text stands. */
async function take(document: TextDocument, text: string, title: string): Promise<void> {
  const place = middle(find(document, text));
  const offered = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    { start: place, end: place } as never,
    CodeActionKind.RefactorRewrite.value,
    10,
  );
  const action = offered.find((one) => one.title === title);
  const edit = expectPresent(action?.edit, `“${title}” among ${offered.map((one) => one.title).join(', ')}`);
  expectEqual(await workspace.applyEdit(edit), true, 'applied');
}

const traditional = { text: '頭髮與發展，幹部與乾燥。', note: '麵條與方面' };

suite('the other script', () => {
  test('of a file, by a command, and back by one undo', () =>
    converts(
      async () => {
        await commands.executeCommand('clausewright.convertToTraditional');
      },
      written
        .replaceAll('zh-Hans', 'zh-Hant')
        .replace('众创空间服务规范', '眾創空間服務規範')
        .replace('创业辅导', '創業輔導')
        .replace('头发与发展，干部与干燥。', traditional.text)
        .replace('面条与方面', traditional.note),
    ));

  test('of a text, where the cursor stands', () =>
    converts(
      (document) =>
        take(
          document,
          '头发',
          inEachLanguage({
            en: 'Convert this text to Traditional',
            'zh-Hant': '把這段文字轉為繁體',
            'zh-Hans': '把这段文字转为繁体',
          }),
        ),
      written.replace('头发与发展，干部与干燥。', traditional.text),
    ));

  test('of a clause', () =>
    converts(
      (document) =>
        take(
          document,
          '头发',
          inEachLanguage({
            en: 'Convert this clause to Traditional',
            'zh-Hant': '把本條轉為繁體',
            'zh-Hans': '把本条转为繁体',
          }),
        ),
      written.replace('头发与发展，干部与干燥。', traditional.text).replace('面条与方面', traditional.note),
    ));

  test('is filled in where a text lacks it', () =>
    converts(
      (document) =>
        take(
          document,
          '众创空间',
          inEachLanguage({ en: 'Fill in the Traditional text', 'zh-Hant': '補上繁體文本', 'zh-Hans': '补上繁体文本' }),
        ),
      written.replace('{zh-Hans: 众创空间服务规范, ', '{zh-Hans: 众创空间服务规范, zh-Hant: 眾創空間服務規範, '),
    ));

  test('of a file that has nothing of it leaves the file alone', async () => {
    const text = 'standard: demo@2020\nlanguage: en\ntitle: Service\n';
    const document = await openUntitled('service-standard', text);
    await commands.executeCommand('clausewright.convertToTraditional');
    expectEqual(document.getText(), text, 'text');
  });
});
