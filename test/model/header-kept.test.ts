import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Standard } from '../../server/model/standard.ts';
import { editsBetween } from '../../server/syntax/edits-between.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import type { Place, Tree } from '../../server/syntax/tree.ts';
import { readDocument } from '../../server/workspace/read-document.ts';

const uri = 'file:///work/demo.standard.yaml';

/** Lines of a header, any of which may be there or not, and read one way or the other. */
const lines = [
  ['standard: demo@2020', 'standard: demo@2021'],
  ['title: 示例', 'title: {zh-Hant: 示例, en: Example}', '# 註', ''],
  ['language: zh-Hant', 'language: en', ''],
  ['scope: 本文件適用於示例。', 'scope: &a 甲', ''],
  ['introduction: 引言', 'introduction: *a', ''],
  ['terms:\n  maker: {name: 創客}', 'terms:\n  # 註\n  maker: {name: 創客}\n  space: {name: 空間}', ''],
  ['chapters:\n  - id: one\n    title: 甲\n    clauses:\n      - {id: a, text: 甲}', 'chapters: []', ''],
  ['scoring: {total: 4}', 'title: 又一個', ''],
] as const;

const step = fc.record({ line: fc.nat(lines.length - 1), choice: fc.nat(3) });

/** A value as it reads, with its place in the file. */
function shown(tree: Tree, value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, one]) => [key, shown(tree, one)]);
  if (Array.isArray(value)) return value.map((one) => shown(tree, one));
  if (typeof value !== 'object' || value === null) return value;
  const { fragment, range, node, given, handle, key, ...rest } = value as Record<string, unknown>;
  const place = fragment && range ? absolute(tree, value as Place) : undefined;
  return { place, ...Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, shown(tree, one)])) };
}

test('what a standard says before its chapters after edits is what is read afresh', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      const chosen = lines.map(() => 0);
      const textNow = () => lineText(`${lines.map((some, at) => some[(chosen[at] ?? 0) % some.length]).join('\n')}\n`);
      const source = { uri, version: 1, open: true, origin: 'workspace' } as const;
      let document = readDocument({ ...source, text: textNow() });
      for (const { line, choice } of steps) {
        chosen[line] = choice;
        const text = textNow();
        document = readDocument({ ...source, text }, { document, edits: editsBetween(document.tree.text, text) });
        const afresh = readDocument({ ...source, text });
        expect(shown(document.tree, document.model as Standard)).toEqual(shown(afresh.tree, afresh.model as Standard));
      }
    }),
  );
});
