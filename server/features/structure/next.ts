import type { Position } from '../../base/position.ts';
import type { Words } from '../../base/words.ts';
import { mapsOf, scalarOf } from '../../model/keys/type-at.ts';
import { idKey } from '../../model/values/id.ts';
import { containerOf } from '../../syntax/children.ts';
import { lineEnding } from '../../syntax/line-ending.ts';
import type { Document } from '../../workspace/document.ts';
import { namesFor } from '../../workspace/names.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { change, type Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { completeHere } from '../completion/complete.ts';
import type { Suggestion } from '../completion/suggestion.ts';
import type { Reader } from '../reader.ts';
import type { StructureChange, StructureOutcome } from './change.ts';
import { isPlainItem, nameOf, openings } from './openings.ts';
import { type Group, spanOf, startOf, type Thing, type ThingLines } from './things.ts';

const words = {
  nothingLeft: {
    en: 'Everything that the standard asks for here has been begun.',
    'zh-Hant': '標準在這裡要求的內容都已寫上。',
  },
} satisfies Readonly<Record<string, Words>>;

/** Which of them: that of a `NextOffer`, or the nearest that the cursor is in, where told of those that begin on a line or below it. */
interface NextWish {
  readonly group?: string | undefined;
  readonly since?: number | undefined;
}

/**
 * Writes the next thing of a kind behind the one that the cursor is in, or behind the last one there is: as completion would
 * on a line of its own there. Undefined where there is no such thing.
 */
export function next(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  reader: Reader,
  wish: NextWish = {},
): StructureOutcome | undefined {
  const { group, since = 0 } = wish;
  const found = openings(document, position).find((one) => {
    if (group !== undefined) return nameOf(one.group) === group;
    return one.around && startOf(document, one.group.container, one.index).line >= since;
  });
  if (found === undefined) return undefined;
  const inside = wish.since === undefined ? undefined : onwardIn(document, found);
  if (inside !== undefined) return inside;
  const room = roomBehind(document, position, found);
  if (isPlainItem(found)) return plainItem(room, found.group);
  const offered = offeredIn(snapshot, document, reader, room);
  const chosen = choose(offered, snapshot, document, found);
  if (chosen !== undefined) return written(room, chosen);
  if (offered.length > 0 || resolutionFor(snapshot, document) !== undefined) return { why: words.nothingLeft };
  return { ...room.change, cursor: room.cursor, again: true };
}

/** Behind a change of a clause that does not say yet what it changes: a line for that. */
function onwardIn(document: Document, { group, index }: Thing): StructureChange | undefined {
  const [map] = mapsOf(group.of);
  if (map?.name !== 'adaptation' || group.container.kind !== 'list') return undefined;
  const written = containerOf(group.container.child(index));
  if (written?.kind !== 'map' || written.flow) return undefined;
  const keys = Array.from({ length: written.count }, (_, at) => written.child(at).key.text);
  if (keys.some((key) => key !== 'clause' && key !== 'because')) return undefined;
  const { text } = document.tree;
  const line = spanOf(document, group, index).last;
  const end = { line, character: text.line(line).length };
  const column = startOf(document, written, 0).character;
  return {
    range: { start: end, end },
    text: lineEnding(text) + ' '.repeat(column),
    cursor: { line: line + 1, character: column },
    again: true,
  };
}

/** A line of its own for something new. */
interface NewLine {
  /** The line behind the thing as it is indented, and whatever is left empty between two things here. */
  readonly change: StructureChange;
  /** Behind its indentation. */
  readonly cursor: Position;
  readonly indent: string;
}

function roomBehind(document: Document, position: Position, { group, index }: Thing): NewLine {
  const { text } = document.tree;
  const span = spanOf(document, group, index);
  const { line, character } = startOf(document, group.container, index);
  const lead = text.line(line).slice(0, character);
  const indent = lead.trim() === '' ? lead : ' '.repeat(character);
  const empty = emptyBefore(document, group, index, span);
  const start = { line: span.tail, character: text.line(span.tail).length };
  const taken = text.slice(span.tail + 1, position.line + 1);
  const reaches = position.line > span.tail && taken.every((one) => one.trim() === '');
  const end = reaches ? { line: position.line, character: text.line(position.line).length } : start;
  const breaks = lineEnding(text).repeat(1 + empty);
  return {
    change: { range: { start, end }, text: breaks + indent },
    cursor: { line: span.tail + 1 + empty, character: indent.length },
    indent,
  };
}

/** How many empty lines stand between a thing and the one above it, and nothing else. */
function emptyBefore(document: Document, group: Group, index: number, span: ThingLines): number {
  const at = index > 0 ? index - 1 : index;
  if (at + 1 >= group.container.count) return 0;
  const [upper, lower] = index > 0 ? [spanOf(document, group, at), span] : [span, spanOf(document, group, at + 1)];
  const between = document.tree.text.slice(upper.tail + 1, lower.head);
  return between.every((line) => line.trim() === '') ? between.length : 0;
}

function plainItem({ change: { range, text }, cursor }: NewLine, { of }: Group): StructureChange {
  const { line, character } = cursor;
  return {
    range,
    text: `${text}- `,
    cursor: { line, character: character + 2 },
    again: scalarOf(of)?.kind !== 'text',
  };
}

/** What completion offers on that line. */
function offeredIn(snapshot: Snapshot, document: Document, reader: Reader, room: NewLine): readonly Suggestion[] {
  const edits = [room.change];
  const begun = readDocument({ ...document, text: document.tree.text.edit(edits) }, { document, edits });
  const begunState = change(snapshot, [{ kind: 'put', document: begun }]);
  return completeHere(begunState, begun, room.cursor, reader);
}

/** Where ids are given elsewhere, the next that is asked for, in the order in which they are given; else something new. */
function choose(
  offered: readonly Suggestion[],
  snapshot: Snapshot,
  document: Document,
  { group, index }: Thing,
): Suggestion | undefined {
  const by = group.type.kind === 'keyed' ? group.type.by : undefined;
  if (by?.kind !== 'reference') return offered.find(({ kind }) => kind === 'item');
  const child = group.container.child(index);
  const order = namesFor(snapshot, document, by.to).map(({ id }) => idKey(id));
  const current = 'key' in child ? order.indexOf(idKey(child.key.text)) : -1;
  const asked = offered.filter(({ rank }) => rank === 0);
  const wanted = asked.length > 0 || by.to.includes('clause') ? asked : offered;
  return wanted.find(({ label }) => order.indexOf(idKey(label)) > current) ?? wanted[0];
}

function written(
  { change: { range, text }, indent }: NewLine,
  { range: replaced, snippet }: Suggestion,
): StructureChange {
  const kept = indent.slice(0, Math.min(indent.length, replaced.start.character));
  return { range, text: text.slice(0, text.length - indent.length) + kept + snippet };
}
