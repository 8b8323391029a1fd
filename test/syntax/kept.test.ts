import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineText } from '../../server/syntax/line-text.ts';
import { parse } from '../../server/syntax/parse.ts';
import type { Edit } from '../../server/syntax/problem.ts';
import type { Node, Part, Tree } from '../../server/syntax/tree.ts';
import { dumpNotes, dumpTree } from './dump.ts';
import { standardShape } from './shapes.ts';

const numRuns = Number(process.env.CLAUSEWRIGHT_RUNS ?? 150);

const document = `title: a
chapters:
  - id: one
    title: b
    clauses:
      - id: x
        title: 服務
        provision: requirement
        text: 應每年提供3次，見[[y]]。
        criteria:
          - indicator: n
            at-least: 3
          - any: [{indicator: m}]
        verification:
          method: examine
          text: >
            查驗記錄，
            核對名單。
        evidence:
        - roster
        - record
        notes:
          - 註一
          - "註'二"
        weight: 3
      - id: y
        text: |
          甲

            乙
        see: [x]
        title: z
      - id: z
        title: 末
  - id: two
    clauses:
      - text: 尾
        notes: [a, b]
        see:
          - x`;

/** Lines to put in: of every depth, some of them unlike anything that stays as it is by itself. */
const line = fc.constantFrom(
  ...[
    '        title: 新',
    '        text: 見[[x]]',
    '        text: |',
    '            深一層',
    '        - 並列',
    '          - 項',
  ],
  ...[
    '',
    '   ',
    '      # 註',
    '        weight: 3 # 註',
    "        title: 'a",
    '        see: [x,',
    '          y]',
    '        note: &a b',
  ],
  ...[
    '      - id: w',
    '      - text: 尾',
    '        notes: [a, b]',
    '      續',
    '    title: b',
    '        see: *a',
    '\t',
    '        title：x',
  ],
);

type Change = (
  lines: readonly string[],
  at: number,
  other: number,
  text: string,
) => readonly [number, number, string[]];

/** Lines `from` up to `to` become others. */
const changes: readonly Change[] = [
  (_, at, __, text) => [at, at, [text]],
  (_, at) => [at, at + 1, []],
  (_, at, other) => [Math.min(at, other), Math.min(at, other) + 3, []],
  (lines, at) => [at, at + 1, [`${lines[at]}甲`]],
  (lines, at) => [at, at + 1, [`  ${lines[at]}`]],
  (lines, at) => [at, at + 1, [(lines[at] ?? '').replace(/^ {1,2}/, '')]],
  (lines, at, other) => [at, at, lines.slice(other, other + 2)],
  (lines, at) => [at, at + 2, [lines[at + 1] ?? '', lines[at] ?? '']],
  (lines, at, other) => [at, at + 1, [lines[other] ?? '']],
  (lines, at) => [at, at + 1, [(lines[at] ?? '').replace(/(\S)(?!.*\S)/, '')]],
];

const change = fc.tuple(fc.constantFrom(...changes), fc.nat(60), fc.nat(60), line);

function editOf(text: string, [make, at, other, written]: [Change, number, number, string]): Edit {
  const lines = text.split('\n');
  const [from, to, fresh] = make(lines, at % lines.length, other % lines.length, written);
  const [start, end] = [from, Math.min(to, lines.length)].map((one) => ({ line: one, character: 0 }));
  const range = { start: start ?? { line: 0, character: 0 }, end: end ?? { line: 0, character: 0 } };
  // At the end of the text no line end follows.
  return { range, text: fresh.map((one) => `${one}\n`).join('') };
}

function nodesOf(tree: Tree): Node[] {
  const nodes: Node[] = [];
  const inNode = (node: Node): void => {
    nodes.push(node);
    if (node.kind === 'list') node.items.forEach(inNode);
    if (node.kind === 'map') for (const { value } of node.entries) inNode(value);
  };
  const inPart = (part: Part): void => {
    if (part.kind === 'leaf') inNode(part.node);
    else if (part.kind === 'list-part') part.items.forEach(inPart);
    else for (const { value } of part.entries) inPart(value);
  };
  inPart(tree.root);
  return nodes;
}

test('a clause of which some lines are edited is the clause read from scratch, and no two places share a node', () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 }), (steps) => {
      let tree = parse(lineText(document), standardShape);
      for (const step of steps) {
        const before = new Set(nodesOf(tree));
        const edits: Edit[] = [];
        for (const one of step) edits.push(editOf(tree.text.edit(edits).toString(), one));
        const after = tree.text.edit(edits);
        const leaves = new Set(tree.fragments);
        tree = parse(after, standardShape, { tree, edits });
        const fresh = parse(lineText(after.toString()), standardShape);
        expect(dumpTree(tree)).toEqual(dumpTree(fresh));
        expect(dumpNotes(tree)).toEqual(dumpNotes(fresh));
        const nodes = nodesOf(tree);
        expect(new Set(nodes).size).toBe(nodes.length);
        if ([...tree.fragments].some((one) => !leaves.has(one)) && nodes.some((one) => before.has(one))) kept += 1;
      }
    }),
    { numRuns },
  );
  expect(kept).toBeGreaterThan(numRuns / 2);
});

test('what stands on other lines of an edited clause stays the same', () => {
  const before = parse(lineText(document), standardShape);
  const at = document.split('\n').findIndex((one) => one.includes('應每年'));
  const place = { line: at, character: 15 };
  const edits = [{ range: { start: place, end: place }, text: '至少' }];
  const after = parse(before.text.edit(edits), standardShape, { tree: before, edits });
  const old = new Set(nodesOf(before));
  const fresh = nodesOf(after).filter((one) => !old.has(one));
  expect(fresh.map(({ kind }) => kind)).toEqual(['map', 'scalar']);
});
