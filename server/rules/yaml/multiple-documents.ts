import { rangeOf } from '../../base/position.ts';
import { absolute, lineOf } from '../../syntax/navigate.ts';
import type { Place } from '../../syntax/tree.ts';
import type { Document } from '../../workspace/document.ts';
import { simplified, standardFile } from '../example.ts';
import type { Fix, ProblemRule } from '../rule.ts';

const whole =
  'standard: demo@2020\ntitle: 服務規範\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nchapters:\n  - {id: one, title: 甲, text: 無}';

export const rule: ProblemRule = {
  code: 'yaml/multiple-documents',
  severity: 'error',
  title: { en: 'A second document in the file', 'zh-Hant': '文件中有第二個文檔' },
  message: {
    en: 'A second document begins here, and only the first is read. Move it to a file of its own.',
    'zh-Hant': '這裡開始了第二個文檔，只有第一個會被讀取。請移到單獨的文件。',
  },
  why: {
    en: 'One file is one standard or one report.',
    'zh-Hant': '一個文件只能是一項標準或一份報告。',
  },
  fix: 'once',
  problem: 'multiple-documents',
  choices,
  examples: () => ({
    bad: [
      standardFile(`${whole}\n---\nstandard: other@2020`),
      standardFile(simplified(`${whole}\n---\ntitle: 其他標準`)),
      standardFile(`${whole}\n---\nannexes: []`),
    ],
    good: [standardFile(`---\n${whole}`), standardFile(simplified(`---\n${whole}`))],
  }),
};

/** A line that only parts the text can go, where nothing stands behind it that stands before it, too. */
function choices({ tree }: Document, at: Place): readonly Fix[] {
  const { line } = absolute(tree, at).start;
  const lines = tree.text.toString().split('\n');
  const keysOf = (some: readonly string[]) => some.flatMap((one) => /^([^\s#:-][^\s:]*)\s*:/.exec(one)?.[1] ?? []);
  const before = new Set(keysOf(lines.slice(0, line)));
  const behind = keysOf(lines.slice(line + 1));
  if (!/^---\s*$/.test(lines[line] ?? '') || behind.length === 0 || behind.some((key) => before.has(key))) return [];
  const own = line - lineOf(tree, at.fragment);
  const edits = [{ fragment: at.fragment, range: rangeOf(own, 0, own + 1, 0), text: '' }];
  return [{ title: { en: 'Remove this line', 'zh-Hant': '刪去這一行' }, edits, preferred: true }];
}
