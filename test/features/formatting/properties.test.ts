import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatEdits } from '../../../server/features/formatting/format.ts';
import { defaultFormat } from '../../../server/features/formatting/options.ts';
import { readsTheSame } from '../../../server/features/formatting/same-reading.ts';
import '../../support/seeded.ts';
import { ourFilesIn } from '../../support/our-files.ts';
import { documentOf, laidOutText } from './formatted.ts';
import { messyFiles } from './messy.ts';

const ours = Object.values(ourFilesIn('examples/reports', 'examples/standards'));
const strictly = { keyOrder: false, spacing: false };

test('a file says the same however it was laid out, and once is enough', () => {
  let sound = 0;
  fc.assert(
    fc.property(messyFiles('x', 'y', 'z'), (text) => {
      const document = documentOf(text);
      if (document.tree.counts.problems === 0) sound += 1;
      const once = laidOutText(document);
      const after = documentOf(once);
      expect(readsTheSame(document.tree, after.tree, strictly), `${text}\n→\n${once}`).toBe(true);
      expect(laidOutText(after), `${text}\n→\n${once}`).toBe(once);
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 300) },
  );
  expect(sound).toBeGreaterThan(100);
});

/** All signs but blanks and quotation marks, which layout may put and take. */
const signs = (text: string) => text.replace(/[\s'"]/g, '');

const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 1, 1, 2, 7),
  text: fc.constantFrom('', '"', "'", '\t', ' ', '\n', '：', ': ', '- ', '#', '[', '}', '|', '<<<<<<< x\n'),
});

test('whatever else is wished for, it says the same, and once is enough', () => {
  const wishes = fc.record({
    width: fc.constantFrom(40, 100),
    longTexts: fc.boolean(),
    keyOrder: fc.boolean(),
    indent: fc.constantFrom(2, 4),
  });
  fc.assert(
    fc.property(messyFiles('x', 'y', 'z'), wishes, (text, options) => {
      const document = documentOf(text);
      const once = laidOutText(document, options);
      const after = documentOf(once);
      expect(readsTheSame(document.tree, after.tree, { ...strictly, ...options }), `${text}\n→\n${once}`).toBe(true);
      expect(laidOutText(after, options), `${text}\n→\n${once}`).toBe(once);
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 200) },
  );
});

test('our own files, with all wishes', () => {
  const options = { width: 60, longTexts: true, keyOrder: true };
  for (const text of [...ours, ...Object.values(ourFilesIn('standards'))]) {
    const document = documentOf(text);
    const once = laidOutText(document, options);
    const after = documentOf(once);
    expect(readsTheSame(document.tree, after.tree, { ...strictly, ...options })).toBe(true);
    expect(once).toContain('>-');
    expect(laidOutText(after, options)).toBe(once);
  }
});

test('of a file with slips nothing is lost, whether it is understood or not', () => {
  let laid = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...ours), messyFiles('chapters', 'answers', 'terms', 'x')),
      fc.array(slip, { maxLength: 3 }),
      (file, slips) => {
        const text = slips.reduce((now, { at, length, text: put }) => {
          const from = Math.floor(at * now.length);
          return now.slice(0, from) + put + now.slice(from + length);
        }, file);
        const document = documentOf(text);
        expect(signs(laidOutText(document)), text).toBe(signs(text));
        const edits = formatEdits(document, defaultFormat);
        const after = documentOf(document.tree.text.edit([...edits].reverse()).toString());
        expect(readsTheSame(document.tree, after.tree, strictly), text).toBe(true);
        laid += edits.length > 0 ? 1 : 0;
        refused += edits.length === 0 && laidOutText(document) !== text ? 1 : 0;
      },
    ),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 100) },
  );
  expect(refused * 10, 'files that would read otherwise').toBeLessThanOrEqual(laid);
});
