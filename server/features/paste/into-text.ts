import { foldText } from '../../base/folding.ts';
import { comparePositions, type Position, type Range } from '../../base/position.ts';
import type { Words } from '../../base/words.ts';
import { scalarOf, specAt } from '../../model/keys/type-at.ts';
import { type Printed, printYaml } from '../../syntax/print.ts';
import { hintOf } from '../../syntax/unwritten.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import type { SourceBlock } from '../intake/source-block.ts';
import { placeAt, type TypedPlace } from '../typed-place.ts';
import { type PastedLine, pastedLines } from './pasted-lines.ts';
import type { PasteEdit, Pasting } from './pasting.ts';

const words = {
  text: { en: 'Paste as text', 'zh-Hant': '粘貼為文字' },
  items: { en: 'Paste as text with items', 'zh-Hant': '粘貼為文字和列項' },
  list: { en: 'Paste as items', 'zh-Hant': '粘貼為列項' },
} satisfies Readonly<Record<string, Words>>;

/** Where prose stands or may be written: into a text, a text and its items, or the items of a list. */
export function intoText(blocks: readonly SourceBlock[], pasting: Pasting): PasteEdit | undefined {
  const { document, range } = pasting;
  const place = placeAt(document, range.start);
  if (place === undefined || place.location.flow) return undefined;
  const { part } = place.location;
  if (part !== 'value' && part !== 'new-value' && part !== 'new-item') return undefined;
  const lines = pastedLines(blocks, languageOf(document));
  if (lines.length === 0) return undefined;
  const holder = holderAt(place, document);
  if (holder === undefined) return undefined;
  if (holder.isItem && lines.length > 1) return asList(lines, place, holder, pasting);
  if (holder.isOpen) return asOpenText(lines, place, holder, pasting);
  return inWritten(lines, place, pasting);
}

interface TextPlace {
  /** Whether it is an item of a list of texts. */
  readonly isItem: boolean;
  /** Whether nothing is written there yet. */
  readonly isOpen: boolean;
  /** Whether its clause has items of its own. */
  readonly takesItems: boolean;
  readonly range: Range;
  readonly before: string;
  /** The column of the key or dash. */
  readonly column: number;
}

function holderAt(place: TypedPlace, document: Document): TextPlace | undefined {
  const { location, entry, path, root } = place;
  const { part, trail, range, scalar, dashed, indent, position } = location;
  const type = part === 'new-item' ? specAt(root, [...path, 0])?.type : entry?.type;
  if (type === undefined || scalarOf(type)?.kind !== 'text') return undefined;
  const isItem = part === 'new-item' || typeof path.at(-1) === 'number';
  if (part === 'new-item' && dashed !== true) return undefined;
  const written = document.tree.text.line(position.line);
  const isOpen = scalar === undefined || (scalar.style === 'plain' && hintOf(scalar.text) !== undefined);
  const isAlone = written.slice(range.end.character).trim() === '';
  const before = /[:：-]$/.test(written.slice(0, range.start.character)) ? ' ' : '';
  const dash = isItem ? written.lastIndexOf('- ', range.start.character) : -1;
  const column = isItem
    ? Math.max(dash, written.search(/\S/))
    : (trail.at(-1)?.keyNode?.range.start.character ?? indent);
  const takesItems = !isItem && isAlone && path.at(-1) === 'text' && lacksItems(place);
  return { isItem, isOpen: isOpen && isAlone, takesItems, range, before, column };
}

/** Whether the text is that of a clause in which `items` are yet to be written. */
function lacksItems({ location: { map }, root, path }: TypedPlace): boolean {
  const around = specAt(root, path.slice(0, -1))?.type;
  if (around?.kind !== 'map' || !['clause', 'adaptation'].includes(around.map) || map === undefined) return false;
  const keys: readonly { readonly key: { readonly text: string } }[] = map.entries;
  return !keys.some(({ key }) => key.text === 'items');
}

