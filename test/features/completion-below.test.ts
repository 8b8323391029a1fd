import { describe, expect, test } from 'vitest';
import { keysBelow } from '../../server/features/completion/below.ts';
import { complete } from '../../server/features/completion/complete.ts';
import { plainText } from '../../server/features/completion/snippet.ts';
import type { Reader } from '../../server/features/reader.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };

function opened(source: string, name = 'a.standard.yaml') {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const service = workspace({ [name]: text });
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error('no document');
  const accept = (label: string): string => {
    const one = keysBelow(service.snapshot(), document, cursor, reader).find((item) => item.label === label);
    if (one === undefined) throw new Error(`not offered: ${label}`);
    return document.tree.text.edit([{ range: one.range, text: plainText(one.snippet) }]).toString();
  };
  const below = keysBelow(service.snapshot(), document, cursor, reader).map(({ label }) => label);
  return { accept, below, here: complete(service.snapshot(), document, cursor, reader).items };
}

const clause = 'standard: a@2020\nchapters:\n  - id: one\n    clauses:\n      - id: a\n        ';

describe('behind a text that is finished, and a space', () => {
  test.each([
    ['standard: a@2020\ntitle: 甲 $0\n', 'language', 'standard: a@2020\ntitle: 甲\nlanguage: ‹語言›\n'],
    ['standard: a@2020\ntitle: "甲" $0', 'scope', 'standard: a@2020\ntitle: "甲"\nscope: ‹範圍›'],
    [`${clause}text: 應公開。  $0\n`, 'provision', `${clause}text: 應公開。\n        provision: ‹條款類型›\n`],
    [`${clause.replace('id: a\n        ', 'id: a $0\n')}`, 'text', `${clause.trimEnd()}\n        text: ‹條文›\n`],
  ])('goes on with the other keys, each on a line of its own: %s', (source, label, expected) => {
    const { accept, here } = opened(source);
    expect(here).toEqual([]);
    expect(accept(label)).toBe(expected);
  });
  test.each([
    'standard: a@2020\ntitle: 甲$0\n',
    'standard: a@2020\ntitle: 甲 $0 乙\n',
    'standard: a@2020\ntitle: {zh-Hant: 甲 $0}\n',
    'standard: a@2020\nscope: |\n  甲 $0\n',
    'standard: a@2020\n# 甲 $0\n',
  ])('but nowhere else: %s', (source) => expect(opened(source).below).toEqual([]));
});
