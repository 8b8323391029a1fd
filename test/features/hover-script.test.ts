import { expect, test } from 'vitest';
import { toSimplified } from '../../server/base/simplify.ts';
import { hover } from '../../server/features/hover/hover.ts';
import type { Reader } from '../../server/features/reader.ts';
import { toTraditional } from '../../server/model/values/traditional.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const plain: Reader = { locale: 'zh-Hans', markdown: true, snippets: true, opensPages: true };
const asking: Reader = {
  ...plain,
  convert: (text, to) => (to === 'zh-Hans' ? toSimplified(text) : toTraditional(text)),
};

function shown(entry: string, reader: Reader): string {
  const { text, cursor } = marked(`standard: d@2020\nlanguage: zh-Hant\ndrafting-rules: gbt-1.1-2020\n${entry}\n`);
  const service = workspace({ 'a.standard.yaml': text });
  const document = service.document(uriOf('a.standard.yaml'));
  if (document === undefined || cursor === undefined) throw new Error('no document or no cursor');
  return hover(service.snapshot(), document, cursor, reader)?.markdown ?? '';
}

test.each<[string, string]>([
  ['scope: 適用於頭$0髮', '**简体** · 适用于头发'],
  ['scope: {zh-Hans: 适用于头$0发}', '**繁体** · 適用於頭髮'],
])('%s also reads %s', (entry, other) => {
  expect(shown(entry, asking)).toContain(other);
  expect(shown(entry, plain)).not.toContain(other);
});

test.each(['scope: {en: 頭$0髮}', 'scope: 只$0有', `scope: ${'頭'.repeat(201)}$0`, '眾$0創: 頭髮'])(
  '%s has nothing to add',
  (entry) => {
    expect(shown(entry, asking)).not.toMatch(/\*\*[简繁]体/);
  },
);

test('a modal verb keeps its explanation', () => {
  const both = shown('scope: 頭髮$0應乾', asking);
  expect(both).toBe(`${shown('scope: 頭髮$0應乾', plain)}\n\n**简体** · 头发应干`);
  expect(both).toMatch(/^\*\*應\*\*/);
});
