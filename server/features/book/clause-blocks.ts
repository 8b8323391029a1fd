import type { Text } from '../../model/field.ts';
import { itemLabel } from '../../model/numbered-parts.ts';
import type { Item } from '../../model/standard.ts';
import { profileOf } from '../../model/wording/profile-of.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { type Document, draftingRulesOf } from '../../workspace/document.ts';
import type { PartCounts } from '../../workspace/resolve/part-numbers.ts';
import {
  type ContentKey,
  type EffectiveClause,
  givenField,
  homeOf,
  homeOfItem,
} from '../../workspace/resolve/resolution.ts';
import { blockOfPart } from './block-names.ts';
import type { BookBlock, ListEntry, SourcePlace, VariantChange, Wording } from './book.ts';
import { clauseFacts, factKeys } from './clause-facts.ts';
import { imageBlock, processBlock } from './figure-blocks.ts';
import { bookWords, numberedLabel } from './labels.ts';

import { legendBlocks, tableBlocks } from './table-block.ts';
import { placeIn, type Typesetting, wordingOf, wordingOrOpen } from './wording.ts';

/** Where a clause stands in the book. */
interface ClausePlace {
  readonly key: string;
  readonly number: string;
  readonly level: number;
  /** `A.` in an annex: what stands before the numbers of its tables and formulas. */
  readonly prefix: string;
  /** What stands before it of all that is counted with its own tables and formulas. */
  readonly before: PartCounts;
  /** The most general standard, whose clauses no variant added; undefined where changes are not marked. */
  readonly base: Document | undefined;
}

/** All that is printed of one clause. */
export function clauseBlocks(clause: EffectiveClause, place: ClausePlace, around: Typesetting): readonly BookBlock[] {
  const setting = { ...around, within: clause.id };
  const { content } = clause;
  const at = (key: ContentKey): Document => homeOf(clause, key);
  const marks = (key: ContentKey) => markOf(clause, key, place);
  const id = (part: string) => `${place.key}/${part}`;
  const facts = clauseFacts(clause, setting);
  const { prefix, before: earlier } = place;
  const numbered = (kind: 'table' | 'illustration', key: 'tables' | 'images' | 'processes', place: number) => ({
    id: id(blockOfPart({ kind, path: [place] })),
    number: `${prefix}${earlier[kind] + place + 1}`,
    home: at(key),
  });
  return [
    ...opening(clause, place, setting),
    ...itemBlocks(clause, id('items'), setting).map((one) => ({ ...one, ...marks('items') })),
    ...content.tables.flatMap((table, index) =>
      tableBlocks(table, numbered('table', 'tables', index), setting).map((one) => ({ ...one, ...marks('tables') })),
    ),
    ...formulaBlocks(clause, id('formula'), place, setting).map((one) => ({ ...one, ...marks('formula') })),
    ...content.images.map((image, index) => ({
      ...imageBlock(image, numbered('illustration', 'images', index), setting),
      ...marks('images'),
    })),
    ...content.processes.map((process, index) => ({
      ...processBlock(process, numbered('illustration', 'processes', content.images.length + index), setting),
      ...marks('processes'),
    })),
    ...asides('note', content.notes, clause, place, setting),
    ...asides('example', content.examples, clause, place, setting),
    ...(facts.length === 0
      ? []
      : [{ kind: 'facts', id: id('facts'), at: factsPlace(clause), facts, ...marks('criteria') } as const]),
    ...reasons(clause, place, setting),
  ];
}

function itemBlocks(clause: EffectiveClause, id: string, setting: Typesetting): readonly BookBlock[] {
  const { items } = clause.content;
  if (items.length === 0) return [];
  const at = placeIn(homeOf(clause, 'items'), items[0] ?? clause.clause.handle);
  const say = (item: Item): Wording => {
    const home = homeOfItem(clause, item, 'text');
    return wordingOf(item.text, home, provisions(home, setting));
  };
  return [{ kind: 'list', id, at, items: entriesOf(items, 0, say) }];
}

