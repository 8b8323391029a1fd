import { type AsideLine, asideOf, captionOf } from './asides.ts';
import type { Doubt } from './draft.ts';
import { factIn } from './fact-line.ts';
import { asShown, type IntakeBlock, labelText, type SourceLine } from './lines.ts';
import { remarksOf } from './remarks.ts';
import type { Scheme } from './scheme.ts';
import type { SourceFormula, SourcePicture, SourceTable } from './source-block.ts';
import { imply, type Taking } from './taking.ts';
import { isLeadIn, isTitle, joinedTitle } from './titles.ts';
import type { LabelKind, TypedLabel } from './typed-label.ts';

/** A heading or a numbered clause, with what stands under it. */
export interface OutlineNode {
  readonly level: number;
  readonly line?: SourceLine;
  /** Absent for a clause that is numbered where it stands. */
  readonly title?: string;
  readonly content: OutlineContent[];
  readonly children: OutlineNode[];
}

export type OutlineContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'example'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly text: string; readonly depth: number }
  | { readonly kind: 'remark'; readonly doubt: Doubt }
  | { readonly kind: 'item'; readonly text: string; readonly depth: number }
  | {
      readonly kind: 'caption';
      readonly of: 'table' | 'picture';
      readonly title: string;
      readonly isContinued: boolean;
      readonly number?: string;
    }
  | SourceTable
  | SourcePicture
  | SourceFormula;

interface OutlineWalk {
  readonly scheme: Scheme;
  readonly taking: Taking;
  /** From the chapter down to what is open. */
  readonly open: OutlineNode[];
  /** The kinds of the labels of what is open, below the chapter. */
  readonly kinds: (string | undefined)[];
  /** The lists that are open, from the outermost. */
  lists: { readonly key: string; last: number }[];
  /** An aside whose words are still to come: 示例： alone on its line. */
  awaiting: 'note' | 'example' | undefined;
}

/** What stands in a chapter or an annex, by its levels. */
export function outlineOf(
  blocks: readonly IntakeBlock[],
  scheme: Scheme,
  taking: Taking,
  top: OutlineNode,
): OutlineNode {
  const walk: OutlineWalk = { scheme, taking, open: [top], kinds: [], lists: [], awaiting: undefined };
  for (const block of blocks) {
    if (block.kind === 'line') {
      addLine(block, walk);
      const remarks = remarksOf(block.source, taking);
      holder(walk).content.push(...remarks.map((doubt) => ({ kind: 'remark', doubt }) as const));
    } else {
      walk.lists = block.kind === 'table' ? [] : walk.lists;
      holder(walk).content.push(block);
    }
  }
  return top;
}

function holder({ open }: OutlineWalk): OutlineNode {
  const last = open.at(-1);
  if (last === undefined) throw new Error('An outline has a top');
  return last;
}

/** What stands last in it, but for remarks. */
function lastSaid({ content }: OutlineNode): OutlineContent | undefined {
  return content.findLast(({ kind }) => kind !== 'remark');
}

/** The number of a formula, on a line of its own. */
const formulaNumber = /^[（(]\s*(?:[A-Z][.．])?\d{1,2}\s*[）)]$/;

function addLine(line: SourceLine, walk: OutlineWalk): void {
  if (formulaNumber.test(line.whole) && lastSaid(holder(walk))?.kind === 'formula') {
    imply(walk.taking, line.whole);
    return;
  }
  if (line.source.role === 'fact') {
    holder(walk).content.push({ kind: 'fact', ...factIn(line) });
    return;
  }
  const aside = asideOf(line);
  if (aside !== undefined) {
    addAside(aside, walk);
    return;
  }
  const caption = captionOf(line);
  if (caption !== undefined) {
    imply(walk.taking, caption.label);
    holder(walk).content.push(caption.content);
    return;
  }
  const { label } = line;
  const list = label === undefined ? undefined : listOf(line, label, walk);
  const level = list === undefined ? levelOf(line, walk) : undefined;
  if (label !== undefined && list !== undefined) addItem(line, label, list, walk);
  else if (level !== undefined) openNode(line, level, walk);
  else addText(line, walk);
}

function addAside({ kind, label, text }: AsideLine, walk: OutlineWalk): void {
  imply(walk.taking, label);
  walk.lists = [];
  if (text === '') walk.awaiting = kind;
  else holder(walk).content.push({ kind, text });
}

/** The list that a labelled paragraph belongs to: one that is open, or one that a line led in; undefined where it is none of a list. */
function listOf(line: SourceLine, label: TypedLabel, walk: OutlineWalk): string | undefined {
  const key = listKey(line, label);
  const [number = 1] = label.parts;
  if (line.level !== undefined && isStructural(label.kind)) return undefined;
  if (label.kind === 'annex' || label.kind === 'part' || label.kind === 'section') return undefined;
  if (label.parts.length > 1) return undefined;
  if (label.kind === 'letter' || label.kind === 'sign' || label.kind === 'circle') return key;
  const open = walk.lists.find((one) => one.key === key);
  if (open !== undefined && number === open.last + 1) return key;
  const before = lastSaid(holder(walk));
  const said = before?.kind === 'text' || before?.kind === 'item' ? before.text : undefined;
  if (said !== undefined && isLeadIn(said) && number === 1) return key;
  if (label.kind === 'article') return undefined;
  // In a document with 4.1.2 all other numbers count items.
  const { isDecimal, isStyled, hasHan, hasFormal, hasParts } = walk.scheme;
  if (isDecimal || (isStyled && !hasHan && !hasFormal && !hasParts)) return key;
  return label.kind === 'bracket' ? key : undefined;
}

