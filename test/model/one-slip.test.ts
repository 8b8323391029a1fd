import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../server/model/judge.ts';
import { rootType } from '../../server/model/keys/type-at.ts';
import { changed, documents, slips } from './slips.ts';

test.each(Object.entries(slips))('%s, anywhere, is at most one finding', (_name, slip) => {
  const document = fc.constantFrom(...documents);
  const choices = fc.array(fc.nat(50), { maxLength: 9 });
  let findings = 0;
  fc.assert(
    fc.property(document, choices, ({ root, node }, path) => {
      const found = judge(rootType(root), changed(node, path, slip));
      findings += found.length;
      expect(found.map(({ rule, data }) => [rule, JSON.stringify(data)]).slice(1)).toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(findings).toBeGreaterThan(20);
});

test('a flawless document stays flawless', () => {
  for (const { root, node } of documents) expect(judge(rootType(root), node)).toEqual([]);
});
