import type { Text } from '../../model/field.ts';
import type { Term } from '../../model/standard.ts';
import type { SourcedDefinition } from '../../workspace/resolve/resolution.ts';
import { termKey } from './block-names.ts';
import type { BookChunk, TermEntry, Wording } from './book.ts';
import { rememberingChunks } from './chunks.ts';
import { numberedLabel } from './labels.ts';
import { placeIn, settingTold, type Typesetting, wordingOf, wordingOrOpen } from './wording.ts';

const rememberTerm = rememberingChunks();

/** A term with its definition, as an entry of its own. */
export function termChunk(
  { document, language, value }: SourcedDefinition<Term>,
  place: { readonly number?: string },
  setting: Typesetting,
): BookChunk {
  const key = termKey(value.id.text);
  const from = [place.number, document.uri, language, settingTold(setting)];
  return rememberTerm(value, key, from, setting.names, (names) => {
    const inside = { ...setting, names };
    const say = (text: Text | undefined): Wording => wordingOf(text, document, inside);
    const entry: TermEntry = {
      kind: 'term',
      id: key,
      at: placeIn(document, value.handle),
      ...place,
      name: wordingOrOpen(value.name, value.given.get('name'), document, inside),
      translation: translation(
        value.name,
        (text) => wordingOf(text, document, { ...inside, languages: ['en'] }),
        setting,
      ),
      admitted: value.admitted.map(say),
      deprecated: value.deprecated.map(say),
      definition: wordingOrOpen(value.definition, value.given.get('definition'), document, inside),
      notes: value.notes.map((note, at, all) => ({ label: numberedLabel('note', at, all.length), wording: say(note) })),
      source: say(value.source),
    };
    return [entry];
  });
}

/** The English of a text that is set in Chinese alone. */
export function translation(
  text: Text | undefined,
  inEnglish: (text: Text) => Wording,
  { languages }: Typesetting,
): Wording {
  const isBeside = text?.by.has('en') === true && text.by.size > 1 && !languages.includes('en');
  return isBeside ? inEnglish(text) : [];
}
