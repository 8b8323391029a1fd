import { once } from '../../base/once.ts';
import { say, type Words } from '../../base/words.ts';
import { divisionsOf } from '../../model/divisions.ts';
import { proseIn, type Text } from '../../model/field.ts';
import type { Clause, Division, Term } from '../../model/standard.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import { natureForm } from './annex-head.ts';
import { titlesIn } from './change-titles.ts';
import { takeContent } from './content.ts';
import { type IntakeBlock, linesOf } from './lines.ts';
import { movedClauses } from './moved-clauses.ts';
import { type OutlineNode, outlineOf } from './outline.ts';
import { itemEdits, listEdits, proseEdits, sameJson } from './read-back-edits.ts';
import type { ReadChange } from './read-change.ts';
import type { SourceBlock } from './source-block.ts';
import type { Taking } from './taking.ts';
import { newTaking } from './taking-of.ts';
import { takeTerms } from './terms.ts';

/** Blocks of a Word file of ours by the bookmark of the thing that they print. */
export type MarkedBlocks = ReadonlyMap<string, readonly SourceBlock[]>;

interface ReadingBack {
  readonly document: StandardDocument;
  /** What the standard prints as it is, and what the file holds. */
  readonly printed: MarkedBlocks;
  readonly read: MarkedBlocks;
  readonly nameOf: (id: string) => string;
}

const words = {
  remark: { en: 'A reviewer remarked: {text}', 'zh-Hant': '審閱批註：{text}' },
  gone: { en: 'It is no longer in the Word file.', 'zh-Hant': 'Word 文件中已沒有這一條。' },
  more: {
    en: 'Clauses were added behind it in the Word file: {text}',
    'zh-Hant': 'Word 文件中在其後新增了條款：{text}',
  },
  other: {
    en: 'A table, a formula or what is told below the text reads otherwise in the Word file. Change it here by hand.',
    'zh-Hant': 'Word 文件中的表、公式或條文下方的說明有改動，請在此手工修改。',
  },
} satisfies Readonly<Record<string, Words>>;

/** What was changed in a Word file that a standard was exported to, clause by clause, each with what takes it over. */
export function wordChanges(given: ReadingBack): readonly ReadChange[] {
  const { chapters, annexes, terms } = given.document.model;
  const reading = { ...given, told: once(() => toldIn(given)) };
  const changes = [
    ...remarksIn(reading),
    ...headerChanges(reading),
    ...terms.flatMap((term) => termChange(term, reading)),
    ...[...chapters, ...annexes].flatMap((division) => divisionChanges(division, reading)),
    ...movedClauses(orderIn(given.printed, given), orderIn(given.read, given)),
  ];
  const titles = titlesIn(given.document);
  return changes.map((one) => {
    const title = titles.get(one.id);
    return title === undefined ? one : { ...one, title };
  });
}

interface FactsTold {
  /** What is told below the texts of all clauses, line by line: it may stand below another in the file. */
  readonly told: () => ReadonlySet<string>;
}

function toldIn(reading: ReadingBack): ReadonlySet<string> {
  const lines = clausesIn(reading).flatMap((clause) => {
    const before = reading.printed.get(reading.nameOf(clause.id?.text ?? ''));
    return before === undefined ? [] : contentOf(before, clause, reading).texts.slice(linesIn(clause.text, reading));
  });
  return new Set(lines);
}

function clausesIn({ document }: ReadingBack): readonly Clause[] {
  return divisionsOf(document.model).flatMap(({ clauses }) => clauses);
}

/** The ids of the clauses of this file, as they stand one after the other. */
function orderIn(blocks: MarkedBlocks, reading: ReadingBack): readonly string[] {
  const ids = new Map(clausesIn(reading).map(({ id }) => [reading.nameOf(id?.text ?? ''), id?.text ?? '']));
  return [...blocks.keys()].flatMap((name) => ids.get(name) ?? []);
}

/** What reviewers remarked, by the thing on which they did. */
function remarksIn(reading: ReadingBack): readonly ReadChange[] {
  const { document, read, nameOf } = reading;
  const ids = [
    ...document.model.terms.map(({ id }) => [id.text, `=terms/${id.text}`]),
    ...clausesIn(reading).map(({ id }) => [id?.text ?? '', id?.text ?? '']),
  ];
  return ids.flatMap(([id = '', block = '']) => {
    const blocks = read.get(nameOf(block)) ?? [];
    const remarks = blocks.flatMap((one) => (one.kind === 'paragraph' ? (one.remarks ?? []) : []));
    return remarks.map((text) => {
      const note = phrase(words.remark, { text: text.replace(/\s+/g, ' ').trim() });
      return { id, keys: [], note, edits: [] };
    });
  });
}

function taking({ document }: ReadingBack): Taking {
  return newTaking(languageOf(document), 'gbt-1.1-2020', []);
}

function blocksOf(id: string, { printed, read, nameOf }: ReadingBack) {
  const name = nameOf(id);
  const [before, now] = [printed.get(name), read.get(name)];
  return { before, now, isSame: before === undefined || (now !== undefined && shown(before) === shown(now)) };
}

