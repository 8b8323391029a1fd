import type { Position, Range } from '../../base/position.ts';
import type { RuleWords } from '../../rules/rule.ts';
import { endedWith, lineEnding } from '../../syntax/line-ending.ts';
import { isPlaceholder } from '../../syntax/unwritten.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Reader } from '../reader.ts';
import { placeAt, type TypedPlace } from '../typed-place.ts';
import { matching } from './match.ts';
import { placeholderAt, without } from './placeholder.ts';
import type { Request } from './request.ts';
import { columnsAround } from './room.ts';
import { endedAtLast, numberStops } from './snippet.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { suggestionsAt } from './suggestions-at.ts';

/** What may be written at the cursor, best first, as far as the word typed so far allows. */
export function complete(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  reader: Reader,
  rules: readonly RuleWords[] = [],
): Suggestions {
  const open = placeholderAt(document, position);
  const asked = { snapshot, document, reader, rules };
  const elsewhere = columnsAround(document, position);
  const items = open === undefined ? offeredAt(asked, position, elsewhere) : inPlaceOf(open, asked);
  return suggestionsOf(items, document, position);
}

/** The same where something can stand only as far indented as the cursor is. */
export function completeHere(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  reader: Reader,
): readonly Suggestion[] {
  return suggestionsOf(offeredAt({ snapshot, document, reader, rules: [] }, position), document, position).items;
}

function suggestionsOf(items: readonly Suggestion[], document: Document, position: Position): Suggestions {
  const [first] = items;
  if (first === undefined) return { items: [], typed: '' };
  const ending = lineEnding(document.tree.text);
  return {
    items: items.map((one) => ({ ...one, snippet: endedWith(endedAtLast(one.snippet), ending) })),
    typed: textBetween(document, { start: first.range.start, end: position }).trimStart(),
  };
}

type PlacelessRequest = Omit<Request, 'place'>;

/** What may stand in place of a placeholder; where nothing is known, that which stands there already. */
function inPlaceOf(open: Range, asked: PlacelessRequest): readonly Suggestion[] {
  const { document, snapshot } = asked;
  const length = open.end.character - open.start.character;
  const found = offeredAt({ ...asked, ...without(document, open, snapshot) }, open.start);
  const label = textBetween(document, open);
  const snippet = numberStops().text(label);
  if (found.length === 0) return [{ label, kind: 'blank', detail: '', also: [], snippet, range: open, rank: 2 }];
  return found.map((one) => {
    const { start, end } = one.range;
    return { ...one, range: { start, end: { line: end.line, character: end.character + length } } };
  });
}

function offeredAt(
  asked: PlacelessRequest,
  position: Position,
  elsewhere: readonly number[] = [],
): readonly Suggestion[] {
  const { document, reader } = asked;
  for (const indent of [undefined, ...elsewhere]) {
    const place = placeAt(document, position, indent);
    // An empty line of a text is text.
    if (place === undefined || (indent !== undefined && place.location.part === 'value')) return [];
    const all = suggestionsAt({ ...asked, place });
    if (all.length > 0) return fitting(all, place, document, reader);
  }
  return [];
}

/** Those of the suggestions that what is typed may mean. */
function fitting(
  all: readonly Suggestion[],
  { location }: TypedPlace,
  document: Document,
  reader: Reader,
): readonly Suggestion[] {
  const { range, part, position, scalar } = location;
  if (part === 'key' && scalar !== undefined && isPlaceholder(scalar)) return matching('', all);
  const start = all[0]?.range.start ?? range.start;
  const typed = textBetween(document, { start, end: position }).trim();
  const meant = unquoted(typed);
  if (part !== 'value') return matching(meant, all, reader.spell).filter((one) => one.kind !== 'blank' || typed === '');
  const items =
    typed === textBetween(document, range) ? besidesValue(meant, all, reader) : matching(meant, all, reader.spell);
  // White space behind the value is part of what is replaced.
  const behind = range.end.line === position.line && range.end.character < position.character;
  return behind ? items.map((one) => ({ ...one, range: { ...one.range, end: position } })) : items;
}

/** A value that stands there in full, or means nothing, does not hide the others: whoever asks behind it wants another. */
function besidesValue(value: string, all: readonly Suggestion[], { spell }: Reader): readonly Suggestion[] {
  const meant = matching(value, all, spell);
  if (meant.length > 0 && !meant.some(({ label }) => label === value)) return meant;
  return [...meant, ...matching('', all, spell).filter((one) => !meant.includes(one))];
}

function unquoted(typed: string): string {
  return typed.replace(/^["']/, '');
}

function textBetween(document: Document, { start, end }: Range): string {
  return start.line === end.line ? document.tree.text.line(start.line).slice(start.character, end.character) : '';
}
