import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../client/words.ts';
import { simplify } from '../../server/base/simplify.ts';
import { scriptEvidence } from '../../server/model/values/script.ts';
import { englishSentence, ownWords, sourceFiles, writtenSentences } from '../support/sentences.ts';

const catalogue = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../package.nls${language}.json`, import.meta.url), 'utf8'));

const [english, traditional, simplified] = [catalogue(''), catalogue('.zh-tw'), catalogue('.zh-cn')];

const all = [
  ...writtenSentences().map((one) => ({ ...one, 'zh-Hans': one['zh-Hans'] ?? simplify(one['zh-Hant']) })),
  ...Object.entries(sentences).map(([name, one]) => ({ where: `client/words.ts: ${name}`, ...one })),
  ...Object.entries(english).map(([key, en]) => ({
    where: `package.nls: ${key}`,
    en,
    'zh-Hant': traditional[key] ?? '',
    'zh-Hans': simplified[key] ?? '',
  })),
];

/** The sentences of which something is wrong, as a list that a reader of the test can act upon. */
const wrong = (isWrong: (one: (typeof all)[number]) => unknown) =>
  all.filter(isWrong).map((one) => `${one.where} ${one.en} | ${one['zh-Hant']}`);

/** Words that Taiwan uses and the Mainland does not; Traditional script here has the Mainland's. */
const taiwanOnly =
  /檔案|檔名|專案|資訊|網路|滑鼠|螢幕|軟體|硬體|韌體|預設|程式|資料夾|資料庫|儲存|字元|字串|伺服器|連結|訊息|列印|搜尋|巨集|變數|陣列|函式|物件|介面|視訊|影片|位元|快取|登入|剪貼簿|匯入|匯出|行動裝置|裝置|外掛|範本|欄位|回饋|優化器|人工智慧|數位|類比|資安/;

test('every sentence is found', () => {
  expect(all.length).toBeGreaterThan(1200);
  const found = writtenSentences();
  // What is not written as a pair of literals is put together from others, or no sentence.
  const pairs = sourceFiles().flatMap(({ name, text }) =>
    Array.from(text.matchAll(/^.*'zh-Hant': *['"].*$/gm), ({ 0: line }) => ({ name, line: line.trim() })),
  );
  const known = new Set(found.map((one) => one['zh-Hant']));
  const missed = pairs.filter(({ line }) => {
    const literal = /'zh-Hant': *'((?:[^'\\]|\\.)*)'|'zh-Hant': *"((?:[^"\\]|\\.)*)"/.exec(line);
    const value = literal?.[1] ?? literal?.[2] ?? '';
    return !known.has(value.replace(/\\(.)/g, '$1')) && value !== 'zh-Hans';
  });
  expect(missed).toEqual([]);
});

describe('every sentence', () => {
  test('says something in every language', () => {
    expect(wrong((one) => [one.en, one['zh-Hant'], one['zh-Hans']].some((text) => text.trim() === ''))).toEqual([]);
  });
  test('has the same places to fill in, in every language', () => {
    const holes = (text: string) => [...new Set(text.match(/\{[a-z]\w*\}/g) ?? [])].sort().join();
    expect(wrong((one) => new Set([one.en, one['zh-Hant'], one['zh-Hans']].map(holes)).size > 1)).toEqual([]);
  });
  test('is in one script', () => {
    const strange = (text: string, script: string) =>
      scriptEvidence(text.replace(/`[^`]*`/g, '')).some((one) => one.script !== script);
    expect(wrong((one) => strange(one['zh-Hant'], 'zh-Hant') || strange(one['zh-Hans'], 'zh-Hans'))).toEqual([]);
  });
  test('has the Mainland’s words', () => {
    expect(wrong((one) => taiwanOnly.test(one['zh-Hant']))).toEqual([]);
  });
  test('in Traditional script has the particle that belongs to it', () => {
    expect(wrong((one) => one['zh-Hant'].includes('着'))).toEqual([]);
  });
  test('in Chinese is no English', () => {
    const untranslated = ({ en, 'zh-Hant': chinese }: (typeof all)[number]) =>
      englishSentence.test(ownWords(chinese)) ||
      (/[a-z]{2,} [a-z]{2,}/.test(ownWords(en)) && !/\p{Script=Han}/u.test(chinese));
    expect(wrong(untranslated)).toEqual([]);
  });
  test('in Chinese has full-width signs behind Chinese', () => {
    expect(wrong((one) => /\p{Script=Han}[,;:?!](?!\d)/u.test(ownWords(one['zh-Hant'])))).toEqual([]);
  });
  test('in Chinese has no space beside quotation marks', () => {
    expect(wrong((one) => /\p{Script=Han} 「|」 \p{Script=Han}/u.test(one['zh-Hant']))).toEqual([]);
  });
  test('quotes as its language does', () => {
    expect(wrong((one) => /[「」『』]/.test(ownWords(one.en)) || /[“”‘’]/.test(one['zh-Hant']))).toEqual([]);
  });
});
