import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idKey, readId } from '../../../server/model/values/id.ts';

describe('ids', () => {
  test.each(['mentor-team', '創業導師', '5.10', 'no', 'a', '2017', 'a_b.c-d', '𠮷野', 'é', '①', `a${'b'.repeat(63)}`])(
    '%s reads as it stands',
    (text) => {
      expect(readId(text)).toEqual({ ok: true, value: text });
    },
  );

  test.each([
    ['', { problem: 'empty' }],
    ['５．１０', { problem: 'full-width', repaired: '5.10', value: '5.10' }],
    ['ｍentor－team', { problem: 'full-width', repaired: 'mentor-team', value: 'mentor-team' }],
    ['導師（一）', { problem: 'full-width' }],
    ['mentor team', { problem: 'white-space' }],
    ['導師\u3000隊伍', { problem: 'white-space' }],
    ['-a', { problem: 'first-character', character: '-' }],
    ['_a', { problem: 'first-character', character: '_' }],
    ['a/b', { problem: 'character', character: '/' }],
    ['a、b', { problem: 'character', character: '、' }],
    ['a😀', { problem: 'character', character: '😀' }],
    ['a'.repeat(65), { problem: 'too-long', length: 65 }],
    ['𠮷'.repeat(65), { problem: 'too-long', length: 65 }],
  ])('%s does not: %o', (text, slip) => {
    expect(readId(text)).toEqual({ ok: false, ...slip });
  });

  test('one id in two normal forms is one id', () => {
    expect(idKey('cafe\u0301')).toBe(idKey('caf\u00e9'));
    expect(readId('cafe\u0301')).toEqual({ ok: true, value: 'caf\u00e9' });
  });

  test('reads exactly what the pattern of the format allows, full-width forms aside', () => {
    const pattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;
    const text = fc.string({ unit: fc.constantFrom(...'aZ09._- /#@導師𠮷é①'), maxLength: 70 });
    fc.assert(
      fc.property(text, (one) => {
        expect(readId(one).ok).toBe(pattern.test(one));
      }),
    );
  });
});
