import { describe, expect, test } from 'vitest';
import { heardAt } from '../../server/features/completion/by-ear.ts';
import { closeness } from '../../server/features/completion/match.ts';
import { spell } from '../../server/lazy/pinyin.ts';

describe('a name as it is spoken', () => {
  test.each([
    ['創業導師隊伍', ['chuang', 'ye', 'dao', 'shi', 'dui', 'wu']],
    ['创业导师队伍', ['chuang', 'ye', 'dao', 'shi', 'dui', 'wu']],
    ['服務綠色', ['fu', 'wu', 'lv', 'se']],
    ['重要', ['zhong', 'yao']],
    ['重複', ['chong', 'fu']],
  ])('%s', (name, syllables) => {
    expect(spell(name)).toEqual(syllables);
  });
});

describe('typed letters', () => {
  const syllables = spell('創業導師隊伍');
  test.each([
    ['chuangye', 0],
    ['cyds', 0],
    ['chyds', 0],
    ['chuangyed', 0],
    ['daoshi', 2],
    ['ds', 2],
    ['dshi', 2],
    ["chuang'ye", 0],
    ["chuang'", 0],
    ["chuang'ye'd", 0],
    ["dao'shi", 2],
    ["chuan'gye", undefined],
    ["'", undefined],
    ['xyz', undefined],
    ['導師', undefined],
  ])('%s', (typed, at) => {
    expect(heardAt(typed, syllables)).toBe(at);
  });
});

describe('matching', () => {
  test('by ear in full, by initials and in either script', () => {
    for (const name of ['創業沙龍', '创业沙龙']) {
      expect(closeness('chuangyeshalong', [name], spell)).toBe(2);
      expect(closeness('cysl', [name], spell)).toBe(2);
      expect(closeness('shalong', [name], spell)).toBe(3);
    }
  });
  test('what is written so comes before what only sounds so', () => {
    expect(closeness('salon', ['salon'], spell)).toBeLessThan(
      closeness('salong', ['薩龍'], spell) ?? Number.POSITIVE_INFINITY,
    );
  });
  test('without the tables nothing is heard', () => {
    expect(closeness('cysl', ['創業沙龍'])).toBeUndefined();
  });
});