function isStructural(kind: LabelKind): boolean {
  return kind !== 'letter' && kind !== 'sign' && kind !== 'circle';
}

function listKey({ source }: SourceLine, { kind, text }: TypedLabel): string {
  const form = kind === 'sign' ? text : kind === 'bracket' ? (/^[（(]/.test(text) ? '(1)' : '1)') : '';
  return `${kind} ${form} ${source.depth ?? ''}`;
}

function addItem(line: SourceLine, label: TypedLabel, key: string, walk: OutlineWalk): void {
  const [number = 1] = label.parts;
  imply(walk.taking, labelText(line));
  const at = walk.lists.findIndex((one) => one.key === key);
  if (at >= 0) walk.lists = walk.lists.slice(0, at + 1);
  else walk.lists = [...walk.lists, { key, last: 0 }];
  const open = walk.lists.at(-1);
  if (open !== undefined) open.last = number;
  holder(walk).content.push({ kind: 'item', text: line.text, depth: walk.lists.length - 1 });
}

/** The level of a heading or a numbered clause; undefined for a plain paragraph. */
function levelOf(line: SourceLine, { open, kinds, scheme }: OutlineWalk): number | undefined {
  const { label, level, text, source } = line;
  if (label === undefined && level === undefined && source.clauseLevel !== undefined) return source.clauseLevel;
  if (label === undefined)
    return level !== undefined && level > 1 && isTitle(text, true) ? level : boldLevel(line, open, scheme);
  const { kind, parts } = label;
  if (kind === 'decimal' || kind === 'annexed') {
    if (parts.length > 1) return fits(label, text, open) || level !== undefined ? parts.length : undefined;
    if (level !== undefined) return level;
    if (scheme.isDecimal) return undefined;
  }
  if (level !== undefined && level > 1) return level;
  const at = kinds.indexOf(kind);
  return at >= 0 ? at + 2 : kinds.length + 2;
}

/** Whether a number goes on from those before it; 2.5萬元 does not. */
function fits({ parts, isApart }: TypedLabel, text: string, open: readonly OutlineNode[]): boolean {
  if (isApart && !/^[萬万億亿千百%％米元個个倍小]/.test(text)) return true;
  return open.some(({ line, children }) => {
    const own = line?.label?.parts ?? [];
    const isBelow = own.length === parts.length - 1 && own.every((part, at) => part === parts[at]);
    const before = children.at(-1)?.line?.label?.parts.at(-1) ?? 0;
    return isBelow && parts.at(-1) === before + 1;
  });
}

/** In a document without numbers and styles a bold line below a chapter is a heading. */
function boldLevel({ text, source }: SourceLine, open: readonly OutlineNode[], scheme: Scheme): number | undefined {
  return scheme.isBare && source.isBold && isTitle(text) && open.length > 0 ? 2 : undefined;
}

function openNode(line: SourceLine, wanted: number, walk: OutlineWalk): void {
  const { open, kinds, taking } = walk;
  walk.lists = [];
  walk.awaiting = undefined;
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= wanted) open.pop();
  const level = wanted;
  kinds.length = Math.min(kinds.length, Math.max(0, level - 2));
  kinds[level - 2] = line.label?.kind;
  imply(taking, labelText(line));
  const { title, text } = titledText(line);
  if (title !== undefined && text !== '') imply(taking, '。');
  const content: OutlineContent[] = text === '' ? [] : [{ kind: 'text', text }];
  const node: OutlineNode = { level, line, ...(title !== undefined && { title }), content, children: [] };
  holder(walk).children.push(node);
  open.push(node);
}

/** 4.1 人員 is a heading, 4.1 人員應…… a clause; （一）人員。應…… both. */
export function titledText({ text, label, level }: SourceLine): { readonly title?: string; readonly text: string } {
  if (isTitle(text, level !== undefined)) return { title: joinedTitle(text), text: '' };
  const lead = /^([^。，；：、]{2,14})。(?=.)/u.exec(text);
  const [whole = '', name = ''] = lead ?? [];
  const isRunIn = label?.kind === 'han-bracket' || label?.kind === 'han';
  return isRunIn && name !== '' && !/[應应宜須须]|不得/.test(name)
    ? { title: name, text: text.slice(whole.length) }
    : { text };
}

function addText(line: SourceLine, walk: OutlineWalk): void {
  const said = asShown(line);
  const { content } = holder(walk);
  if (walk.awaiting !== undefined) {
    content.push({ kind: walk.awaiting, text: said });
    walk.awaiting = undefined;
    return;
  }
  const before = lastSaid(holder(walk));
  const isListed =
    before?.kind === 'text' ? isLeadIn(before.text) : before?.kind === 'item' && /[；;，,]$/.test(before.text);
  // Items that nobody labelled: they end as items do.
  const isItem =
    isListed && walk.lists.every(({ key }) => key === 'none') && (/[；;]$/.test(said) || before?.kind === 'item');
  if (isItem) {
    walk.lists = [{ key: 'none', last: 0 }];
    content.push({ kind: 'item', text: said, depth: 0 });
    return;
  }
  walk.lists = [];
  content.push({ kind: 'text', text: said });
}
