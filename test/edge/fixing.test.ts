import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numRuns } from '../rules/edited-files.ts';
import { fixedText, harmOf, slipped } from './fixing.ts';

test('what was sound YAML stays sound under --fix, and says the same wherever nothing was mended', () => {
  fc.assert(
    fc.property(slipped, (file) => {
      const after = fixedText(file);
      expect(harmOf(file.text, after), `${file.text}\n=>\n${after}`).toBeUndefined();
    }),
    { numRuns: numRuns * 10 },
  );
});

test('to fix what is fixed changes nothing', () => {
  fc.assert(
    fc.property(slipped, (file) => {
      const after = fixedText(file);
      expect(fixedText({ ...file, text: after })).toBe(after);
    }),
    { numRuns: numRuns * 5 },
  );
});
