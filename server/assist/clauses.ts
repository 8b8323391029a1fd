import type { Words } from '../base/words.ts';
import { chapterName } from '../features/progress-words.ts';
import { lineFor } from '../features/titles.ts';
import { proseIn, type Text } from '../model/field.ts';
import { nearestIds } from '../model/keys/nearest-ids.ts';
import { idKey } from '../model/values/id.ts';
import { languageOf } from '../workspace/document.ts';
import { numbersOf } from '../workspace/resolve/numbers.ts';
import {
  asksForAnswer,
  type ContentKey,
  chapterOf,
  type EffectiveClause,
  homeOf,
  provenanceOf,
  type Resolution,
} from '../workspace/resolve/resolution.ts';
import type { Inquiry } from './inquiry.ts';
import { type NoAnswer, refuse } from './no-answer.ts';
import { flag, object, oneOf, text } from './schemas.ts';

const words = {
  unknown: {
    en: 'There is no clause “{clause}” in {edition}. “resolve_edition” lists its clauses.',
    'zh-Hant': '{edition} 中沒有「{clause}」這一條款。用「resolve_edition」可列出其條款。',
  },
  near: {
    en: 'There is no clause “{clause}” in {edition}. Did you mean {near}?',
    'zh-Hant': '{edition} 中沒有「{clause}」這一條款。是否指 {near}？',
  },
} satisfies Readonly<Record<string, Words>>;

/** What is told of a clause wherever one is told. */
export const clauseParts = {
  id: text,
  number: text,
  title: text,
  text,
  provision: text,
  asksForAnswer: flag,
  chapter: text,
  from: { ...text, description: 'The edition in whose file it was first written.' },
  how: oneOf('own', 'inherited', 'replaced', 'added'),
};

export const clauseSchema = object(clauseParts);

export function toldClause(clause: EffectiveClause, resolution: Resolution, { locale }: Inquiry) {
  const { content, id, home } = clause;
  const prose = (given: Text | undefined, key: ContentKey) =>
    proseIn(given, locale, languageOf(homeOf(clause, key)))?.value ?? '';
  return {
    id,
    number: numbersOf(resolution).get(idKey(id)) ?? '',
    title: lineFor(content.title, homeOf(clause, 'title'), locale),
    text: prose(content.text, 'text'),
    provision: content.provision?.text ?? '',
    asksForAnswer: asksForAnswer(clause),
    chapter: chapterName(chapterOf(clause.division), resolution, locale),
    from: home.model.edition?.text ?? '',
    how: provenanceOf(clause, resolution),
  };
}

/** The clause that bears an id, bore it once, or stands at a number. */
export function clauseNamed(resolution: Resolution, written: string): EffectiveClause | NoAnswer {
  const { clauses, aliases, edition = '' } = resolution;
  const id = idKey(written.trim());
  const found = clauses.get(id) ?? aliases.get(id) ?? numbered(resolution, id);
  if (found !== undefined) return found;
  const { suggestions: near } = nearestIds(clauses.keys(), id);
  return refuse(near.length > 0 ? words.near : words.unknown, { clause: written, edition, near });
}

function numbered(resolution: Resolution, number: string): EffectiveClause | undefined {
  const numbers = numbersOf(resolution);
  return [...resolution.clauses.values()].find(({ id }) => numbers.get(idKey(id)) === number);
}
