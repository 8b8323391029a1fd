import { say, type Words } from '../../base/words.ts';
import type { Field } from '../../model/field.ts';
import type { HeaderParts } from '../../model/standard.ts';
import { writeDocumentNumber } from '../../model/values/document-number.ts';
import { readDocumentNumber } from '../../model/values/document-number-text.ts';
import { keyLabel, valueLabel } from '../../rules/kit/words/labels.ts';
import { asWritten, phrase } from '../../rules/kit/words/phrases.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { BookChunk, Cover, Wording } from './book.ts';
import { bookWords } from './labels.ts';
import { strung } from './preliminaries.ts';
import { translation } from './term-chunk.ts';
import { factOf, fieldWording, placeIn, spoken, type Typesetting, wordingOf, wordingOrOpen } from './wording.ts';

const coverWords = {
  published: { en: 'published', 'zh-Hant': '發布' },
  effective: { en: 'in force', 'zh-Hant': '實施' },
} satisfies Readonly<Record<string, Words>>;

/** What the cover of a standard says: kind, number, title, dates, who issues it. */
export function standardCover({ document }: Resolution, setting: Typesetting): BookChunk {
  const { model } = document;
  const { title, supersedes, given } = model;
  const [language = 'zh-Hant'] = setting.languages;
  const coded = (field: Field<unknown> | undefined, label: string): readonly Wording[] =>
    field === undefined ? [] : [fieldWording(field, document, setting, `${label} ${field.text}`)];
  const cover: Cover = {
    kind: 'cover',
    id: '=cover',
    at: placeIn(document, title ?? model.handle),
    genre: genreOf(model.class?.text),
    codes: [
      ...coded(model.ics, 'ICS'),
      ...coded(model.ccs, 'CCS'),
      ...coded(model.filingNumber, say(keyLabel('standard', 'filing-number'), language)),
    ],
    number: fieldWording(model.number ?? model.edition, document, setting, writtenNumber(model.number)),
    replaces:
      supersedes.length === 0
        ? []
        : spoken(phrase(bookWords.replaces, { numbers: supersedes.map(({ text }) => text) }), setting),
    title: titleWithPart(wordingOrOpen(title, given.get('title'), document, setting), document, setting),
    translation: translation(title, (text) => wordingOf(text, document, { ...setting, languages: ['en'] }), setting),
    lines: [
      ...factOf(keyLabel('standard', 'variant'), wordingOf(model.variant, document, setting)),
      ...factOf(keyLabel('standard', 'adopts'), ...model.adopts.map((one) => adopted(one, document, setting))),
      ...factOf(
        keyLabel('standard', 'status'),
        model.status === undefined ? [] : spoken(valueLabel('status', model.status.text), setting),
      ),
    ],
    dates: (['published', 'effective'] as const).flatMap((key) =>
      factOf(keyLabel('standard', key), fieldWording(model[key], document, setting)).map((one) => {
        return { ...one, done: coverWords[key] };
      }),
    ),
    issuer: wordingOf(model.issuer, document, setting),
    issued: coverWords.published,
  };
  return { key: '=cover', blocks: [cover] };
}

/** 養老機構服務　第2部分：機構養老服務. */
function titleWithPart(title: Wording, document: StandardDocument, setting: Typesetting): Wording {
  const { part } = document.model;
  if (part?.number === undefined) return title;
  const number = spoken(phrase(bookWords.part, { number: part.number.text }), setting);
  const own = wordingOf(part.title, document, setting);
  const named = own.length === 0 ? number : strung([number.slice(0, own.length), own], setting, asWritten(''));
  return title.length === 0 ? named : strung([title, named], setting, asWritten('\u3000'));
}

/** ISO 10002:2018，IDT（等同）. */
function adopted(
  { number, degree }: HeaderParts['adoption'],
  document: StandardDocument,
  setting: Typesetting,
): Wording {
  const said = degree === undefined ? asWritten('') : valueLabel('adoption-degree', degree.text);
  const how = phrase(
    { en: ', {degree} ({said})', 'zh-Hant': '，{degree}（{said}）' },
    { degree: degree?.text ?? '', said },
  );
  const wording = fieldWording(number, document, setting, writtenNumber(number));
  return degree === undefined ? wording : strung([wording, spoken(how, setting)], setting, asWritten(''));
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
