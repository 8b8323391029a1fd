import fc from 'fast-check';
import characterPairs from 'opencc-js/dict/TSCharacters';
import phrasePairs from 'opencc-js/dict/TSPhrases';
import { describe, expect, test } from 'vitest';
import { simplify, toSimplified } from '../../server/base/simplify.ts';

describe('an author’s text in Simplified script', () => {
  test.each([
    ['眾創空間服務規範（試行）', '众创空间服务规范（试行）'],
    ['乾燥 乾坤 幹部 干涉 若干', '干燥 乾坤 干部 干涉 若干'],
    ['皇后 以後 公里 裡面', '皇后 以后 公里 里面'],
    ['剩餘 余先生 徵求 佔比', '剩余 余先生 征求 占比'],
    ['國科發火〔2015〕297號', '国科发火〔2015〕297号'],
    ['隨著 意味著 圍繞著 寫著', '随着 意味着 围绕着 写着'],
    ['隨著名稱改變', '随着名称改变'],
    ['著名 顯著 著作權 專著 編著 卓著', '著名 显著 著作权 专著 编著 卓著'],
    ['著重 著力 著手', '着重 着力 着手'],
    ['王小明 著', '王小明 著'],
    ['「引」與『內』', '「引」与『内』'],
    ['𠮷野家', '𠮷野家'],
    ['GB/T 39668—2020, 26.6 %', 'GB/T 39668—2020, 26.6 %'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(toSimplified(text)).toBe(expected);
  });

  test('what is Simplified already stays, 显著 included', () => {
    for (const text of ['显著 著名 随着 着重', '干燥 里面 后来', '众创空间应建立创业导师队伍'])
      expect(toSimplified(text)).toBe(text);
  });

  // Names such as 畢昇 → 毕昇 keep a character that is Traditional everywhere else; those are left out here.
  test('converting twice is converting once', () => {
    const traditional = new Set(characterPairs.split('|').map((pair) => pair.split(' ')[0]));
    const words = phrasePairs
      .split('|')
      .map((pair) => pair.split(' '))
      .filter(([, simplified = '']) => !Array.from(simplified).some((character) => traditional.has(character)))
      .map(([word = '']) => word);
    const characters = Array.from('眾創間務規範應適當導師隊伍乾著餘裡後系係繫麼台臺發髮');
    const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...characters), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = toSimplified(pieces.join('，'));
        expect(toSimplified(once)).toBe(once);
      }),
    );
  });
});

test('our own sentences get Simplified quotation marks, placeholders untouched', () => {
  const sentence = '條款「{clause}」的『數值』不對';
  expect(simplify(sentence)).toBe('条款“{clause}”的‘数值’不对');
  expect(simplify(sentence)).toBe(simplify(sentence));
});
