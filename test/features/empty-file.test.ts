import { expect, test } from 'vitest';
import type { Locale } from '../../server/base/words.ts';
import { isEmptyFile, waysOn } from '../../server/features/empty-file.ts';
import type { Reader } from '../../server/features/reader.ts';
import { viewAt } from '../../server/protocol/views.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const reader = (locale: Locale, opensPages = true): Reader => ({ locale, opensPages, markdown: true, snippets: true });

function ways(name: string, text: string, who: Reader = reader('en')) {
  const document = workspace({ [name]: text }).document(uriOf(name));
  if (document === undefined) throw new Error(`${name} is not there`);
  return waysOn(document, who);
}

test('an empty standard can be begun by questions, as a variant too, and a sample looked at', () => {
  const found = ways('a.standard.yaml', '\n  \n');
  expect(found.map(({ command }) => command)).toEqual([
    'clausewright.newStandard',
    'clausewright.newVariant',
    'clausewright.import',
    'clausewright.goTo',
  ]);
  expect(found[0]?.arguments).toEqual([uriOf('a.standard.yaml')]);
  expect(viewAt(String(found[3]?.arguments[0]))?.kind).toBe('standards');
});

test('an empty report can be begun by questions', () => {
  expect(ways('a.report.yaml', '', reader('zh-Hans')).map(({ title }) => title)).toEqual(['逐步新建自评报告…']);
});

test('nothing is offered where something is written, or to an editor without our commands', () => {
  expect(ways('a.standard.yaml', 'standard: a@2020\n')).toEqual([]);
  expect(ways('a.standard.yaml', '# 草稿\n')).toEqual([]);
  expect(ways('a.standard.yaml', '', reader('en', false))).toEqual([]);
  expect(ways('.clausewright.yaml', '')).toEqual([]);
});

test('a long file of nothing is read no further than its first lines', () => {
  const document = workspace({ 'a.standard.yaml': '\n'.repeat(20) }).document(uriOf('a.standard.yaml'));
  expect(document && isEmptyFile(document)).toBe(false);
});
