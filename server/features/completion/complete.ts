import type { Position, Range } from '../../base/position.ts';
import { itemOf, specAt } from '../../model/keys/type-at.ts';
import type { ValueType } from '../../model/keys/types.ts';
import type { RuleWords } from '../../rules/rule.ts';
import { endedWith, lineEnding } from '../../syntax/line-ending.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Reader } from '../reader.ts';
import { placeAt } from '../typed-place.ts';
import { blockSuggestions, itemBlocks } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { keySuggestions, otherNames } from './keys.ts';
import { matching } from './match.ts';
import { referenceInProse } from './prose.ts';
import type { Request } from './request.ts';
import { forgotDash, indentBelow, roomFor } from './room.ts';
import { literal } from './snippet.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { termsInProse } from './terms.ts';
import { candidates } from './values.ts';

const nothing: Suggestions = { items: [], typed: '' };

/** What may be written at the cursor, best first, as far as the word typed so far allows. */
export function complete(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  reader: Reader,
  rules: readonly RuleWords[] = [],
): Suggestions {
  const ask = (indent?: number) => {
    const place = placeAt(document, position, indent);
    // An empty line of a text is text.
    if (place === undefined || (indent !== undefined && place.location.part === 'value')) return undefined;
    const request: Request = { snapshot, document, place, reader, rules };
    const found = allAt(request);
    return found.length === 0 ? undefined : { all: found, location: place.location };
  };
  const asked = ask() ?? ask(indentBelow(document, position));
  const [first] = asked?.all ?? [];
  if (asked === undefined || first === undefined) return nothing;
  const { all, location } = asked;
  const { range, part } = location;
  const typed = textBetween(document, { start: first.range.start, end: position }).trimStart();
  const ending = lineEnding(document.tree.text);
  const whole = part === 'value' && typed === textBetween(document, range);
  const items = whole ? besidesValue(unquoted(typed), all, reader) : matching(unquoted(typed), all, reader.spell);
  return { items: items.map((one) => ({ ...one, snippet: endedWith(one.snippet, ending) })), typed };
}

function allAt(request: Request): readonly Suggestion[] {
  if (request.place.location.part !== 'value') return suggestions(request);
  return referenceInProse(request) ?? termsInProse(request) ?? suggestions(request);
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

/** In a list a value that lacks its dash gets one, where the list has its dashes; anywhere else it would be torn out of it. */
function ofWritten(type: ValueType, request: Request): readonly Suggestion[] {
  const { location } = request.place;
  if (!forgotDash(request.document, location)) return ofValue(type, request, '');
  return location.range.start.character === location.indent ? ofValue(type, request, '- ') : [];
}

function suggestions(request: Request): readonly Suggestion[] {
  const { location, entry } = request.place;
  if (entry === undefined) return [];
  switch (location.part) {
    case 'key':
      return ofKey(request);
    case 'new-key':
      return ofNewKey(entry.type, request);
    case 'new-value':
      return ofValue(entry.type, request, spaceBefore(request));
    case 'value':
      return ofWritten(entry.type, request);
    case 'new-item':
      return ofItem(entry.type, request);
    default:
      return [];
  }
}

function ofNewKey(type: ValueType, request: Request): readonly Suggestion[] {
  const room = roomFor(request.document, request.place, 'key');
  if (room === undefined) return [];
  const { range, before, after, column } = room;
  return keySuggestions(type, request, column).map((one) => ({ ...one, snippet: before + one.snippet + after, range }));
}

/** Another name for a key that has its value already: the keys of the map it stands in under which that value fits. */
function ofKey(request: Request): readonly Suggestion[] {
  const { location, path, root } = request.place;
  const parent = specAt(root, path.slice(0, -1));
  return parent === undefined ? [] : otherNames(parent.type, request).map((one) => ({ ...one, range: location.range }));
}

function ofValue(type: ValueType, request: Request, before: string): readonly Suggestion[] {
  const { range, part, flow } = request.place.location;
  const scalars = candidates(type, request).map((one) => suggestionOf(one, range, before));
  if (part !== 'new-value' || flow) return scalars;
  return [...scalars, ...blockSuggestions(type, request).map((one) => ({ ...one, range }))];
}

function ofItem(type: ValueType, request: Request): readonly Suggestion[] {
  const { flow, dashed } = request.place.location;
  const item = itemOf(type);
  const room = roomFor(request.document, request.place, 'item');
  if (item === undefined || room === undefined) return [];
  const { range, column, after } = room;
  const before = flow ? '' : dashed ? spaceBefore(request) : `${room.before}- `;
  const scalars = candidates(item, request).map((one) => suggestionOf(one, range, before));
  if (flow) return scalars.map((one) => ({ ...one, snippet: one.snippet + after }));
  return [...scalars, ...itemBlocks(item, request, before, column).map((one) => ({ ...one, range }))];
}

function suggestionOf({ text, ...one }: Candidate, range: Range, before: string): Suggestion {
  return { ...one, snippet: before + literal(text), range };
}

/** A space is owed where the cursor touches the colon or dash. */
function spaceBefore({ place, document }: Request): string {
  const { line, character } = place.location.position;
  return /[:：-]$/.test(document.tree.text.line(line).slice(0, character)) ? ' ' : '';
}
