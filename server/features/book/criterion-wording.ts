import type { Words } from '../../base/words.ts';
import type { Criterion } from '../../model/standard.ts';
import { boundWords } from '../../rules/kit/words/bound-words.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import type { NameKind, Names } from './names.ts';

const words = {
  bound: { en: '{name} {bound}', 'zh-Hant': '{name}{bound}' },
  given: { en: '{asked}; given: {figure}', 'zh-Hant': '{asked}；填報：{figure}' },
} satisfies Readonly<Record<string, Words>>;

/** What a criterion asks; in a report also what is given for it. */
export function criterionWords(criterion: Criterion, names: Names): Words {
  const id = criterion.indicator?.text ?? '';
  const unit = names('unit', id, 'zh-Hant') ?? '';
  const asked = phrase(words.bound, { name: nameWords('indicator', id, names), bound: boundWords(criterion, unit) });
  if (names('figure', id, 'zh-Hant') === undefined) return asked;
  return phrase(words.given, { asked, figure: nameWords('figure', id, names) });
}

/** A name in every language; the id where nothing bears it. */
export function nameWords(kind: NameKind, id: string, names: Names): Words {
  const inLanguage = (language: 'en' | 'zh-Hans' | 'zh-Hant') => names(kind, id, language) ?? id;
  return { en: inLanguage('en'), 'zh-Hant': inLanguage('zh-Hant'), 'zh-Hans': inLanguage('zh-Hans') };
}
