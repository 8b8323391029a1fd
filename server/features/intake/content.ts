import type { Doubt, DraftForm, DraftFormula, DraftItem, DraftPicture, DraftTable } from './draft.ts';
import type { PrintedFact } from './facts.ts';
import { takeForm } from './forms.ts';
import { addFormulaLine } from './formula-lines.ts';
import { intakeWords } from './intake-words.ts';
import type { OutlineContent } from './outline.ts';
import { captionPicture, placePicture } from './pictures.ts';
import type { SourceTable } from './source-block.ts';
import { noteText, takeTable } from './tables.ts';
import { imply, type Taking } from './taking.ts';

/** What stands in a clause, by its keys. */
export interface TakenContent {
  readonly texts: readonly string[];
  readonly items: readonly DraftItem[];
  readonly tables: readonly DraftTable[];
  readonly formulas: readonly DraftFormula[];
  readonly notes: readonly string[];
  readonly examples: readonly string[];
  readonly pictures: readonly DraftPicture[];
  /** What our own export says below a clause. */
  readonly facts: readonly PrintedFact[];
  /** Empty, unless forms may stand here. */
  readonly forms: readonly DraftForm[];
  readonly doubts: readonly Doubt[];
}

/** A list of items while it is written. */
interface GrowingItem {
  readonly text: string;
  readonly items: GrowingItem[];
}

/** What is said of a table before it comes. */
interface TableCaption {
  readonly title: string;
  readonly number?: string;
  readonly isContinued: boolean;
}

interface ContentWalk {
  readonly taking: Taking;
  readonly texts: string[];
  readonly items: GrowingItem[];
  readonly tables: DraftTable[];
  readonly formulas: DraftFormula[];
  readonly notes: string[];
  readonly examples: string[];
  readonly pictures: DraftPicture[];
  readonly facts: PrintedFact[];
  readonly forms: DraftForm[];
  readonly takesForms: boolean;
  readonly doubts: Doubt[];
  caption: TableCaption | undefined;
  unit: string | undefined;
  /** Whether what comes explains the symbols of the formula before it. */
  isLegend: boolean;
}

/** `takesForms`: whether a table with places to be filled in becomes a form; in a clause it stays a table. */
export function takeContent(content: readonly OutlineContent[], taking: Taking, takesForms = false): TakenContent {
  const [texts, notes, examples]: [string[], string[], string[]] = [[], [], []];
  const walk: ContentWalk = {
    taking,
    texts,
    items: [],
    tables: [],
    formulas: [],
    notes,
    examples,
    pictures: [],
    facts: [],
    forms: [],
    takesForms,
    doubts: [],
    caption: undefined,
    unit: undefined,
    isLegend: false,
  };
  const said = content.filter(({ kind }) => kind !== 'remark');
  for (const [at, one] of said.entries()) add(one, said[at - 1], said.slice(at + 1), walk);
  for (const one of content) if (one.kind === 'remark') walk.doubts.push(one.doubt);
  // A caption whose table is none, or drawn as a picture.
  if (walk.caption !== undefined) texts.push(walk.caption.title);
  return walk;
}

function add(
  one: OutlineContent,
  before: OutlineContent | undefined,
  after: readonly OutlineContent[],
  walk: ContentWalk,
): void {
  switch (one.kind) {
    case 'text':
    case 'item':
      if (addFormulaLine(one.text, walk)) return;
      if (one.kind === 'item') addItem(walk.items, one.text, one.depth);
      else addText(one.text, before, after, walk);
      return;
    case 'note':
      if (before?.kind === 'table' || (before?.kind === 'note' && isBelowTable(walk))) addTableNote(one.text, walk);
      else walk.notes.push(one.text);
      return;
    case 'example':
      walk.examples.push(one.text);
      return;
    case 'fact':
      addFact(one, walk);
      return;
    case 'remark':
      return;
    case 'formula':
      walk.formulas.push({ text: one.text, where: [] });
      return;
    case 'caption':
      addCaption(one, after[0], walk);
      return;
    case 'picture':
      placePicture(walk.pictures, one);
      return;
    default:
      addTable(one, walk);
  }
}

