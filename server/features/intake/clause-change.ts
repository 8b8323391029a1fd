import type { Words } from '../../base/words.ts';
import { proseIn, type Text } from '../../model/field.ts';
import type { Clause, Division } from '../../model/standard.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { languageOf } from '../../workspace/document.ts';
import { addedClauses } from './added-clauses.ts';
import { takeContent } from './content.ts';
import { type IntakeBlock, linesOf } from './lines.ts';
import { type OutlineNode, outlineOf } from './outline.ts';
import { itemEdits, listEdits, proseEdits, sameJson } from './read-back-edits.ts';
import type { ReadChange } from './read-change.ts';
import { blocksOf, type ClausesKnown, type FactsTold, type ReadingBack, readingWords, taking } from './reading-back.ts';
import type { SourceBlock, SourceParagraph } from './source-block.ts';
import type { Taking } from './taking.ts';

const words = {
  more: {
    en: 'Clauses were added behind it in the Word file: {text}',
    'zh-Hant': 'Word 文件中在其後新增了條款：{text}',
  },
} satisfies Readonly<Record<string, Words>>;

type ReadContent = ReturnType<typeof contentOf>;

/** What reads otherwise of a clause, and what was added behind it. */
export function clauseChanges(
  clause: Clause,
  division: Division,
  reading: ReadingBack & FactsTold & ClausesKnown,
): readonly ReadChange[] {
  const id = clause.id?.text ?? '';
  const { before, now, isSame } = blocksOf(id, reading);
  if (isSame || before === undefined) return [];
  if (now === undefined) return reading.known.has(id) ? [] : [{ id, keys: [], note: readingWords.gone, edits: [] }];
  const [was, is] = [contentOf(before, clause, reading), contentOf(now, clause, reading)];
  const own = ownChange(clause, was, is, reading);
  // What it printed itself may be numbered as well.
  const isKept = was.added.every((one, at) => textIn(one) === textIn(is.added[at] ?? one));
  const known = isKept ? knownBehind(is.added.slice(was.added.length), clause, division, reading) : [];
  for (const one of known) reading.known.add(one.id?.text ?? '');
  const more = is.added.slice(was.added.length + known.length);
  const added = addedBehind(clause, division, now, isKept ? more : [], reading);
  const isMore = more.length > 0 && added === undefined;
  const isOther = own.keys.length === 0 && !isMore && !sameJson(besidesAdded(was), besidesAdded(is));
  const note = isMore
    ? phrase(words.more, { text: more.map(textIn).join(' / ') })
    : isOther
      ? readingWords.other
      : undefined;
  const isChanged = own.keys.length > 0 || note !== undefined;
  return [...(isChanged ? [{ ...own, ...(note && { note }) }] : []), ...(added ?? [])];
}

/**
 * The clauses behind this one that were written in the Word file and taken over before: they have no mark there by which they were known.
 */
function knownBehind(
  nodes: readonly OutlineNode[],
  clause: Clause,
  { clauses }: Division,
  reading: ReadingBack,
): readonly Clause[] {
  if (nodes.length === 0) return [];
  const all = [...clauses];
  const behind = all.slice(all.indexOf(clause) + 1).slice(0, nodes.length);
  const isKnown = (one: Clause, at: number): boolean => {
    const { before, now } = blocksOf(one.id?.text ?? '', reading);
    if (before === undefined || now !== undefined) return false;
    const { title, texts } = contentOf(before, one, reading);
    const node = nodes[at];
    return node !== undefined && textIn(node) === [title, ...texts].join(' ').trim();
  };
  const other = behind.findIndex((one, at) => !isKnown(one, at));
  return other < 0 ? behind : behind.slice(0, other);
}

function besidesAdded(content: ReadContent): object {
  return { ...content, added: undefined, taking: undefined };
}

