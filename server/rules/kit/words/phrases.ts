import { type Arguments, type Locale, say, type Words } from '../../../base/words.ts';

function inEach(tell: (locale: Locale) => string): Words {
  return { en: tell('en'), 'zh-Hant': tell('zh-Hant'), 'zh-Hans': tell('zh-Hans') };
}

/** Part of a sentence with its arguments filled in, for use as an argument itself. */
export function phrase(words: Words, args: Arguments): Words {
  return inEach((locale) => say(words, locale, args));
}

/** Phrases in a row, with what stands between them: `{ en: '; ', 'zh-Hant': '；' }`. */
export function joined(phrases: readonly Words[], between: Words): Words {
  return inEach((locale) => phrases.map((one) => say(one, locale)).join(say(between, locale)));
}

/** An author's own text, or a sign, the same for every reader. */
export function asWritten(text: string): Words {
  return { en: text, 'zh-Hant': text, 'zh-Hans': text };
}

/** A name that stands in a row of others: in quotation marks where it has a word in it that would join two of them (合同或協議). */
export function inRow(name: Words): Words {
  const joins = (text: string | undefined) => text !== undefined && /[或和及與与、，]|\b(?:and|or)\b|,/.test(text);
  if (!joins(name.en) && !joins(name['zh-Hant'])) return name;
  return phrase({ en: '“{name}”', 'zh-Hant': '「{name}」', 'zh-Hans': '“{name}”' }, { name });
}
