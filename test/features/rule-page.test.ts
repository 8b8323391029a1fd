import { describe, expect, test } from 'vitest';
import { locales } from '../../server/base/words.ts';
import { exampleBlocks } from '../../server/features/rule-page/examples.ts';
import { excerpt } from '../../server/features/rule-page/excerpt.ts';
import { rulePage } from '../../server/features/rule-page/page.ts';
import { rules } from '../../server/generated/rules.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { createService } from '../../server/service.ts';

const snapshot = createService('2026-11-24').snapshot();

/** What a reader sees: neither signs that show nothing nor how much room there is between words. */
const seen = (text: string) => text.replace(/[\p{Cf}\s]+/gu, ' ').trim();

const pageOf = (rule: Rule, locale: (typeof locales)[number]) => rulePage(rule, rules, snapshot, locale);

/** The numbered examples of a page, each with everything below its heading. */
const examplesOn = (page: string) =>
  page
    .split(/^### \d+\. .*$/m)
    .slice(1)
    .map((part) => part.split(/^## /m)[0] ?? '');

describe.each(rules)('$code', (rule) => {
  const { bad, good } = rule.examples();
  const shown = [...bad, ...good].map((one) => exampleBlocks(one, 'zh-Hant'));
  test('every example shows something', () => {
    for (const blocks of shown) {
      expect(blocks.length).toBeGreaterThan(0);
      for (const { title, lines } of blocks) expect(seen(`${title ?? ''}${lines ?? ''}`)).not.toBe('');
    }
  });
  test('no example that is found looks like one that is not', () => {
    const looks = shown.map((blocks) => seen(JSON.stringify(blocks)));
    const [found, not] = [looks.slice(0, bad.length), looks.slice(bad.length)];
    expect(found.filter((one) => not.includes(one))).toEqual([]);
    expect(not.filter((one, at) => not.indexOf(one) !== at)).toEqual([]);
  });
  test.each(locales)('each is numbered, titled, and no two are the same: %s', (locale) => {
    const examples = examplesOn(pageOf(rule, locale)).map(seen);
    expect(examples.length).toBe(bad.length + good.length);
    expect(examples.filter((one, at) => examples.indexOf(one) !== at)).toEqual([]);
  });
  test.each(locales)('what is found is said with nothing left open: %s', (locale) => {
    const sentences = examplesOn(pageOf(rule, locale))
      .slice(0, bad.length)
      .map((one) => /^> (.*)$/m.exec(one)?.[1] ?? '');
    for (const sentence of sentences) expect(sentence).toMatch(/^(?!.*\{\w+\}).{6,}$/);
  });
});

describe('an excerpt', () => {
  const text = 'a:\n  - id: one\n    b: 1\n    c: 2\n  - id: two\nd: 3\n';
  test('is the lines that are not known, below those that they stand under', () => {
    expect(excerpt(text, new Set(['    b: 1', '  - id: two', 'd: 3']))).toBe('a:\n  - id: one\n    c: 2');
  });
  test('of known lines is empty', () => expect(excerpt(text, new Set(text.split('\n')))).toBe(''));
});
