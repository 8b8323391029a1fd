import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, joint } from '../../server/base/folding.ts';

describe('folding', () => {
  test.each([
    ['眾創空間\n應建立', '眾創空間應建立'],
    ['眾創空間  \n   應建立\n\n隊伍', '眾創空間應建立隊伍'],
    ['應符合\nGB/T 39668', '應符合 GB/T 39668'],
    ['GB/T 39668\n的規定', 'GB/T 39668 的規定'],
    ['隊伍，\nAI', '隊伍，AI'],
    ['AI\n（人工智能）', 'AI（人工智能）'],
    ['他說：\n“可以”\n之後', '他說：“可以”之後'],
    ['he said\n“yes”', 'he said “yes”'],
    ['應建立——\n包括', '應建立——包括'],
    ['𠮷\n𠮷', '𠮷𠮷'],
    ['a\tb\u3000c', 'a b c'],
    ['ＡＢ\nc', 'ＡＢ c'],
    ['  two\r\nwords ', 'two words'],
    ['cafe\u0301', 'caf\u00e9'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folding twice is folding once, and leaves everything but white space', () => {
    const text = fc.string({ unit: fc.constantFrom(...'眾創，。“”a1 \n\t　𠮷（'), maxLength: 20 });
    fc.assert(
      fc.property(text, (one) => {
        expect(foldText(foldText(one))).toBe(foldText(one));
        expect(foldText(one).replace(/\s/g, '')).toBe(one.replace(/\s/g, ''));
      }),
    );
  });

  test('nothing joins with nothing', () => {
    expect(joint('', 'a')).toBe('');
    expect(joint('a', '')).toBe('');
    expect(joint('a', 'b')).toBe(' ');
  });
});