/** A line without a label goes on with the one above. */
function addFact(
  { label, text, depth }: Extract<OutlineContent, { readonly kind: 'fact' }>,
  { facts, texts }: ContentWalk,
): void {
  const last = facts.at(-1);
  const line = { text, depth };
  if (label !== '') facts.push({ label, lines: text === '' ? [] : [line] });
  else if (last === undefined) texts.push(text);
  else facts[facts.length - 1] = { ...last, lines: [...last.lines, line] };
}

function isBelowTable({ tables, notes }: ContentWalk): boolean {
  return notes.length === 0 && (tables.at(-1)?.notes.length ?? 0) > 0;
}

const unitForm = /^(?:單位|单位|計量單位|计量单位)\s*(?:為|为|[：:])\s*([^，。；]{1,16})$/;
const markForm = /^[a-z][)）]?[\s\u3000]+\S/;

function addText(
  text: string,
  before: OutlineContent | undefined,
  after: readonly OutlineContent[],
  walk: ContentWalk,
): void {
  const { taking, texts, items, doubts } = walk;
  const [next, further] = after;
  const unit = unitForm.exec(text)?.[1];
  if (unit !== undefined && (next?.kind === 'table' || (next?.kind === 'caption' && further?.kind === 'table'))) {
    imply(taking, text.slice(0, text.length - unit.length));
    walk.unit = unit;
    return;
  }
  // What a small letter in a cell points at.
  if (before?.kind === 'table' && markForm.test(text)) {
    addTableNote(text, walk);
    return;
  }
  if (items.length > 0 && !doubts.some(({ words }) => words === intakeWords.severalLists)) {
    doubts.push({ words: intakeWords.severalLists });
  }
  texts.push(text);
}

function addTableNote(text: string, { tables, notes, taking }: ContentWalk): void {
  const last = tables.at(-1);
  const said = noteText(text, taking);
  if (last === undefined) notes.push(said);
  else tables[tables.length - 1] = { ...last, notes: [...last.notes, said] };
}

function addCaption(
  one: Extract<OutlineContent, { readonly kind: 'caption' }>,
  next: OutlineContent | undefined,
  walk: ContentWalk,
): void {
  if (one.of === 'picture') {
    captionPicture(walk.pictures, one, next?.kind === 'picture');
    return;
  }
  // One without a table below it.
  if (walk.caption !== undefined) walk.texts.push(walk.caption.title);
  walk.caption = one;
}

function addTable(source: SourceTable, walk: ContentWalk): void {
  const { caption, unit, tables, taking, doubts } = walk;
  const number = caption?.number === undefined ? {} : { number: caption.number };
  const form =
    walk.takesForms && unit === undefined ? takeForm(source, caption?.title || undefined, taking) : undefined;
  if (form !== undefined) {
    walk.forms.push({ ...form, ...number });
    walk.caption = undefined;
    return;
  }
  const { table, hadHeads } = takeTable(source, caption?.title || undefined, taking);
  const before = tables.at(-1);
  if (caption?.isContinued === true && before !== undefined && isSame(before.columns, table.columns)) {
    imply(taking, ...table.columns, table.title);
    const notes = [...before.notes, ...table.notes];
    tables[tables.length - 1] = { ...before, rows: [...before.rows, ...table.rows], notes };
  } else tables.push({ ...table, ...number, ...(unit !== undefined && { unit }) });
  if (hadHeads) doubts.push({ words: intakeWords.joinedHeads });
  walk.caption = undefined;
  walk.unit = undefined;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function addItem(items: GrowingItem[], text: string, depth: number): void {
  let into = items;
  for (let deep = 0; deep < depth; deep++) into = into.at(-1)?.items ?? into;
  into.push({ text, items: [] });
}
