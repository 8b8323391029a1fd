import {
  ConfigurationTarget,
  commands,
  Selection,
  type TextDocument,
  type TextEdit,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { expectEqual, expectPresent } from './expect.ts';
import { suite, suiteSetup, test } from './mocha.ts';
import { runDeclared } from './run.ts';

/** A new file of the language with the text, and the cursor where `$0` stands. */
async function editorWith(text: string, language = 'service-standard'): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language, content: text.replace('$0', '') });
  const editor = await window.showTextDocument(document);
  const at = document.positionAt(text.indexOf('$0'));
  editor.selection = new Selection(at, at);
  return editor;
}

/** What is there after typing, key by key, with the cursor marked. */
async function typed(text: string, keys: string): Promise<string> {
  const editor = await editorWith(text);
  for (const key of keys) await commands.executeCommand('type', { text: key });
  const at = editor.document.offsetAt(editor.selection.active);
  const whole = editor.document.getText();
  return `${whole.slice(0, at)}$0${whole.slice(at)}`;
}

function wordAt(document: TextDocument, offset: number): string | undefined {
  const range = document.getWordRangeAtPosition(document.positionAt(offset));
  return range && document.getText(range);
}

/**
 * An editor learns a language's words and brackets some moments after it has shown the first file of it, and has been seen to lack the
 * rules of Enter again in the file after that: they are learnt when they hold in a few new files one after the other.
 */