/** A formula with its number, and its legend below. */
function formulaBlocks(
  clause: EffectiveClause,
  id: string,
  { prefix, before }: ClausePlace,
  setting: Typesetting,
): readonly BookBlock[] {
  const { formula } = clause.content;
  if (formula === undefined) return [];
  const home = homeOf(clause, 'formula');
  const wording = wordingOf(formula.text, home, setting);
  const number = `(${prefix}${before.formula + 1})`;
  const block: BookBlock = { kind: 'formula', id, at: placeIn(home, formula), number, wording };
  return [block, ...legendBlocks(formula, id, home, setting)];
}

function provisions(document: Document, setting: Typesetting): Typesetting {
  return { ...setting, profile: profileOf(draftingRulesOf(document)) };
}

/** Number and title above the text; a clause without a title has its number before it. */
function opening(clause: EffectiveClause, place: ClausePlace, setting: Typesetting): readonly BookBlock[] {
  const { key, number, level } = place;
  const said = (part: 'title' | 'text', inside: Typesetting): Wording => {
    return wordingOrOpen(clause.content[part], givenField(clause, part)?.value, homeOf(clause, part), inside);
  };
  const title = said('title', setting);
  const wording = said('text', provisions(homeOf(clause, 'text'), setting));
  const at = placeIn(clause.home, clause.clause.handle);
  const mark = markOf(clause, 'text', place);
  const text = clause.content.text;
  const own = text === undefined ? { at } : { at: placeIn(homeOf(clause, 'text'), text) };
  if (title.length === 0) return [{ kind: 'paragraph', id: key, number, wording, ...own, ...mark }];
  const heading = { kind: 'heading', id: key, at, level, style: 'clause', number, title } as const;
  const body =
    wording.length === 0 ? [] : [{ kind: 'paragraph', id: `${key}/text`, wording, ...own, ...mark } as const];
  return [{ ...heading, ...markOf(clause, 'title', place) }, ...body];
}

/** Letters, then numbers, then strokes. */
export function entriesOf(items: readonly Item[], depth: number, say: (item: Item) => Wording): readonly ListEntry[] {
  return items.map((item, at) => ({
    label: itemLabel(at, depth),
    wording: say(item),
    items: entriesOf(item.items, depth + 1, say),
  }));
}

/** A table; `home`: the file that gives it. */
function asides(
  role: 'note' | 'example',
  texts: readonly Text[],
  clause: EffectiveClause,
  place: ClausePlace,
  setting: Typesetting,
): readonly BookBlock[] {
  const key = role === 'note' ? 'notes' : 'examples';
  const home = homeOf(clause, key);
  return texts.map((text, index) => ({
    kind: 'aside',
    role,
    id: `${place.key}/${role}-${index + 1}`,
    at: placeIn(home, text),
    label: numberedLabel(role, index, texts.length),
    wording: wordingOf(text, home, setting),
    ...markOf(clause, key, place),
  }));
}

/** Why variants changed the clause, where changes are marked. */
function reasons(clause: EffectiveClause, place: ClausePlace, setting: Typesetting): readonly BookBlock[] {
  if (place.base === undefined) return [];
  return clause.adaptations.map(({ document, value }, index) => ({
    kind: 'aside',
    role: 'change',
    id: `${place.key}/change-${index + 1}`,
    at: placeIn(document, value.because ?? value.handle),
    label: phrase(bookWords.changedBy, { edition: document.model.edition?.text ?? '—' }),
    wording: wordingOf(value.because, document, setting),
    change: { how: 'changed', edition: document.model.edition?.text ?? '—' },
  }));
}

function markOf(clause: EffectiveClause, key: ContentKey, { base }: ClausePlace): { readonly change?: VariantChange } {
  if (base === undefined) return {};
  const by = clause.replaced.get(key);
  if (by !== undefined) return { change: { how: 'changed', edition: by.model.edition?.text ?? '—' } };
  if (clause.home === base) return {};
  return { change: { how: 'added', edition: clause.home.model.edition?.text ?? '—' } };
}

/** Where the first of what follows from a clause is given. */
function factsPlace(clause: EffectiveClause): SourcePlace {
  for (const key of factKeys) {
    const given = givenField(clause, key);
    if (given !== undefined) return placeIn(given.document, given.value);
  }
  return placeIn(clause.home, clause.clause.handle);
}