/** What of blocks a reader sees, as far as it is text. */
function shown(blocks: readonly SourceBlock[]): string {
  return JSON.stringify(
    linesOf(blocks).map((block) => {
      if (block.kind === 'line') return block.text;
      return block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.map(({ text }) => text.trim()))
        : block.kind === 'formula'
          ? block.text
          : '';
    }),
  );
}

function headerChanges(reading: ReadingBack): readonly ReadChange[] {
  const { model } = reading.document;
  return (['foreword', 'introduction', 'scope'] as const).flatMap((key) => {
    const { before, now, isSame } = blocksOf(`=${key}/text`, reading);
    if (isSame || now === undefined || before === undefined) return [];
    const edits = proseEdits(model[key], plainLines(before), plainLines(now), reading.document);
    return edits.length === 0 ? [] : [{ id: key, keys: [key], edits }];
  });
}

function plainLines(blocks: readonly SourceBlock[]): string {
  return linesOf(blocks)
    .flatMap((block) => (block.kind === 'line' ? [block.whole] : []))
    .join('\n');
}

function termChange(term: Term, reading: ReadingBack): readonly ReadChange[] {
  const { before, now, isSame } = blocksOf(`=terms/${term.id.text}`, reading);
  if (isSame || before === undefined) return [];
  if (now === undefined) return [{ id: term.id.text, keys: [], note: words.gone, edits: [] }];
  const [was] = takeTerms(linesOf(before), taking(reading)).terms;
  const [is] = takeTerms(linesOf(now), taking(reading)).terms;
  if (was === undefined || is === undefined) return [];
  const name = was.name === is.name ? [] : proseEdits(term.name, was.name, is.name, reading.document);
  const definition =
    was.definition === is.definition
      ? []
      : proseEdits(term.definition, was.definition ?? '', is.definition ?? '', reading.document);
  const keys = [...(name.length > 0 ? ['name'] : []), ...(definition.length > 0 ? ['definition'] : [])];
  return [{ id: term.id.text, keys, ...(keys.length === 0 && { note: words.other }), edits: [...name, ...definition] }];
}

function divisionChanges(division: Division, reading: ReadingBack & FactsTold): readonly ReadChange[] {
  const { clauses, sections } = division;
  return [
    ...titleChange(division, reading),
    ...clauses.flatMap((clause) => clauseChange(clause, reading)),
    ...sections.flatMap((one) => divisionChanges(one, reading)),
  ];
}

/** The title of a chapter, section or annex, of which the nature stands before it. What stands below it is told by what it prints itself. */
function titleChange({ id, title }: Division, reading: ReadingBack): readonly ReadChange[] {
  const { before, now } = blocksOf(id?.text ?? '', reading);
  if (id === undefined || before === undefined) return [];
  if (now === undefined) return [{ id: id.text, keys: [], note: words.gone, edits: [] }];
  const [was, is] = [headingIn(before), headingIn(now)];
  const edits = was === is ? [] : proseEdits(title, was, is, reading.document);
  return edits.length === 0 ? [] : [{ id: id.text, keys: ['title'], edits }];
}

function headingIn(blocks: readonly SourceBlock[]): string {
  const [first] = linesOf(blocks);
  return first?.kind === 'line' ? first.text.replace(natureForm, '').trim() : '';
}

function clauseChange(clause: Clause, reading: ReadingBack & FactsTold): readonly ReadChange[] {
  const id = clause.id?.text ?? '';
  const { before, now, isSame } = blocksOf(id, reading);
  if (isSame || before === undefined) return [];
  if (now === undefined) return [{ id, keys: [], note: words.gone, edits: [] }];
  const [was, is] = [contentOf(before, clause, reading), contentOf(now, clause, reading)];
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
  const more = is.added.length > was.added.length ? words.more : taken.length === 0 ? words.other : undefined;
  const note = more && {
    en: say(more, 'en', { text: is.added.join(' / ') }),
    'zh-Hant': say(more, 'zh-Hant', { text: is.added.join(' / ') }),
  };
  return [{ id, keys: taken.map(([key]) => key), ...(note && { note }), edits: taken.flatMap(([, edits]) => edits) }];
}

/** The paragraphs of a clause without what is told below them: where none came or went they stand as they stood. */
function textOf(texts: readonly string[], printed: readonly string[], count: number, told: FactsTold['told']): string {
  if (texts.length === printed.length) return texts.slice(0, count).join('\n');
  const own = new Set(printed.slice(0, count));
  return texts.filter((one) => own.has(one) || !told().has(one)).join('\n');
}

/** A clause as its blocks read; what is numbered behind it was added. */
function contentOf(blocks: readonly SourceBlock[], clause: Clause, reading: ReadingBack) {
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
  const added = top.children.map((child) =>
    [child.title ?? '', ...child.content.map((one) => (one.kind === 'text' ? one.text : ''))].join(' ').trim(),
  );
  return { added, ...takeContent(top.content, own) };
}

/** How many paragraphs a text prints. */
function linesIn(text: Text | undefined, { document }: ReadingBack): number {
  const prose = proseIn(text, languageOf(document), languageOf(document));
  return prose === undefined ? 0 : prose.node.text.split('\n').filter((line) => line.trim() !== '').length;
}