async function languageIsLearnt(): Promise<void> {
  const { document } = await editorWith('id: mentor-team$0');
  while (wordAt(document, 6) !== 'mentor-team') await new Promise((resolve) => setTimeout(resolve, 20));
  for (let inARow = 0; inARow < 5; ) {
    inARow = (await typed('- a$0', '\n')) === '- a\n- $0' ? inARow + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

suite('Enter', () => {
  suiteSetup(languageIsLearnt);
  const cases: readonly [before: string, after: string][] = [
    ['items:\n  - 技術的創新程度；$0\n', 'items:\n  - 技術的創新程度；\n  - $0\n'],
    ['clauses:\n  - id: mentor-team$0\n', 'clauses:\n  - id: mentor-team\n    $0\n'],
    ['chapters:\n  - clauses:$0\n', 'chapters:\n  - clauses:\n      $0\n'],
    ['answers:\n  創業導師:$0\n', 'answers:\n  創業導師:\n    $0\n'],
    ['answers:\n  statement: >-$0\n', 'answers:\n  statement: >-\n    $0\n'],
    ['answers:\n  statement: 已聘任$0\n', 'answers:\n  statement: 已聘任\n  $0\n'],
    ['a:\n  text: |\n    應包括以下各項：$0\n', 'a:\n  text: |\n    應包括以下各項：\n    $0\n'],
    ['a:\n  evidence: [$0]\n', 'a:\n  evidence: [\n    $0]\n'],
    ['  # 前半$0後半\n', '  # 前半\n  # $0後半\n'],
  ];
  for (const [before, after] of cases) {
    test(JSON.stringify(before), async () => expectEqual(await typed(before, '\n'), after, 'text'));
  }
});

suite('brackets', () => {
  const cases: readonly [before: string, keys: string, after: string][] = [
    ['text: 見$0', '「', 'text: 見「$0」'],
    ['text: 見$0，', '《', 'text: 見《$0》，'],
    ['text: 見$0。', '（', 'text: 見（$0）。'],
    ['text: 見$0', '[[', 'text: 見[[$0]]'],
    ['text: |\n  見$0\n', '“', 'text: |\n  見“$0”\n'],
    ['# 見$0', '「」', '# 見「」$0'],
    ['see: $0', '[', 'see: [$0]'],
    ['# $0', '[', '# [$0'],
    ['# $0', '"', '# "$0'],
    ['text: "見 $0"', "'", 'text: "見 \'$0"'],
  ];
  for (const [before, keys, after] of cases) {
    test(`${JSON.stringify(before)} ${keys}`, async () => expectEqual(await typed(before, keys), after, 'text'));
  }
});

/** The same, once the editor has mended what was typed; how long to wait is the test's own limit. */
async function mended(before: string, keys: string, after: string): Promise<void> {
  await typed(before, keys);
  const editor = expectPresent(window.activeTextEditor, 'editor');
  const now = (): string => {
    const whole = editor.document.getText();
    const at = editor.document.offsetAt(editor.selection.active);
    return `${whole.slice(0, at)}$0${whole.slice(at)}`;
  };
  while (now() !== after) await new Promise((resolve) => setTimeout(resolve, 20));
}

suite('signs of an input method', () => {
  const head = 'standard: demo@2020\n';
  const cases: readonly [before: string, keys: string, after: string][] = [
    [`${head}class$0\n`, '：', `${head}class: $0\n`],
    [`${head}class$0\n`, '：policy\n', `${head}class: policy\n$0\n`],
    [`${head}audience:\n  $0\n`, '－', `${head}audience:\n  - $0\n`],
    [`${head}published: $0\n`, '２０１７', `${head}published: 2017$0\n`],
    [`${head}scope: {zh-Hant: 𠮷, zh-Hans$0}\n`, '：', `${head}scope: {zh-Hant: 𠮷, zh-Hans: $0}\n`],
    [`${head}audience:\n$0\n`, '－', `${head}audience:\n- $0\n`],
    [`${head}first-chapter: $0\n`, '４', `${head}first-chapter: 4$0\n`],
    [`${head}chapters:\n  - id: 章$0\n`, '１２', `${head}chapters:\n  - id: 章12$0\n`],
    [`${head}space-types: [a$0]\n`, '，', `${head}space-types: [a, $0]\n`],
    // What was typed before the editor had asked: the next space or line mends the line.
    [`${head}ics：03.080$0\n`, ' ', `${head}ics: 03.080 $0\n`],
    [`${head}class：policy$0\n`, '\n', `${head}class: policy\n$0\n`],
    [`${head}audience:\n  －甲$0\n`, '\n', `${head}audience:\n  - 甲\n  $0\n`],
    // In a text they are right: what is mended behind it shows that the editor has asked.
    [`${head}scope: $0\n`, 'class：３，－ 甲\nclass：', `${head}scope: class：３，－ 甲\nclass: $0\n`],
    [`${head}scope: |\n  $0\n`, '－ 甲：１\nclass：', `${head}scope: |\n  － 甲：１\n  class：$0\n`],
  ];
  for (const [before, keys, after] of cases) {
    test(`${JSON.stringify(before)} ${keys}`, () => mended(before, keys, after));
  }
  /** What the editor is told to change for a sign that was typed. */
  async function asked(text: string, sign: string): Promise<TextEdit[]> {
    const { document, selection } = await editorWith(text);
    const options = { tabSize: 2, insertSpaces: true };
    const ask = 'vscode.executeFormatOnTypeProvider';
    return (await commands.executeCommand<TextEdit[]>(ask, document.uri, selection.active, sign, options)) ?? [];
  }
  test('stay in a text', async () => {
    expectEqual((await asked(`${head}scope: class：$0\n`, '：')).length, 0, 'edits');
    expectEqual((await asked(`${head}scope: 第３$0\n`, '３')).length, 0, 'edits');
  });
  test('stay everywhere when the setting says so', async () => {
    const settings = workspace.getConfiguration('clausewright');
    await settings.update('onTypeRepair', false, ConfigurationTarget.Global);
    while ((await asked(`${head}class：$0\n`, '：')).length > 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await settings.update('onTypeRepair', undefined, ConfigurationTarget.Global);
    while ((await asked(`${head}class：$0\n`, '：')).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
});

suite('lines are left as they are', () => {
  test('by “Reindent Lines”', async () => {
    const text = 'answers:\n  a:\n    status: partial\n  b:\n    status: planned\n$0';
    const editor = await editorWith(text, 'service-report');
    await commands.executeCommand('editor.action.reindentlines');
    expectEqual(editor.document.getText(), text.replace('$0', ''), 'text');
  });
});

export const run = runDeclared;
