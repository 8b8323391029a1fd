import { expect, test } from 'vitest';
import type { Words } from '../../../server/base/words.ts';
import { heard, heardRow } from '../../../server/features/intake/printed/heard.ts';

const and: Words = { en: ' and ', 'zh-Hant': '和' };

test('what filled the slots of a phrase is heard in every language', () => {
  const phrase: Words = { en: 'at least {bound}, as {level}', 'zh-Hant': '{level}：不少於{bound}' };
  expect(heard(phrase, 'At least 3, as Grade A')).toEqual({ bound: '3', level: 'Grade A' });
  expect(heard(phrase, '甲級：不少於 3')).toEqual({ bound: '3', level: '甲級' });
  expect(heard(phrase, '甲级：不少于3')).toEqual({ bound: '3', level: '甲级' });
  expect(heard(phrase, '不多於3')).toBeUndefined();
});

test('a row is read though a name in it holds the word between', () => {
  const names = new Set(['服務和投資收入', '場地']);
  const read = (text: string) => (names.has(text) ? text : undefined);
  expect(heardRow('場地和服務和投資收入', and, read)).toEqual(['場地', '服務和投資收入']);
  expect(heardRow('場地和服務', and, read)).toBeUndefined();
});

test('a row that ends in what is none is given up after a few looks', () => {
  let looks = 0;
  const read = (text: string): string | undefined => {
    looks++;
    return text.endsWith('x') ? undefined : text;
  };
  expect(heardRow(`${'a和'.repeat(99)}x`, and, read)).toBeUndefined();
  expect(looks).toBeLessThan(10_000);
});
