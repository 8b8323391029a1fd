import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OffsetChange, typedAfter } from '../../client/typed-meanwhile.ts';

const at = 3;

function apply(text: string, { rangeOffset, rangeLength, text: written }: OffsetChange): string {
  return text.slice(0, rangeOffset) + written + text.slice(rangeOffset + rangeLength);
}

test('what is typed at a place, composed, corrected and all, is what stands there', () => {
  const change = fc.record({ from: fc.nat(5), length: fc.nat(3), text: fc.constantFrom('', 'x', '乙', '""', "y'i") });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      let text = 'abcdef';
      let typed: ReturnType<typeof typedAfter> = { at, text: '' };
      for (const one of changes) {
        const { length } = typed?.text ?? '';
        const from = Math.min(one.from, length);
        const made = { rangeOffset: at + from, rangeLength: Math.min(one.length, length - from), text: one.text };
        text = apply(text, made);
        typed = typedAfter(typed, made);
      }
      expect(text).toBe(`abc${typed?.text}def`);
    }),
  );
});

test.each<OffsetChange>([
  { rangeOffset: 2, rangeLength: 0, text: 'x' },
  { rangeOffset: 2, rangeLength: 1, text: '' },
  { rangeOffset: 5, rangeLength: 1, text: '' },
  { rangeOffset: 6, rangeLength: 0, text: 'x' },
])('%j is something else than typing there', (change) => {
  expect(typedAfter({ at, text: 'xy' }, change)).toBeUndefined();
  expect(typedAfter(undefined, change)).toBeUndefined();
});