/** In place of nothing: the text, and of a clause what is bulleted or numbered behind it as its items. */
function asOpenText(lines: readonly PastedLine[], place: TypedPlace, holder: TextPlace, pasting: Pasting) {
  const firstItem = lines.findIndex(({ depth }) => depth !== undefined);
  const hasItems = holder.takesItems && firstItem > 0;
  const said = hasItems ? lines.filter(({ depth }) => depth === undefined) : lines;
  // Numbers of clauses are never typed.
  const isLone = holder.takesItems && lines.length === 1;
  const items = hasItems ? itemsOf(lines.filter(({ depth }) => depth !== undefined)) : [];
  const [text = '', ...more] = printed({
    kind: 'scalar',
    text: said.map((one) => (isLone ? one.text : one.whole)).join('\n'),
  });
  const inner = ' '.repeat(holder.column + 2);
  const block = more.map((line) => (line === '' ? '' : inner + line.trimStart()));
  const list = items.length === 0 ? [] : ['items:', ...printed({ kind: 'list', items }).map((line) => `  ${line}`)];
  const below = list.map((line) => ' '.repeat(holder.column) + line);
  const range = covering(holder.range, pasting.range, place.location.position);
  const edit = { range, text: [holder.before + text, ...block, ...below].join('\n') };
  return { title: items.length > 0 ? words.items : words.text, edit };
}

/** As the lines of a block whose first follows its key. */
function printed(value: Printed): readonly string[] {
  if (value.kind !== 'scalar') return printYaml(value).trimEnd().split('\n');
  const lines = printYaml({ kind: 'map', entries: [{ key: 'text', value }] })
    .trimEnd()
    .split('\n');
  return lines.map((line, at) => (at === 0 ? line.slice('text: '.length) : line));
}

/** A line that is deeper than the one before is an item of it. */
function itemsOf(lines: readonly PastedLine[]): readonly Printed[] {
  const top: Printed[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const depth = line?.depth ?? 0;
    let end = at + 1;
    while (end < lines.length && (lines[end]?.depth ?? 0) > depth) end += 1;
    const text: Printed = { kind: 'scalar', text: line?.text ?? '' };
    const inner = itemsOf(lines.slice(at + 1, end));
    const entries = [
      { key: 'text', value: text },
      { key: 'items', value: { kind: 'list' as const, items: inner } },
    ];
    top.push(inner.length === 0 ? text : { kind: 'map', entries });
    at = end;
  }
  return top;
}

/** Each line an item of the list, the first in place of the one that stands there. */
function asList(lines: readonly PastedLine[], place: TypedPlace, holder: TextPlace, pasting: Pasting) {
  if (!holder.isOpen) return undefined;
  const all = printed({ kind: 'list', items: lines.map(({ text }): Printed => ({ kind: 'scalar', text })) });
  const [first = '', ...rest] = all;
  const text = [holder.before + first.slice(2), ...rest.map((line) => ' '.repeat(holder.column) + line)].join('\n');
  return { title: words.list, edit: { range: covering(holder.range, pasting.range, place.location.position), text } };
}

/** Within what is written: on one line, as it is meant; nothing where YAML would not read it so, or there is nothing to put right. */
function inWritten(lines: readonly PastedLine[], { location }: TypedPlace, { range }: Pasting) {
  const { scalar, range: whole } = location;
  if (scalar === undefined || comparePositions(range.end, whole.end) > 0) return undefined;
  const text = foldText(lines.map((one) => one.whole).join('\n'));
  const isRisky = scalar.style === 'plain' ? /[:#]|^[\p{P}\p{S}]/u.test(text) : /['"\\]/.test(text);
  const isBlock = scalar.style !== 'plain' && !/quoted/.test(scalar.style);
  return isRisky && !isBlock ? undefined : { title: words.text, edit: { range, text } };
}

/** What goes: the placeholder that was there, what was selected, or nothing at the cursor. */
function covering(one: Range, selected: Range, at: Position): Range {
  const isEmpty = comparePositions(one.start, one.end) === 0;
  const { start, end } = isEmpty ? { start: at, end: at } : one;
  return {
    start: comparePositions(selected.start, start) < 0 ? selected.start : start,
    end: comparePositions(selected.end, end) > 0 ? selected.end : end,
  };
}
