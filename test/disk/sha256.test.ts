import fc from 'fast-check';
import { test } from 'vitest';
import { sha256InHex } from '../../server/base/sha256.ts';
import { sha256InHex as ofMachine } from '../../server/disk/sha256.ts';

test('a machine tells the same digest of any text, half of a surrogate pair in it or not', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '條款', 'a\ud800', '\udfffa'));
  fc.assert(fc.property(texts, (text) => ofMachine(text) === sha256InHex(text)));
});
