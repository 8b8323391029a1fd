import type { Position, Range } from '../base/position.ts';
import { toHalfWidth } from '../base/width.ts';
import { locate } from '../syntax/locate.ts';
import type { Location } from '../syntax/location.ts';
import { absolute, fragmentAt } from '../syntax/navigate.ts';
import type { Edit } from '../syntax/problem.ts';
import { scalarText } from '../syntax/quote.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Document } from '../workspace/document.ts';
import { leftLineEdits } from './formatting/left-line.ts';

/** Signs that an input method leaves where YAML needs its own. */
const structural = '：－，、';
const digits = '０１２３４５６７８９';
/** A unit that is no value of YAML without quotes. */
const percent = '%';

/** Behind these something may have to be mended: the signs themselves, and what is typed after one that went unnoticed. */
export const onTypeTriggers: readonly string[] = [...structural, ...digits, percent, ' ', '\n'];

/**
 * What was plainly meant by the sign just typed, the cursor behind it: `：` after a key of this place is `: `, `－` where an
 * item may begin is `- `, full-width digits of an id, number or date are half-width, the unit `%` is `"%"`. A space or a new line looks at the
 * whole line before it, since a quick hand types on before the editor has asked. Text is never touched: which sign is
 * structure the reader of the file has decided already, and this only writes it down. A new line also puts the spaces right
 * behind the colon and at the end of the line before it.
 */
export function onTypeEdits(document: Document, { line, character }: Position): readonly Edit[] {
  if (document.kind === 'other') return [];
  const { text } = document.tree;
  const before = text.line(line).slice(0, character);
  if (line > 0 && before.trim() === '') {
    const signs = signEdits(document, line - 1, 0, text.line(line - 1).length);
    return signs.length > 0 ? signs : leftLineEdits(document, line - 1);
  }
  const sign = before.at(-1) ?? '';
  if (sign === ' ') return signEdits(document, line, 0, character);
  if (structural.includes(sign)) return signEdits(document, line, character - 1, character).map(roomier(document));
  if (sign === percent) return unitEdits(document, { line, character });
  return digits.includes(sign) ? digitEdits(document, { line, character }) : [];
}

/** What comes next is typed behind a space, where nothing follows yet. */
function roomier({ tree }: Document): (edit: Edit) => Edit {
  return (edit) => {
    const { line, character } = edit.range.end;
    const last = tree.text.line(line).length <= character;
    return last && /[:,-]$/.test(edit.text) ? { ...edit, text: `${edit.text} ` } : edit;
  };
}

/** The repairs of full-width structure that begins on a line at `from` or behind it, before `to`. */
function signEdits({ tree }: Document, line: number, from: number, to: number): readonly Edit[] {
  const found = fragmentAt(tree, line);
  if (found === undefined) return [];
  const { fragment } = found;
  return fragment.problems.flatMap(({ kind, range, repair = [] }) => {
    const { start, end } = absolute(tree, { fragment, range });
    const sign = tree.text.line(line).slice(start.character, end.character);
    if (kind !== 'full-width-structure' || start.line !== line || !structural.includes(sign)) return [];
    if (start.character < from || start.character >= to || endsText(tree, start)) return [];
    // A colon that follows already is the one that counts.
    if (/^\s*[:：]/.test(tree.text.line(line).slice(end.character))) return [];
    return repair.map((edit) => ({ text: edit.text, range: absolute(tree, { fragment, range: edit.range }) }));
  });
}

/** Whether a sign stands right behind a text, which may go on. */
function endsText(tree: Tree, position: Position): boolean {
  const { part, shape } = locate(tree, position);
  return part === 'value' && shape?.scalar === 'prose';
}

function digitEdits(document: Document, end: Position): readonly Edit[] {
  const location = locate(document.tree, end);
  if (!isWord(location)) return [];
  const { start } = location.range;
  const from = start.line === end.line ? start.character : 0;
  const written = document.tree.text.line(end.line).slice(from, end.character);
  const run = /[０-９．－／％]+$/.exec(written)?.[0] ?? '';
  const range: Range = { start: { line: end.line, character: end.character - run.length }, end };
  return run === '' ? [] : [{ range, text: toHalfWidth(run) }];
}

function unitEdits(document: Document, end: Position): readonly Edit[] {
  const { part, shape, range } = locate(document.tree, end);
  const { line, character } = end;
  if (part !== 'value' || shape?.scalar !== 'word' || range.start.line !== line) return [];
  const alone = range.start.character === character - 1 && range.end.line === line && range.end.character === character;
  return alone ? [{ range, text: scalarText(percent) }] : [];
}

/** An id, number, date or other word; a key where keys are ids. */
function isWord({ part, shape, trail }: Location): boolean {
  if (part === 'value') return shape?.scalar === 'word';
  if (part === 'new-key') return shape?.map?.other !== undefined;
  return part === 'key' && trail.at(-2)?.shape?.map?.other !== undefined;
}
