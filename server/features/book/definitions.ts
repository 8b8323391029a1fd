import type { Words } from '../../base/words.ts';
import type { Text } from '../../model/field.ts';
import type { Term } from '../../model/standard.ts';
import { asWritten, joined, phrase } from '../../rules/kit/words/phrases.ts';
import { hasShortForms } from '../../workspace/resolve/numbers.ts';
import type { Resolution, SourcedDefinition } from '../../workspace/resolve/resolution.ts';
import type { BookBlock, BookChunk, ListEntry } from './book.ts';
import { bookWords } from './labels.ts';
import { counter, headed, lead, strung } from './preliminaries.ts';
import { termChunk } from './term-chunk.ts';
import { fieldWording, placeIn, spoken, type Typesetting, wordingOf } from './wording.ts';

/** The chapters of terms, and of symbols and abbreviations; `numbered`: whether they count as chapters. */
export function definitionChunks(
  resolution: Resolution,
  setting: Typesetting,
  numbered: boolean,
): readonly BookChunk[] {
  const number = counter(numbered, 3);
  const [first, second] = [number(), hasShortForms(resolution) ? number() : {}];
  const said = termsLead(resolution);
  const hasTerms = resolution.terms.size + resolution.termsFrom.length > 0;
  return [
    headed(
      '=terms',
      bookWords.terms,
      'chapter',
      hasTerms || numbered ? [lead('=terms/lead', said, setting)] : [],
      setting,
      first,
    ),
    ...termChunks(resolution, setting, first.number),
    shortForms(resolution, setting, second),
  ].flatMap((chunk) => (chunk.blocks.length > 0 ? [chunk] : []));
}

/** Which terms apply: those of other documents, those below, or none. */
function termsLead({ terms, termsFrom }: Resolution): Words {
  if (termsFrom.length === 0) return terms.size > 0 ? bookWords.termsLead : bookWords.noTerms;
  const named = joined(
    termsFrom.map(({ value }) => asWritten(value.text)),
    { en: ', ', 'zh-Hant': '、' },
  );
  return phrase(terms.size > 0 ? bookWords.termsFrom : bookWords.onlyTermsFrom, { numbers: named });
}

/** Terms in their order; those of one group together below its heading, where the first of them stands. */
function termChunks({ terms }: Resolution, setting: Typesetting, chapter: string | undefined): readonly BookChunk[] {
  const groups = new Map<string, SourcedDefinition<Term>[]>();
  for (const [id, term] of terms) {
    const name = term.value.group?.value;
    const key = name === undefined ? `term ${id}` : `group ${name}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [term]);
    else known.push(term);
  }
  const numbered = (at: number, within = chapter) => (within === undefined ? {} : { number: `${within}.${at + 1}` });
  return [...groups.values()].flatMap((group, at): readonly BookChunk[] => {
    const [first] = group;
    const own = numbered(at);
    if (first?.value.group === undefined) return group.map((term) => termChunk(term, own, setting));
    const inside = group.map((term, index) => termChunk(term, numbered(index, own.number), setting));
    return [groupHeading(first, at, own, setting), ...inside];
  });
}

function groupHeading(
  { document, value }: SourcedDefinition<Term>,
  at: number,
  own: { readonly number?: string },
  setting: Typesetting,
): BookChunk {
  const key = `=terms/group-${at + 1}`;
  const title = fieldWording(value.group, document, setting);
  const place = value.group && { at: placeIn(document, value.group) };
  return { key, blocks: [{ kind: 'heading', id: key, ...place, level: 2, style: 'clause', ...own, title }] };
}

/** Symbols and abbreviations, in one chapter. */
function shortForms(resolution: Resolution, setting: Typesetting, own: { readonly number?: string }): BookChunk {
  const { symbols, abbreviations } = resolution;
  const list = (key: string, said: Words, all: Resolution['symbols']): readonly BookBlock[] =>
    all.size === 0
      ? []
      : [lead(`=abbreviations/${key}-lead`, said, setting), meanings(`=abbreviations/${key}`, all, setting)];
  const blocks = [
    ...list('symbols', bookWords.symbolsLead, symbols),
    ...list('list', bookWords.abbreviationsLead, abbreviations),
  ];
  const both = symbols.size > 0 && abbreviations.size > 0;
  const title = both
    ? bookWords.symbolsAndAbbreviations
    : symbols.size > 0
      ? bookWords.symbols
      : bookWords.abbreviations;
  return headed('=abbreviations', title, 'chapter', blocks, setting, blocks.length > 0 ? own : {});
}

const colon: Words = { en: ': ', 'zh-Hant': '：' };

/** What short forms stand for, as a list. */
function meanings(id: string, all: ReadonlyMap<string, SourcedDefinition<Text>>, setting: Typesetting): BookBlock {
  const items = [...all].map(([form, { document, value }]): ListEntry => {
    const text = wordingOf(value, document, setting);
    const wording = strung([spoken(asWritten(form), setting).slice(0, text.length), text], setting, colon);
    return { label: '', wording, items: [] };
  });
  return { kind: 'list', id, items };
}
