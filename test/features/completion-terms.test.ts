import { describe, expect, test } from 'vitest';
import { complete } from '../../server/features/completion/complete.ts';
import { plainText } from '../../server/features/completion/snippet.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = (text: string, language = 'zh-Hant') => `standard: demo@2020
title: 示例
language: ${language}
class: policy
status: draft
terms:
  makerspace:
    name: {zh-Hant: 眾創空間, en: makerspace}
    definition: 為創業者提供服務的平台
    deprecated: [創客空間]
  roadshow: {name: 路演, definition: 向投資人展示項目的活動}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: statement
        text: ${text}
`;

function offered(source: string) {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const service = workspace({ 'demo.standard.yaml': text });
  const document = service.document(uriOf('demo.standard.yaml'));
  if (document === undefined) throw new Error('no document');
  const { items } = complete(service.snapshot(), document, cursor, {
    locale: 'zh-Hant',
    markdown: true,
    snippets: true,
    opensPages: false,
  });
  const accepted = items.map((item) =>
    lineText(text)
      .edit([{ range: item.range, text: plainText(item.snippet) }])
      .toString(),
  );
  return { labels: items.map(({ label }) => label), accepted };
}

describe('terms while prose is written', () => {
  test.each([
    ['the beginning of a name', '服務對象是眾$0', ['眾創空間'], '服務對象是眾創空間'],
    ['in the other script', '服務對象是众创$0', ['眾創空間'], '服務對象是眾創空間'],
    ['a deprecated form', '服務對象是創客$0', ['眾創空間'], '服務對象是眾創空間'],
    ['in the middle of a sentence', '應舉辦路$0，並公布名單', ['路演'], '應舉辦路演，並公布名單'],
    ['in quotes', '"服務對象是眾創$0"', ['眾創空間'], '"服務對象是眾創空間"'],
    ['by English', '服務對象是maker$0', ['眾創空間'], '服務對象是眾創空間'],
  ])('%s', (_, text, labels, result) => {
    const found = offered(standard(text));
    expect(found.labels).toEqual(labels);
    expect(found.accepted[0]).toContain(`text: ${result}\n`);
  });
  test('the name in the language of the text', () => {
    expect(offered(standard('服务对象是众创$0', 'zh-Hans')).labels).toEqual(['众创空间']);
    expect(offered(standard('{en: The maker$0}')).labels).toEqual(['makerspace']);
  });
  test('all of them behind a mark', () => {
    expect(offered(standard('導師，$0')).labels).toEqual(['眾創空間', '路演']);
  });
  test('none where nothing typed begins one, or it is complete', () => {
    expect(offered(standard('服務對象是甲$0')).labels).toEqual([]);
    expect(offered(standard('服務對象是路演$0')).labels).toEqual([]);
  });
});
