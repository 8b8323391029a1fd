import { expect, test } from 'vitest';
import { standardDocument } from '../../bench/documents/standard.ts';
import { chunksOf } from '../../server/base/chunks.ts';
import { shapeOf } from '../../server/model/keys/shape.ts';
import { readStandard } from '../../server/model/read/standard.ts';
import { isGroup, type ReferenceGroup } from '../../server/model/reference.ts';
import { referenceGroups } from '../../server/model/references.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { parse } from '../../server/syntax/parse.ts';
import type { Edit } from '../../server/syntax/problem.ts';
import type { Tree } from '../../server/syntax/tree.ts';
import { viewOf } from '../../server/syntax/view.ts';

const shape = shapeOf('standard');
const { text, places } = standardDocument({ clauses: 1200, findings: 0 });
const before = parse(lineText(text), shape);

function edited(edit: Edit): Tree {
  return parse(before.text.edit([edit]), shape, { tree: before, edits: [edit] });
}

/** All that is kept by chunks of clauses: the clauses themselves, and the groups of their ids. */
function kept(tree: Tree): ReadonlySet<unknown> {
  const [fragment] = tree.fragments;
  if (fragment === undefined) throw new Error('nothing was read');
  const { chapters } = readStandard({ view: viewOf(tree.root, fragment) });
  const all = new Set<unknown>(chapters.flatMap(({ clauses }) => chunksOf(clauses)));
  const add = (group: ReferenceGroup): void => {
    for (const one of group) {
      if (!isGroup(one)) continue;
      all.add(one);
      add(one);
    }
  };
  add(referenceGroups(tree, 'standard'));
  return all;
}

test.each([
  ['a keystroke', { range: { start: places.prose, end: places.prose }, text: '甲' }],
  [
    'a new clause',
    {
      range: { start: { line: places.next, character: 0 }, end: { line: places.next, character: 0 } },
      text: '      - id: added\n        provision: statement\n        text: 有\n',
    },
  ],
  [
    'a clause less',
    { range: { start: { line: places.next - 23, character: 0 }, end: { line: places.next, character: 0 } }, text: '' },
  ],
])('%s makes anew what it falls into, however much there is', (_, edit) => {
  const known = kept(before);
  const fresh = [...kept(edited(edit))].filter((one) => !known.has(one));
  // Ids of the standard, its chapters, one chapter and its clauses; one or two chunks, and the clause.
  expect(fresh.length).toBeLessThanOrEqual(12);
});
