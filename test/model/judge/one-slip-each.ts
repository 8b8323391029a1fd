import { describe, expect, test } from 'vitest';
import type { RootName } from '../../../server/model/keys/types.ts';
import { judged, judgedInParts, judgedOnce, unmarked } from '../judged.ts';

export const head = 'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: current\n';
export const tail = 'chapters: []\n';

export const inClause = (fields: string) => `${head}chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
        text: 應配備導師
${fields.replace(/^(?=.)/gm, '        ')}
`;

export const inReport = (entries: string) => `report: demo-2020
against: demo@2020
operator: {name: 甲}
period: 2020
${entries}
`;

/** The sign `^` stands below what is found; lines with it are no part of the text. */
export type Case = readonly [title: string, root: RootName, marked: string];

/** What is marked is found, and nothing else, whether the text is judged at once or in parts. */
export function oneSlipEach(cases: readonly Case[]): void {
  describe('one slip is one finding', () => {
    test.each(cases)('%s', (_name, root, marked) => {
      const { text, marks } = unmarked(marked);
      const expected = text === '' ? ['0:0-0 wrong-type nothing, not map'] : marks;
      expect([...judged(root, text)].sort()).toEqual([...expected].sort());
      expect([...judgedOnce(root, text)].sort()).toEqual([...expected].sort());
      expect([...judgedInParts(root, text)].sort()).toEqual([...expected].sort());
    });
  });
}
