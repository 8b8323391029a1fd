import { ambiguousScalarsIn } from '../../model/ambiguous.ts';
import { scalarOf } from '../../model/keys/type-at.ts';
import type { RootName, ValueType, WordKind } from '../../model/keys/types.ts';
import { containerOf } from '../../syntax/children.ts';
import { absolute } from '../../syntax/navigate.ts';
import { isReadOtherwise } from '../../syntax/other-readers.ts';
import { isPlain } from '../../syntax/print.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { LineText } from '../../syntax/text.ts';
import type { ScalarNode, Tree } from '../../syntax/tree.ts';
import { LineEdits } from './line.ts';
import { type Visited, walkValues } from './walk.ts';
import { isInBrackets } from './written-lines.ts';

/** What is to be written otherwise within lines: quotation marks, and the spaces around the signs of structure. */
export function tokenEdits(tree: Tree, kind: RootName | undefined, root: ValueType | undefined): LineEdits {
  const edits = new LineEdits();
  const { text } = tree;
  walkValues(tree, root, (one) => {
    editKey(one, text, edits);
    if (one.value.kind === 'scalar') unquoteValue(one, one.value, edits);
    else if (isInBrackets(one)) editCommas(one, text, edits);
    return true;
  });
  if (kind !== undefined) addQuotes(tree, kind, edits);
  return edits;
}

function editKey({ key, value, line }: Visited, text: LineText, edits: LineEdits): void {
  if (key === undefined) return;
  const { node } = key;
  const at = key.line + node.range.end.line;
  if (isBare(node.text)) unquote(node, at, edits);
  const from = node.range.end.character;
  const whole = text.line(at);
  // The colon would be taken for part of the name.
  if (whole[node.range.start.character] === '*') return;
  const colon = /^\s*:(?=\s*$)/.exec(whole.slice(from));
  if (colon !== null) {
    change(edits, at, from, colon[0], ':');
    return;
  }
  if (value.kind === 'map-part' || value.kind === 'list-part') return;
  const { start } = value.range;
  if (line + start.line !== at || start.character <= from) return;
  const gap = /^\s*:[ \t]*/.exec(whole.slice(from, start.character));
  if (gap !== null && !whole.startsWith('#', from + gap[0].length)) change(edits, at, from, gap[0], ': ');
}

/** Whether a text is itself without quotation marks wherever a key or a value may stand. */
function isBare(text: string): boolean {
  return scalarText(text) === text && isPlain(text) && !isReadOtherwise(text);
}

/** Some of them need quotation marks, and so all are written in them: mostly digits, and what may begin with a star. */
const quotedByHabit: ReadonlySet<WordKind> = new Set(['digest', 'glob']);

function unquoteValue({ type, flow, line }: Visited, node: ScalarNode, edits: LineEdits): void {
  const meant = type && scalarOf(type);
  if (meant?.kind === 'word' && quotedByHabit.has(meant.word)) return;
  const isFree = flow ? isBare(node.text) : isPlain(node.text) && !isReadOtherwise(node.text);
  if (isFree) unquote(node, line + node.range.start.line, edits);
}

function unquote({ style, range, text }: ScalarNode, line: number, edits: LineEdits): void {
  if ((style !== 'single' && style !== 'double') || range.start.line !== range.end.line) return;
  edits.add(line, { start: range.start.character, end: range.end.character, text });
}

/** One space behind each comma between brackets. */
function editCommas(one: Visited, text: LineText, edits: LineEdits): void {
  const container = containerOf(one);
  if (container === undefined) return;
  for (let index = 1; index < container.count; index++) {
    const [before, after] = [container.child(index - 1), container.child(index)];
    const { value: last } = 'key' in before ? before.value : before;
    const first = 'key' in after ? after.key : after.value;
    if (!('range' in last) || !('range' in first)) continue;
    const [end, start] = [last.range.end, first.range.start];
    if (end.line !== start.line) continue;
    const line = one.line + end.line;
    const gap = text.line(line).slice(end.character, start.character);
    if (/^\s*,\s*$/.test(gap)) change(edits, line, end.character, gap, ', ');
  }
}

/** What others would read as something else than the text that it is. */
function addQuotes(tree: Tree, kind: RootName, edits: LineEdits): void {
  for (const found of ambiguousScalarsIn(tree, kind)) {
    for (const { fragment, node } of [found, ...(found.others ?? [])]) {
      const { start, end } = absolute(tree, { fragment, range: node.range });
      if (start.line !== end.line) continue;
      edits.add(start.line, { start: start.character, end: end.character, text: `'${node.text}'` });
    }
  }
}

function change(edits: LineEdits, line: number, start: number, before: string, text: string): void {
  if (before !== text) edits.add(line, { start, end: start + before.length, text });
}
