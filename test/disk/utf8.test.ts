import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textInUtf8 } from '../../server/disk/utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ufeff', '條款', 'é', '𠀀', '\r\n')));
const written = texts.map((all) => new TextEncoder().encode(all.join('')));
const spoilt = fc
  .tuple(written, fc.nat(), fc.nat(255))
  .map(([bytes, at, byte]) => bytes.map((one, place) => (place === at % bytes.length ? byte : one)));

test('bytes are the text that a strict decoder reads, and none where it refuses them', () => {
  fc.assert(
    fc.property(fc.oneof(written, spoilt, fc.uint8Array()), (bytes) => {
      expect(textInUtf8(bytes)).toBe(decoded(bytes));
    }),
    { numRuns: 2000 },
  );
});

test('a part of a larger buffer is read as that part', () => {
  const whole = new TextEncoder().encode('ab條款cd');
  expect(textInUtf8(whole.subarray(2, 8))).toBe('條款');
  expect(textInUtf8(whole.subarray(8))).toBe('cd');
});
