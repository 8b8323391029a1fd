import { describe, expect, test } from 'vitest';
import { judge } from '../../../server/model/judge.ts';
import { shapeOfType } from '../../../server/model/keys/shape.ts';
import { mapTypes } from '../../../server/model/keys/table.ts';
import { lineText } from '../../../server/syntax/line-text.ts';
import { wholeParse } from '../../../server/syntax/parse.ts';

const keys = [...mapTypes.values()].flatMap((map) =>
  Object.entries(map.keys).map(([key, spec]) => [`${map.name}.${key}`, spec] as const),
);

describe('what the table shows is right by the table', () => {
  test.each(keys)('%s', (_place, { type, example, default: usual }) => {
    for (const text of usual === undefined ? [example] : [example, usual]) {
      const tree = wholeParse(lineText(text), shapeOfType(type));
      expect([...tree.fragments].flatMap(({ problems }) => problems)).toEqual([]);
      expect(tree.root.kind).toBe('leaf');
      if (tree.root.kind === 'leaf') expect(judge(type, tree.root.node)).toEqual([]);
    }
  });
});
