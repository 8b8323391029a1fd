import { getOrMake } from '../../base/get-or-make.ts';
import { quoted } from '../../base/visible.ts';
import type { Prose } from '../../model/field.ts';
import type { PartElement } from '../../model/numbered-parts.ts';
import { entry, flowEntry } from '../../rules/kit/fixes/new-entry.ts';
import { replaceIn } from '../../rules/kit/prose-text.ts';
import type { PlacedNumber } from '../../rules/kit/typed-places.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { locate } from '../../syntax/locate.ts';
import { absolute } from '../../syntax/navigate.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { StandardDocument } from '../../workspace/document.ts';

/** A typed number, and the id of what bears it. */
export interface NamedPlace {
  readonly place: PlacedNumber;
  readonly id: string;
  /** What has yet to be given that id; in the same file. */
  readonly unnamed?: PartElement;
}

/** What writes typed numbers as references, and gives ids to what has none. */
export function referenceEdits(document: StandardDocument, places: readonly NamedPlace[]): readonly PlacedEdit[] {
  const byText = new Map<Prose, NamedPlace[]>();
  for (const one of places) getOrMake(byText, one.place.prose, () => []).push(one);
  const named = new Map(places.flatMap(({ unnamed, id }) => (unnamed === undefined ? [] : [[unnamed, id] as const])));
  return [
    ...[...byText].flatMap(([prose, inText]) => textEdits(document, prose, inText)),
    ...[...named].flatMap(([element, id]) => namingEdit(element, id) ?? []),
  ];
}

function textEdits(document: StandardDocument, prose: Prose, places: readonly NamedPlace[]): readonly PlacedEdit[] {
  const spans = places.map(({ place, id }) => ({ ...spanOf(place), text: `[[${id}]]` }));
  const { node, fragment } = prose;
  const { range, style, text } = node;
  const isPlain = style === 'plain' && range.start.line === range.end.line;
  const { flow } = isPlain ? locate(document.tree, absolute(document.tree, prose).start) : { flow: false };
  // A plain text cannot begin with a bracket, nor hold one between brackets.
  if (!isPlain || (!flow && spans.every(({ start }) => start > 0))) {
    return spans.map((span) => replaceIn(prose, span, span.text));
  }
  const written = [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((all, span) => all.slice(0, span.start) + span.text + all.slice(span.end), text);
  return [{ fragment, range, text: quoted(written) }];
}

/** Of a formula the brackets alone: what stands before them is said by the text. */
function spanOf({ kind, prose, start, end }: PlacedNumber): { readonly start: number; readonly end: number } {
  const bracket = kind === 'formula' ? prose.node.text.slice(start, end).search(/[(（]/) : 0;
  return { start: start + Math.max(0, bracket), end };
}

/** Whether an id can be written into it: a map, or a text on one line that becomes one. */
export function mayBeNamed(element: PartElement): boolean {
  return namingEdit(element, '') !== undefined;
}

function namingEdit(element: PartElement, id: string): PlacedEdit | undefined {
  const { fragment, range, node, given, handle } = element;
  const added = entry('id', scalarText(id));
  const first = [...given.values()][0]?.key;
  if (first !== undefined && node?.kind === 'map') {
    const text = node.flow
      ? `${flowEntry(added)}, `
      : `id: ${scalarText(id)}\n${' '.repeat(first.range.start.character)}`;
    return { fragment: first.fragment, range: { start: first.range.start, end: first.range.start }, text };
  }
  const isText = node?.kind === 'scalar' && range.start.line === range.end.line && !node.style.startsWith('block');
  if (!isText || node.kind !== 'scalar' || handle.range.start.line !== range.start.line) return undefined;
  const text = `{id: ${scalarText(id)}, text: ${scalarText(node.text)}}`;
  return { fragment, range, text };
}
