import { quoted } from '../../base/visible.ts';
import { type Prose, proseIn, type Text } from '../../model/field.ts';
import { partsOfProse } from '../../model/reference-parts.ts';
import type { Clause, Item } from '../../model/standard.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { absolute } from '../../syntax/navigate.ts';
import { printYaml } from '../../syntax/print.ts';
import { scalarText } from '../../syntax/quote.ts';
import { type Document, languageOf, type StandardDocument } from '../../workspace/document.ts';
import type { DraftItem } from './draft.ts';

export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A text in place of the other, with the references that were printed by name put back. */
export function proseEdits(
  text: Text | undefined,
  printed: string,
  read: string,
  document: Document,
  language = languageOf(document),
): readonly PlacedEdit[] {
  const prose = proseIn(text, language, languageOf(document));
  if (prose === undefined || read === '') return [];
  const written = yamlText(withReferences(prose, printed, read), prose, document);
  return [{ fragment: prose.fragment, range: prose.range, text: written }];
}

export function yamlScalar(text: string): string {
  return text.includes('\n') ? quoted(text) : scalarText(text);
}

/** What stands there may reach up to the next line. */
function yamlText(text: string, prose: Prose, document: Document): string {
  const { range } = prose;
  const scalar = blockText(text, prose, document) ?? yamlScalar(text);
  return range.end.character === 0 ? `${scalar}\n` : scalar;
}

/** Several lines as a block below a key that stands on a line of its own. */
function blockText(text: string, prose: Prose, { tree }: Document): string | undefined {
  const { line, character } = absolute(tree, prose).start;
  const before = /^(\s*(?:- +)*)[^\s:'"]+: $/.exec(tree.text.line(line).slice(0, character));
  const [head = '', ...lines] = printYaml({ kind: 'scalar', text }).trimEnd().split('\n');
  if (before === null || !head.startsWith('|')) return undefined;
  const indent = ' '.repeat((before[1] ?? '').length + 2);
  return [head, ...lines.map((one) => (one === '' ? '' : indent + one))].join('\n');
}

/** What each `[[id]]` was printed as is written as `[[id]]` again. */
function withReferences({ node }: Prose, printed: string, read: string): string {
  const { text } = node;
  const parts = partsOfProse(text);
  if (parts.length === 0) return read;
  let pattern = '';
  let at = 0;
  const written: string[] = [];
  for (const { from, to } of parts) {
    const [start, end] = [text.lastIndexOf('[[', from), text.indexOf(']]', to) + 2];
    pattern += `${escaped(text.slice(at, start))}(.+?)`;
    written.push(text.slice(start, end));
    at = end;
  }
  const match = new RegExp(`^${pattern}${escaped(text.slice(at))}$`, 's').exec(printed);
  if (match === null) return read;
  return written.reduce((all, reference, index) => all.replace(match[index + 1] ?? reference, () => reference), read);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*');
}

export function listEdits(
  texts: readonly Text[],
  was: readonly string[],
  is: readonly string[],
  key: 'notes' | 'examples',
  clause: Clause,
  document: StandardDocument,
): readonly PlacedEdit[] {
  if (sameJson(was, is)) return [];
  if (was.length === is.length && texts.length === is.length) {
    return texts.flatMap((text, at) =>
      was[at] === is[at] ? [] : proseEdits(text, was[at] ?? '', is[at] ?? '', document),
    );
  }
  return wholeList(clause, key, is.map(quoted));
}

export function itemEdits(
  items: readonly Item[],
  was: readonly DraftItem[],
  is: readonly DraftItem[],
  clause: Clause,
  document: StandardDocument,
): readonly PlacedEdit[] {
  const edits = sameForm(was, is) ? pairedEdits(items, was, is, document) : undefined;
  if (edits !== undefined) return edits;
  return items.every(isPlainItem) ? wholeList(clause, 'items', is.map(flowItem)) : [];
}

function sameForm(a: readonly DraftItem[], b: readonly DraftItem[]): boolean {
  return a.length === b.length && a.every((one, at) => sameForm(one.items, b[at]?.items ?? []));
}

function pairedEdits(
  items: readonly Item[],
  was: readonly DraftItem[],
  is: readonly DraftItem[],
  document: StandardDocument,
): readonly PlacedEdit[] | undefined {
  if (items.length !== is.length) return undefined;
  const edits: PlacedEdit[] = [];
  for (const [at, item] of items.entries()) {
    const [before, now] = [was[at], is[at]];
    if (before === undefined || now === undefined) return undefined;
    if (before.text !== now.text) edits.push(...proseEdits(item.text, before.text, now.text, document));
    const inner = pairedEdits(item.items, before.items, now.items, document);
    if (inner === undefined) return undefined;
    edits.push(...inner);
  }
  return edits;
}

function flowItem({ text, items }: DraftItem): string {
  return items.length === 0 ? quoted(text) : `{text: ${quoted(text)}, items: [${items.map(flowItem).join(', ')}]}`;
}

/** Whether an item says nothing but its text: what else it says would be lost where the list is written anew. */
function isPlainItem({ given, items }: Item): boolean {
  return [...given.keys()].every((key) => key === 'text' || key === 'items') && items.every(isPlainItem);
}

/** A list that has more or fewer entries now is written anew. */
function wholeList(clause: Clause, key: string, items: readonly string[]): readonly PlacedEdit[] {
  const field = clause.given.get(key);
  return field === undefined ? [] : [{ fragment: field.fragment, range: field.range, text: `[${items.join(', ')}]` }];
}
