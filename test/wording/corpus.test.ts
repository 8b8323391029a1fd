import { describe, expect, test } from 'vitest';
import { profileOf } from '../../server/model/wording/profile-of.ts';
import { corpus, score } from './score.ts';

describe('the corpus', () => {
  const result = score(corpus);
  test('holds at least 2400 texts, about half of them flawless, in both scripts, English and every profile', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(2400);
    const flawless = corpus.filter(({ flaw }) => flaw === undefined).length / corpus.length;
    expect(flawless).toBeGreaterThan(0.45);
    expect(flawless).toBeLessThan(0.65);
    expect(new Set(corpus.map(({ text }) => text)).size).toBeGreaterThan(corpus.length - 10);
    expect(new Set(corpus.map(({ language }) => language))).toEqual(new Set(['zh-Hant', 'zh-Hans', 'en']));
    for (const rules of ['gbt-1.1-2020', 'gbt-1.1-2009', 'engineering', 'iso-iec-2', 'cns', 'none'] as const) {
      expect(profileOf(rules).id).toBe(rules);
      expect(corpus.some((sample) => sample.rules === rules)).toBe(true);
    }
  });
  test('is judged with precision and recall of 1', () => {
    expect(result.misses.map(({ sample, expected, found }) => ({ text: sample.text, expected, found }))).toEqual([]);
    expect(result.right / result.found).toBe(1);
    expect(result.right / result.expected).toBe(1);
  });
});
