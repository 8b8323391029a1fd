import { expect, test } from 'vitest';
import { say } from '../../server/base/words.ts';
import { rules } from '../../server/generated/rules.ts';
import { check } from '../../server/rules/engine/run.ts';
import { uriOf, workspace } from '../support/workspace.ts';

/** What one line of a header offers to its reader. */
function offered(line: string): readonly string[] {
  const head = 'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: draft\n';
  const service = workspace({
    'demo.standard.yaml': `${head}${line}\nchapters:\n  - {id: one, title: 甲, text: 無}\n`,
  });
  const document = service.document(uriOf('demo.standard.yaml'));
  if (document === undefined) throw new Error('no document');
  return check(service.snapshot(), document, rules)
    .findings.filter((finding) => finding.rule.code.startsWith('yaml/'))
    .flatMap((finding) => finding.fixes?.('en') ?? [])
    .map((fix) => say(fix.title, 'zh-Hant', fix.args));
}

/** Lines with a slip, and what the reader may take: it names the sign that changes, and what it becomes. */
const lines: readonly (readonly [string, ...string[]])[] = [
  ['scope：本規範適用於眾創空間。', '把「：」改成「: 」'],
  ['space-types:\n－ co-working', '把「－」改成「- 」'],
  ['space-types: [co-working，incubator]', '把「，」改成「, 」'],
  ['space-types: [co-working、incubator]', '把「、」改成「, 」'],
  ['space-types: ［co-working]', '把「［」改成「[」'],
  ['＃ 註釋', '把「＃」改成「#」'],
  ['effective: “2020-01-01”', '把彎引號改成直引號'],
  ['scope:\u3000本規範適用於眾創空間。', '去掉看不見的字符（U+3000）'],
  ['scope:本規範適用於眾創空間。', '在「:」後加空格'],
  ['space-types:\n  -co-working', '在「-」後加空格'],
  ['scope: 備註: 1.5萬家', '給文字加引號'],
  ['scope: 位於科技園 #3 樓', '給整段文字加引號，包括 # 之後的內容'],
  ['declares:\n\tchapters: 1', '把製表符改成空格'],
  ['scope: 甲\nscope: 乙', '刪去這一項', '刪去上文的同名項'],
];

test.each(lines)('%j', (line, ...titles) => expect(offered(line)).toEqual(titles));