/** What was added as clauses beside this one; undefined where that is more, or nothing. */
function addedBehind(
  clause: Clause,
  division: Division,
  blocks: readonly SourceBlock[],
  nodes: readonly OutlineNode[],
  reading: ReadingBack,
): readonly ReadChange[] | undefined {
  const [first] = blocks;
  const level = first?.kind === 'paragraph' ? levelOf(first) : undefined;
  const isBeside = ({ line }: OutlineNode) =>
    line !== undefined && (levelOf(line.source) ?? line.label?.parts.length) === level;
  if (level === undefined || !nodes.every(isBeside)) return undefined;
  const { document, taken } = reading;
  return addedClauses(nodes, clause, { document, division, taking: taking(reading), taken });
}

function levelOf({ level, clauseLevel }: SourceParagraph): number | undefined {
  return level ?? clauseLevel;
}

function textIn({ title, content }: OutlineNode): string {
  return [title ?? '', ...content.map((one) => (one.kind === 'text' ? one.text : ''))].join(' ').trim();
}

function ownChange(clause: Clause, was: ReadContent, is: ReadContent, reading: ReadingBack & FactsTold): ReadChange {
  const count = linesIn(clause.text, reading);
  const ownText = (texts: readonly string[]) => textOf(texts, was.texts, count, reading.told);
  const [text, newText] = [ownText(was.texts), ownText(is.texts)];
  const changed: readonly (readonly [string, readonly PlacedEdit[]])[] = [
    ['title', was.title === is.title ? [] : proseEdits(clause.title, was.title, is.title, reading.document)],
    ['text', text === newText ? [] : proseEdits(clause.text, text, newText, reading.document)],
    [
      'items',
      sameJson(was.items, is.items) ? [] : itemEdits(clause.items, was.items, is.items, clause, reading.document),
    ],
    ['notes', listEdits(clause.notes, was.notes, is.notes, 'notes', clause, reading.document)],
    ['examples', listEdits(clause.examples, was.examples, is.examples, 'examples', clause, reading.document)],
  ];
  const taken = changed.filter(([, edits]) => edits.length > 0);
  return { id: clause.id?.text ?? '', keys: taken.map(([key]) => key), edits: taken.flatMap(([, edits]) => edits) };
}

/** The paragraphs of a clause without what is told below them: where none came or went they stand as they stood. */
function textOf(texts: readonly string[], printed: readonly string[], count: number, told: FactsTold['told']): string {
  if (texts.length === printed.length) return texts.slice(0, count).join('\n');
  const own = new Set(printed.slice(0, count));
  return texts.filter((one) => own.has(one) || !told().has(one)).join('\n');
}

/** A clause as its blocks read; what is numbered behind it was added. */
export function contentOf(blocks: readonly SourceBlock[], clause: Clause, reading: ReadingBack) {
  const [first, ...rest] = linesOf(blocks);
  const own = taking(reading);
  const hasTitle = clause.title !== undefined;
  const title = hasTitle && first?.kind === 'line' ? first.text : '';
  const lead = !hasTitle && first?.kind === 'line' ? first.text : undefined;
  const below = first === undefined || first.kind === 'line' ? rest : [first, ...rest];
  return { title, ...contentBelow(lead, below, own) };
}

/** Paragraphs, items and what else stands in a clause; `lead`: its first paragraph, of which the number is told already. */
export function contentBelow(lead: string | undefined, blocks: readonly IntakeBlock[], own: Taking) {
  const scheme = { hasParts: false, hasFormal: false, isDecimal: true, hasHan: false, isStyled: true, isBare: false };
  const top: OutlineNode = { level: 1, content: [], children: [] };
  if (lead !== undefined) top.content.push({ kind: 'text', text: lead });
  outlineOf(blocks, scheme, own, top);
  return { added: top.children, ...takeContent(top.content, own) };
}

/** How many paragraphs a text prints. */
export function linesIn(text: Text | undefined, { document }: ReadingBack): number {
  const prose = proseIn(text, languageOf(document), languageOf(document));
  return prose === undefined ? 0 : prose.node.text.split('\n').filter((line) => line.trim() !== '').length;
}
