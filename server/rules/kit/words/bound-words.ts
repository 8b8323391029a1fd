import { memory } from '../../../base/memory.ts';
import type { Words } from '../../../base/words.ts';
import type { Field } from '../../../model/field.ts';
import type { Criterion } from '../../../model/standard.ts';
import type { Comparator } from '../../../model/values/threshold.ts';
import { writtenWords } from './amount-words.ts';
import { asWritten, joined, phrase } from './phrases.ts';

/** What is asked, by the key under which it is written. */
export const boundForms: Readonly<Record<Comparator, Words>> = {
  'at-least': { en: 'at least {a}', 'zh-Hant': '不少於{a}' },
  'at-most': { en: 'at most {a}', 'zh-Hant': '不超過{a}' },
  'more-than': { en: 'more than {a}', 'zh-Hant': '大於{a}' },
  'less-than': { en: 'less than {a}', 'zh-Hant': '小於{a}' },
  equals: { en: 'exactly {a}', 'zh-Hant': '等於{a}' },
  between: { en: 'between {a} and {b}', 'zh-Hant': '介於{a}與{b}之間' },
};

const known = memory<{ readonly unit: string; readonly words: Words }>();

/** What a criterion asks of its indicator, as a phrase: at least 3 people. Said of it in every report that does not meet it. */
export function boundWords(criterion: Criterion, unit: string): Words {
  const before = known.of(criterion);
  if (before?.unit === unit) return before.words;
  const words = wordsOf(criterion, unit);
  known.keep(criterion, { unit, words });
  return words;
}

function wordsOf(criterion: Criterion, unit: string): Words {
  const said = criterion.bounds.map(({ comparator, level, quantities }) => {
    const [a = nothing, b = nothing] = quantities.map((one) => writtenWords(one.value, one.text, unit));
    const bound = phrase(boundForms[comparator], { a, b });
    return atLevelWords(bound, level);
  });
  const differs = criterion.bounds.some(({ level }) => level !== undefined);
  return joined(said, differs ? ofLevels : andBounds);
}

/** Between two bounds of one criterion. */
export const andBounds: Words = { en: ' and ', 'zh-Hant': '且' };
/** Between what is said of one level and of the next. */
export const ofLevels = { en: ', ', 'zh-Hant': '、' };
const nothing = asWritten('');
/** What holds at one level, with its name. */
export function atLevelWords(bound: Words, level: Field<string> | undefined): Words {
  return level === undefined ? bound : phrase(atLevel, { level: level.text, bound });
}

export const atLevel: Words = { en: '{bound} ({level})', 'zh-Hant': '{bound}（{level}）' };
