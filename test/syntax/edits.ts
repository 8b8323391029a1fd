import fc from 'fast-check';
import type { Edit } from '../../server/syntax/problem.ts';

/** Texts of all line ends, whole and halved. */
export const textOfLines = fc
  .array(fc.constantFrom('a', '漢', '\n', '\r', '\r\n', '😀', ' ', 'b: c'), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** Inside such a text, and outside on every side. */
export const position = fc.record({
  line: fc.integer({ min: -1, max: 12 }),
  character: fc.integer({ min: -1, max: 8 }),
});

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  range: fc.record({ start: position, end: position }),
  text: textOfLines,
});

/** As by typing and deleting: within a line, mostly without a break. */
export const editInLine: fc.Arbitrary<Edit> = fc.record({
  range: fc
    .tuple(position, fc.integer({ min: -1, max: 8 }))
    .map(([start, character]) => ({ start, end: { line: start.line, character } })),
  text: fc.constantFrom('', '', 'x', '漢字', '\r', '\n'),
});
