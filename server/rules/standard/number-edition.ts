import type { Words } from '../../base/words.ts';
import type { Field } from '../../model/field.ts';
import { readDate } from '../../model/values/date.ts';
import { fullYear } from '../../model/values/document-number.ts';
import { readDocumentNumber } from '../../model/values/document-number-text.ts';
import { readEdition } from '../../model/values/edition.ts';
import { inHeader } from '../example.ts';
import { defineCheck } from '../rule.ts';

interface YearSaid {
  readonly at: Field<string>;
  readonly year: number;
  readonly words: Words;
}

export const rule = defineCheck({
  code: 'standard/number-edition',
  severity: 'warning',
  title: { en: 'Years that disagree', 'zh-Hant': '年號不一致' },
  message: {
    en: 'The years disagree: {years}. Correct the one that is wrong.',
    'zh-Hant': '年份不一致：{years}。請更正其中有誤的一處。',
  },
  why: {
    en: 'Readers cite the edition by its year.',
    'zh-Hant': '讀者按年號引用版本。',
  },
  fix: 'none',
  on: 'standard',
  reads: [],
  *check({ number, edition, published }) {
    const said = [yearOfNumber(number), yearOfEdition(edition), yearOfDate(published)].filter(
      (one) => one !== undefined,
    );
    const odd = oddOne(said);
    if (odd === undefined) return;
    yield { at: odd.at, args: { years: said.map(({ words, year }) => named(words, year)) } };
  },
  examples: () => ({
    bad: [
      inHeader('class: enterprise\nnumber: Q/XTD 0004—2019'),
      inHeader('class: enterprise\nnumber: Q/XTD 0004—2019\npublished: 2020-03-01', 'zh-Hans'),
      inHeader('class: enterprise\nnumber: Q/XTD 0004—2019\npublished: 2019-03-01'),
      inHeader('published: 2019-03-01'),
    ],
    good: [
      inHeader('class: enterprise\nnumber: Q/XTD 0004—2020\npublished: 2020-03-01\neffective: 2021-01-01'),
      inHeader('class: enterprise\nnumber: Q/XTD 0004\npublished: 2020-03-01'),
      inHeader('standard: demo@v2\nclass: enterprise\nnumber: Q/XTD 0004—2019\npublished: 2019-03-01'),
    ],
  }),
});

function named(words: Words, year: number): Words {
  return { en: `${words.en} ${year}`, 'zh-Hant': `${words['zh-Hant']} ${year}` };
}

/** Of three the one that the other two outvote; of two, or three that all differ, the first. */
function oddOne(said: readonly YearSaid[]): YearSaid | undefined {
  if (new Set(said.map(({ year }) => year)).size < 2) return undefined;
  const alone = said.filter(({ year }) => said.filter((other) => other.year === year).length === 1);
  return alone[0];
}

function yearOfNumber(at: Field<string> | undefined): YearSaid | undefined {
  const number = at && readDocumentNumber(at.text).value;
  const year = number && fullYear(number);
  return at && year !== undefined ? { at, year, words: { en: 'number', 'zh-Hant': '編號' } } : undefined;
}

/** An edition need not be a year. */
function yearOfEdition(at: Field<string> | undefined): YearSaid | undefined {
  const reading = at && readEdition(at.text);
  const year = reading?.ok ? /^(?:19|20)\d\d(?!\d)/.exec(reading.value.edition)?.[0] : undefined;
  return at && year !== undefined ? { at, year: Number(year), words: { en: 'edition', 'zh-Hant': '版本' } } : undefined;
}

function yearOfDate(at: Field<string> | undefined): YearSaid | undefined {
  const reading = at && readDate(at.text);
  const words = { en: 'publication', 'zh-Hant': '發布' };
  return at && reading?.ok ? { at, year: reading.value.year, words } : undefined;
}
