import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineCounts } from '../../server/syntax/cut/changes.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { anyEdit, editInLine, textOfLines } from './edits.ts';

test('lines are counted between edits as in the texts between them', () => {
  const edits = fc.oneof(
    { weight: 3, arbitrary: fc.array(editInLine, { minLength: 1, maxLength: 6 }) },
    fc.array(anyEdit, { minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(textOfLines, edits, (text, some) => {
      const before = lineText(text);
      const slowly = [0, ...some.map((_, index) => index + 1)].map(
        (done) => before.edit(some.slice(0, done)).lineCount,
      );
      expect(lineCounts(before, some, before.edit(some))).toEqual(slowly);
    }),
    { numRuns: 3000 },
  );
});
