import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import characterPairs from 'opencc-js/dict/TSCharacters';
import { describe, expect, test } from 'vitest';
import { toSimplified } from '../../../server/base/simplify.ts';
import { scriptEvidence, scriptOf } from '../../../server/model/values/script.ts';
import { toTraditional } from '../../../server/model/values/traditional.ts';

describe('what shows a script', () => {
  test('characters of one script alone, where they stand', () => {
    expect(scriptEvidence('𠮷應应 a里')).toEqual([
      { at: 2, character: '應', script: 'zh-Hant' },
      { at: 3, character: '应', script: 'zh-Hans' },
    ]);
  });

  test.each([
    '里干著覆后面系只台几',
    '出台、乾坤、公里、干涉、著名、覆核、皇后、茶几',
    '内别户强净届',
    'GB/T 39668—2020',
    '',
  ])('%s shows none', (text) => {
    expect(scriptEvidence(text)).toEqual([]);
  });

  test.each([
    ['眾創空間應建立創業導師隊伍', 'zh-Hant'],
    ['众创空间应建立创业导师队伍', 'zh-Hans'],
    ['众創空間', undefined],
    ['里面', undefined],
  ])('%s: %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  // The package's phrases, some 49,000 pairs, are Simplified on one side and Traditional on the other; one holds a
  // character of the other script by oversight.
  test('no character that the phrases of the other script use', () => {
    const wrong = new Set<string>();
    for (const pair of simplifiedPhrases.split('|')) {
      const [simplified = '', traditional = ''] = pair.split(' ');
      for (const { character, script } of scriptEvidence(simplified)) if (script === 'zh-Hant') wrong.add(character);
      for (const { character, script } of scriptEvidence(traditional)) if (script === 'zh-Hans') wrong.add(character);
    }
    expect([...wrong].join('')).toBe('廢');
  });

  test('most of the table is evidence, so that hardly a sentence goes unnoticed', () => {
    const pairs = characterPairs.split('|').map((pair) => pair.split(' '));
    const shown = pairs.filter(([from = '', to = '']) => scriptOf(from) === 'zh-Hant' && scriptOf(to) === 'zh-Hans');
    expect(shown.length).toBeGreaterThan(2500);
  });
});

describe('the way back to Traditional', () => {
  test.each([
    ['众创空间服务规范', '眾創空間服務規範'],
    ['干燥、干部、若干、后来、皇后', '乾燥、幹部、若干、後來、皇后'],
    ['软件项目的质量信息', '軟件項目的質量信息'],
  ])('%s', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional);
    expect(toSimplified(traditional)).toBe(simplified);
  });
});
