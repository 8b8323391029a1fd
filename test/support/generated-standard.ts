import fc from 'fast-check';
import { languages } from '../../server/model/field.ts';

const part = fc.constantFrom(
  '應公開',
  '[[a]]',
  '[[mentor]]',
  '[[nobody]]',
  '\n',
  '‹待寫›',
  '见',
  'shall',
  ' ',
  '<b>',
  '「甲」',
);
const text = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('').trim() || '甲');
const said = fc.oneof(text, fc.dictionary(fc.constantFrom(...languages), text, { minKeys: 1 }));
const file = fc.record({
  title: said,
  foreword: said,
  scope: said,
  changes: fc.array(said),
  audience: fc.array(said),
  drafters: fc.array(said),
  clause: fc.record({
    title: said,
    text: said,
    items: fc.array(fc.oneof(said, fc.record({ text: said, items: fc.array(said) }))),
    tables: fc.array(
      fc.record({
        title: said,
        columns: fc.array(said),
        rows: fc.array(fc.array(fc.oneof(said, fc.record({ text: said, across: fc.nat(3), down: fc.nat(3) })))),
        unit: said,
        notes: fc.array(said),
      }),
    ),
    formula: fc.oneof(
      said,
      fc.record({ text: said, where: fc.array(fc.record({ symbol: fc.constant('A'), means: said })) }),
    ),
    notes: fc.array(said),
    examples: fc.array(said),
    verification: fc.record({
      method: fc.constant('examine'),
      text: said,
      sampling: fc.record({ from: said, size: said, how: said, accept: fc.nat(3) }),
    }),
    deduct: fc.array(fc.record({ for: said, points: fc.constant(1) })),
  }),
  term: fc.record({ name: said, definition: said, admitted: fc.array(said), notes: fc.array(said), source: said }),
});

/** A standard as its JSON, in which texts of any kind and language stand wherever texts can. */
export const generatedStandard = file.map(({ clause, term, ...header }) => ({
  ...{ standard: 'x@1', language: 'zh-Hant', class: 'group', status: 'draft', ...header },
  terms: { mentor: term },
  chapters: [{ id: 'one', clauses: [{ id: 'a', provision: 'requirement', ...clause }] }],
}));
