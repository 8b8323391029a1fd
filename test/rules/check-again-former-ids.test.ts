import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Service } from '../../server/service.ts';
import type { Edit } from '../../server/syntax/problem.ts';
import { numRuns, opened, standardUri } from './edited-files.ts';

const lineOf = (id: string, former: string) =>
  `      - {${id && `id: ${id}, `}${former && `aliases: [${former}], `}provision: statement, text: 有}`;

const adaptation = (former: string) => `  - {clause: b, ${former && `aliases: [${former}], `}because: 有}`;

/** Clauses, each in its line, that come to bear ids and former ids; below, far from them, who names those, and an adaptation of no base. */
const renamedStandard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
chapters:
  - id: one
    title: 甲
    clauses:
${[lineOf('a', ''), lineOf('b', 'old'), lineOf('c', 'older'), lineOf('', '')].join('\n')}
  - id: two
    title: 乙
    clauses:
      - {id: x, provision: statement, text: 有}
      - {id: y, provision: statement, text: 有, see: [old]}
      - {id: z, provision: statement, text: 有, see: [older]}
adapt:
${adaptation('')}
`;
const lineAt = (text: string) => renamedStandard.slice(0, renamedStandard.indexOf(text)).split('\n').length - 1;
const firstOfThem = lineAt('      - {id: a');
const adapted = lineAt('  - {clause: b');

const former = fc.constantFrom('old', 'older', '');

const renaming = fc.oneof(
  fc.record({ at: fc.nat(3), id: fc.constantFrom('a', 'b', 'c', ''), former }),
  fc.record({ inAdaptation: fc.constant(true), former }),
);

type Renaming = typeof renaming extends fc.Arbitrary<infer One> ? One : never;

/** What is written at once. A former id leads to its clause, where that can be found by its own id, and not to an adaptation. */
const bearers: Renaming[][][] = [
  [[{ at: 0, id: 'b', former: '' }]],
  [[{ at: 1, id: '', former: 'old' }]],
  [[{ at: 2, id: 'b', former: 'older' }], [{ at: 1, id: 'b', former: 'older' }], [{ at: 2, id: 'b', former: 'old' }]],
  [[{ at: 2, id: 'c', former: '' }], [{ at: 3, id: '', former: 'older' }]],
  [
    [
      { at: 1, id: 'b', former: '' },
      { inAdaptation: true, former: 'old' },
    ],
  ],
];

test('a former id leads somewhere after edits where it does afresh', () => {
  fc.assert(
    fc.property(fc.array(fc.array(renaming, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (all) => {
      const service = opened(new Map([[standardUri, renamedStandard]]));
      const shownOf = (of: Service) => of.diagnostics(standardUri, 'zh-Hant');
      shownOf(service);
      all.forEach((renamings, index) => {
        const edits = renamings.map((one): Edit => {
          const [line, text] =
            'at' in one ? [firstOfThem + one.at, lineOf(one.id, one.former)] : [adapted, adaptation(one.former)];
          return { range: { start: { line, character: 0 }, end: { line, character: 1000 } }, text };
        });
        service.edit(standardUri, index + 2, edits);
        const now = service.document(standardUri)?.tree.text.toString() ?? '';
        expect(shownOf(service)).toEqual(shownOf(opened(new Map([[standardUri, now]]))));
      });
    }),
    { numRuns, examples: bearers.map((all): [Renaming[][]] => [all]) },
  );
});
