import { workspace } from 'vscode';
import {
  codeOf,
  diagnosticsWhen,
  find,
  fixesAt,
  inEachLanguage,
  open,
  openUntitled,
  readText,
  replace,
} from './editor.ts';
import { expectContains, expectEqual, expectPresent } from './expect.ts';
import { suite, test } from './mocha.ts';

/** Files whose mistakes are marked, none of them opened. */
const marked = 'mistakes/{yaml,schema,standard,prose,variant,report,ignore}/*.yaml';
const planted = 'planted.report.yaml';

suite('findings', () => {
  test('stand at the slip, with their rule, in the language of the reader', async () => {
    const document = await open(planted);
    const found = await diagnosticsWhen(document.uri, (codes) => codes.includes('report/reason-missing'));
    const slip = expectPresent(
      found.find((one) => codeOf(one) === 'report/reason-missing'),
      'slip',
    );
    expectEqual(slip.range, find(document, 'seed-fund'), 'range');
    expectEqual(slip.source, 'clausewright', 'source');
    const said = { en: 'gives no reason', 'zh-Hant': '沒有說明理由', 'zh-Hans': '没有说明理由' };
    expectContains(slip.message, inEachLanguage(said), 'message');
  });

  test('of every file in the workspace are the mistakes that are marked in it', async () => {
    const files = await workspace.findFiles(marked);
    expectEqual(files.length > 80, true, `enough files, ${files.length}`);
    for (const uri of files) {
      const expected = markedFindings(await readText(uri));
      const found = await diagnosticsWhen(uri, (codes) => codes.length === expected.length);
      const lines = found.map((one) => `${one.range.start.line + 1} ${codeOf(one)}`);
      expectEqual(lines.sort(), expected.sort(), uri.path);
    }
  });

  test('follow an edit, and an edit that mends', async () => {
    const document = await openUntitled('service-report', 'report: a\nanswers:\n  x:\n    status: not-applicable\n');
    await diagnosticsWhen(document.uri, (codes) => codes.includes('report/reason-missing'));
    await replace(document, 'not-applicable', 'not-applicable\n    reason: 不設導師');
    await diagnosticsWhen(document.uri, (codes) => !codes.includes('report/reason-missing'));
  });

  test('are mended by the fix that is offered first', async () => {
    const text = 'report: a\nagainst：makerspace-service@2017\n';
    const document = await openUntitled('service-report', text);
    const slip = 'yaml/full-width-structure';
    const found = await diagnosticsWhen(document.uri, (codes) => codes.includes(slip));
    const range = expectPresent(found.find((one) => codeOf(one) === slip)?.range, 'range');
    expectEqual(document.getText(range), '：', 'the sign that is wrong');
    const fix = (await fixesAt(document, range)).find((one) => one.isPreferred);
    await workspace.applyEdit(expectPresent(expectPresent(fix, 'fix').edit, 'edit'));
    expectEqual(document.getText(), text.replace('：', ': '), 'text');
    await diagnosticsWhen(document.uri, (codes) => !codes.includes(slip));
  });
});

/** `line code` for each marker in a file: a marker means the next line that is none, or as many lines down as it says. */
function markedFindings(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const marker = /^\s*# expect: (\S+)(?: @\+(\d+))?/;
  return lines.flatMap((line, index) => {
    const found = marker.exec(line);
    if (found === null) return [];
    let target = index + Number(found[2] ?? 1);
    if (found[2] === undefined) while (marker.test(lines[target] ?? '')) target++;
    return [`${target + 1} ${found[1]}`];
  });
}
