import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validators } from '../../server/generated/validators.js';
import { surelyFits } from '../../server/model/fits.ts';
import { root as mapOfRoot } from '../../server/model/keys/table.ts';
import { rootType } from '../../server/model/keys/type-at.ts';
import type { RootName } from '../../server/model/keys/types.ts';
import { plainOf } from '../../server/model/plain.ts';
import type { Node } from '../../server/syntax/tree.ts';
import { changed, documents, type Slip, slips } from './slips.ts';

function isValid(root: RootName, node: Node): boolean {
  const byName: Readonly<Record<string, (value: unknown) => boolean>> = validators;
  return byName[mapOfRoot(root).name]?.(plainOf(node, rootType(root))) === true;
}

test('a flawless document fits', () => {
  for (const { root, node } of documents) expect(surelyFits(node, rootType(root))).toBe(true);
});

const texts = [
  '',
  '1',
  '-1',
  '1.5',
  '９',
  'true',
  'a',
  'ratio',
  'planned',
  'implemented',
  '2017-06-30',
  '2017',
  '3人',
  'a b',
];

/** Slips of an author's, and values that may stand there or not. */
const changes: readonly Slip[] = [
  ...Object.values(slips),
  ...texts.map(
    (text): Slip =>
      (node) =>
        node.kind === 'scalar' ? { ...node, text, style: 'plain' } : node,
  ),
  (node) => ({ kind: 'alias', name: 'x', target: node, range: node.range }),
  (node) => (node.kind === 'map' ? { ...node, entries: [] } : node),
  (node) =>
    node.kind === 'map' ? { ...node, entries: [...node.entries.slice(1), ...node.entries.slice(1, 2)] } : node,
  (node) => (node.kind === 'list' ? { ...node, items: [...node.items, ...node.items] } : node),
];

test('what surely fits, the validator passes, and nearly all that it passes', () => {
  let [fitting, valid] = [0, 0];
  const change = fc.tuple(fc.constantFrom(...changes), fc.array(fc.nat(50), { maxLength: 9 }));
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      ({ root, node }, all) => {
        const written = all.reduce((before, [slip, path]) => changed(before, path, slip), node);
        const passes = isValid(root, written);
        if (passes) valid += 1;
        if (!surelyFits(written, rootType(root))) return;
        fitting += 1;
        expect(passes).toBe(true);
      },
    ),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 1000) },
  );
  expect(fitting).toBeGreaterThan(valid / 2);
  expect(fitting).toBeGreaterThan(50);
});
