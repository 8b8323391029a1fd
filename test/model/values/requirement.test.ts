import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evaluate,
  implies,
  leavesOf,
  mapLeaves,
  normalForm,
  type RequirementTree,
  type Verdict,
} from '../../../server/model/values/requirement.ts';

type Tree = RequirementTree<string>;

const leaf = (name: string): Tree => ({ kind: 'leaf', leaf: name });
const all = (...of: (Tree | string)[]): Tree => ({ kind: 'all', of: of.map(treeOf) });
const any = (...of: (Tree | string)[]): Tree => ({ kind: 'any', of: of.map(treeOf) });
const treeOf = (part: Tree | string): Tree => (typeof part === 'string' ? leaf(part) : part);

const names = ['a', 'b', 'c', 'd'];
const trees: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(...names).map(leaf),
    fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(tie('tree'), { maxLength: 3 }) }),
  ),
})).tree;

/** Every way in which the leaves can be true or false. */
const worlds = Array.from({ length: 2 ** names.length }, (_, bits) => (name: string) => {
  return ((bits >> names.indexOf(name)) & 1) === 1;
});
const same = (a: string, b: string) => a === b;
const normal = (tree: Tree) => normalForm(tree, (name) => name);

describe('whether a tree is met', () => {
  test.each<[Tree, Verdict]>([
    [all('yes', 'yes'), true],
    [all('yes', 'no', 'open'), false],
    [all('yes', 'open'), 'unknown'],
    [any('no', 'yes', 'open'), true],
    [any('no', 'open'), 'unknown'],
    [any('no', 'no'), false],
    [all(), true],
    [any(), false],
    [any(all('no', 'open'), all('yes')), true],
    [all(any('open', 'yes'), any('open', 'no')), 'unknown'],
  ])('%j: %s', (tree, verdict) => {
    const judge = (name: string): Verdict => (name === 'open' ? 'unknown' : name === 'yes');
    expect(evaluate(tree, judge)).toBe(verdict);
  });

  test('an unknown leaf leaves it unknown only where its value could matter', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(...names), fc.constantFrom(...worlds), (tree, open, world) => {
        const verdict = evaluate(tree, (name) => (name === open ? 'unknown' : world(name)));
        const ifTrue = evaluate(tree, (name) => name === open || world(name));
        const ifFalse = evaluate(tree, (name) => name !== open && world(name));
        expect(verdict).toBe(ifTrue === ifFalse ? ifTrue : 'unknown');
      }),
    );
  });
});

describe('the normal form', () => {
  test.each<[Tree, Tree]>([
    [all(all('b', 'a'), 'a'), all('a', 'b')],
    [all('a'), leaf('a')],
    [any(all('a')), leaf('a')],
    [all('a', any('a', 'b')), leaf('a')],
    [any('a', all('a', 'b')), leaf('a')],
    [all(any('a', 'b'), any('c', 'b', 'a')), any('a', 'b')],
    [any('a', all()), all()],
    [all('a', any()), any()],
    [all(), all()],
    [any(any('d', 'a'), any('c')), any('a', 'c', 'd')],
    [all('a', any('b', 'c')), all(any('c', 'b'), 'a')],
  ])('%j', (tree, expected) => {
    expect(normal(tree)).toEqual(normal(expected));
    expect(leavesOf(normal(tree)).toSorted()).toEqual(leavesOf(expected).toSorted());
  });

  test('says the same in every world, and is its own normal form', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(normal(normal(tree))).toEqual(normal(tree));
        for (const world of worlds) expect(evaluate(normal(tree), world)).toBe(evaluate(tree, world));
      }),
    );
  });

  test('order, nesting and repetition do not matter', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const turned = turn(tree);
        expect(normal(turned)).toEqual(normal(tree));
      }),
    );
  });
});

/** The same tree backwards, with every branch wrapped in one of its kind and its first part written twice. */
function turn(tree: Tree): Tree {
  if (tree.kind === 'leaf') return tree;
  const parts = tree.of.map(turn);
  return { kind: tree.kind, of: [{ kind: tree.kind, of: [...parts, ...parts.slice(0, 1)].reverse() }] };
}

describe('whether one tree implies another', () => {
  test.each<[Tree, Tree, boolean]>([
    [leaf('a'), leaf('a'), true],
    [leaf('a'), leaf('b'), false],
    [all('a', 'b'), leaf('a'), true],
    [leaf('a'), all('a', 'b'), false],
    [leaf('a'), any('a', 'b'), true],
    [any('a', 'b'), leaf('a'), false],
    [any('a', 'b'), any('a', 'b', 'c'), true],
    [any('a', 'b', 'c'), any('a', 'b'), false],
    [all('a', any('b', 'c')), any(all('a', 'b'), all('a', 'c')), true],
    [any(all('a', 'b'), all('a', 'c')), all('a', any('b', 'c')), true],
    [all(), leaf('a'), false],
    [any(), leaf('a'), true],
    [leaf('a'), all(), true],
  ])('%j ⇒ %j: %s', (stronger, weaker, expected) => {
    expect(implies(stronger, weaker, same)).toBe(expected);
  });

  test('says yes exactly when no world meets the stronger alone', () => {
    fc.assert(
      fc.property(trees, trees, (stronger, weaker) => {
        const always = worlds.every((world) => !evaluate(stronger, world) || evaluate(weaker, world));
        expect(implies(stronger, weaker, same)).toBe(always);
      }),
      { numRuns: 300 },
    );
  });

  test('many alternatives side by side are no burden', () => {
    const pairs = Array.from({ length: 40 }, (_, at) => any(`a${at}`, all(`b${at}`, `c${at}`)));
    expect(implies(all(...pairs), all(...pairs), same)).toBe(true);
    expect(implies(all(...pairs), all(...pairs.slice(1), any('a0', 'x')), same)).toBe(false);
    expect(implies(all(...pairs), all(...pairs.slice(0, -1), any('a39', 'x')), same)).toBe(false);
  });

  test('gives up, rather than guess or hang, on a monster', () => {
    const count = 20;
    const at = Array.from({ length: count }, (_, index) => index);
    const bits = all(...at.map((i) => any(`a${i}`, `b${i}`)));
    const ends = ['a', 'b'].map((side) => all(...at.map((i) => `${side}${i}`)));
    const changes = at.map((i) => all(`a${i}`, `b${(i + 1) % count}`));
    expect(implies(bits, any(...ends, ...changes), same)).toBe('unknown');
  });
});

test('leaves can be exchanged', () => {
  expect(leavesOf(mapLeaves(all('a', any('b', 'c')), (name) => name.toUpperCase()))).toEqual(['A', 'B', 'C']);
});
