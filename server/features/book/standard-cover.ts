import type { Words } from '../../base/words.ts';
import type { Field } from '../../model/field.ts';
import { writeDocumentNumber } from '../../model/values/document-number.ts';
import { readDocumentNumber } from '../../model/values/document-number-text.ts';
import { keyLabel, valueLabel } from '../../rules/kit/words/labels.ts';
import { asWritten, phrase } from '../../rules/kit/words/phrases.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { BookChunk, Cover, Wording } from './book.ts';
import { bookWords } from './labels.ts';
import { translation } from './term-chunk.ts';
import { factOf, fieldWording, placeIn, spoken, type Typesetting, wordingOf, wordingOrOpen } from './wording.ts';

/** What the cover of a standard says: kind, number, title, dates, who issues it. */
export function standardCover({ document }: Resolution, setting: Typesetting): BookChunk {
  const { model } = document;
  const { title, supersedes, given } = model;
  const coded = (field: Field<unknown> | undefined, label: string): readonly Wording[] =>
    field === undefined ? [] : [fieldWording(field, document, setting, `${label} ${field.text}`)];
  const cover: Cover = {
    kind: 'cover',
    id: '=cover',
    at: placeIn(document, title ?? model.handle),
    genre: genreOf(model.class?.text),
    codes: [...coded(model.ics, 'ICS'), ...coded(model.ccs, 'CCS')],
    number: fieldWording(model.number ?? model.edition, document, setting, writtenNumber(model.number)),
    replaces:
      supersedes.length === 0
        ? []
        : spoken(phrase(bookWords.replaces, { numbers: supersedes.map(({ text }) => text) }), setting),
    title: wordingOrOpen(title, given.get('title'), document, setting),
    translation: translation(title, (text) => wordingOf(text, document, { ...setting, languages: ['en'] }), setting),
    lines: [
      ...factOf(keyLabel('standard', 'variant'), wordingOf(model.variant, document, setting)),
      ...factOf(
        keyLabel('standard', 'status'),
        model.status === undefined ? [] : spoken(valueLabel('status', model.status.text), setting),
      ),
    ],
    dates: [
      ...factOf(keyLabel('standard', 'published'), fieldWording(model.published, document, setting)),
      ...factOf(keyLabel('standard', 'effective'), fieldWording(model.effective, document, setting)),
    ],
    issuer: wordingOf(model.issuer, document, setting),
  };
  return { key: '=cover', blocks: [cover] };
}

function genreOf(kind: string | undefined): Words {
  return kind === undefined ? asWritten('') : valueLabel('class', kind);
}

/** A number in the form for readers. */
export function writtenNumber(number: Field<string> | undefined): string | undefined {
  if (number === undefined) return undefined;
  const reading = readDocumentNumber(number.text);
  return reading.value === undefined ? number.text : writeDocumentNumber(reading.value);
}
