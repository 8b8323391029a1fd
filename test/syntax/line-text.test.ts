import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineText } from '../../server/syntax/line-text.ts';
import type { Edit } from '../../server/syntax/problem.ts';
import { anyEdit, textOfLines } from './edits.ts';

/** The same edit on a plain string, written as simply as can be. */
function editString(before: string, { range, text: inserted }: Edit): string {
  const starts = [0];
  for (const match of before.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: { line: number; character: number }): number => {
    if (line < 0) return 0;
    const start = starts[line];
    if (start === undefined) return before.length;
    const length = /^[^\r\n]*/.exec(before.slice(start))?.[0].length ?? 0;
    return start + Math.max(0, Math.min(character, length));
  };
  const [from, to] = [offset(range.start), offset(range.end)].sort((a, b) => a - b);
  return before.slice(0, from) + inserted + before.slice(to);
}

test('an edit of lines is an edit of the string', () => {
  fc.assert(
    fc.property(textOfLines, fc.array(anyEdit, { maxLength: 4 }), (before, edits) => {
      const after = lineText(before).edit(edits);
      const plain = edits.reduce(editString, before);
      expect(after.toString()).toBe(plain);
      expect(after.length).toBe(plain.length);
      if (!/\p{Surrogate}/u.test(plain)) expect(after.byteLength()).toBe(new TextEncoder().encode(plain).length);
      const fresh = lineText(plain);
      expect(after.lineCount).toBe(fresh.lineCount);
      for (let i = 0; i < fresh.lineCount; i++) {
        expect([after.line(i), after.terminator(i)]).toEqual([fresh.line(i), fresh.terminator(i)]);
      }
      expect(after.slice(0, after.lineCount)).toEqual(fresh.slice(0, fresh.lineCount));
    }),
  );
});

test('across many chunks', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `line ${index}`);
  const before = lines.join('\r\n');
  fc.assert(
    fc.property(fc.nat(4999), fc.option(fc.nat(4999)), textOfLines, (from, other, inserted) => {
      const to = other ?? from;
      const one = { range: { start: { line: from, character: 2 }, end: { line: to, character: 4 } }, text: inserted };
      expect(lineText(before).edit([one]).toString()).toBe(editString(before, one));
    }),
    { numRuns: 50 },
  );
});

test('an edit at a place that is no whole number falls to the one before it, at none at all to the beginning', () => {
  const places = [0, 1, 2, 0.5, 1.9, -0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const number = fc.constantFrom(...places);
  const whole = (one: number): number => (Number.isNaN(one) ? 0 : Math.trunc(Math.max(-1, Math.min(one, 9))));
  fc.assert(
    fc.property(number, number, (line, character) => {
      const text = lineText('ab\ncd\n');
      const at = (one: number, other: number): string => {
        const place = { line: one, character: other };
        return text.edit([{ range: { start: place, end: place }, text: 'x' }]).toString();
      };
      expect(at(line, character)).toBe(at(whole(line), whole(character)));
    }),
  );
});

test('the empty text is one empty line', () => {
  const empty = lineText('');
  expect([empty.lineCount, empty.length, empty.line(0), empty.terminator(0), empty.line(1)]).toEqual([
    1,
    0,
    '',
    '',
    '',
  ]);
});
