import { once } from '../../base/once.ts';
import type { Words } from '../../base/words.ts';
import { divisionsOf } from '../../model/divisions.ts';
import type { Clause, Division, Term } from '../../model/standard.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { natureForm } from './annex-head.ts';
import { titlesIn } from './change-titles.ts';
import { clauseChanges, contentOf, linesIn } from './clause-change.ts';
import { linesOf } from './lines.ts';
import { movedClauses } from './moved-clauses.ts';
import { proseEdits } from './read-back-edits.ts';
import type { ReadChange } from './read-change.ts';
import {
  blocksOf,
  type ClausesKnown,
  type FactsTold,
  type MarkedBlocks,
  type ReadingBack,
  readingWords,
  taking,
} from './reading-back.ts';
import type { SourceBlock } from './source-block.ts';
import { takeTerms } from './terms.ts';

const words = {
  remark: { en: 'A reviewer remarked: {text}', 'zh-Hant': '審閱批註：{text}' },
} satisfies Readonly<Record<string, Words>>;

/** What was changed in a Word file that a standard was exported to, clause by clause, each with what takes it over. */
export function wordChanges(given: ReadingBack): readonly ReadChange[] {
  const { chapters, annexes, terms } = given.document.model;
  const reading = { ...given, told: once(() => toldIn(given)), known: new Set<string>() };
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
  if (now === undefined) return [{ id: term.id.text, keys: [], note: readingWords.gone, edits: [] }];
  const [was] = takeTerms(linesOf(before), taking(reading)).terms;
  const [is] = takeTerms(linesOf(now), taking(reading)).terms;
  if (was === undefined || is === undefined) return [];
  const name = was.name === is.name ? [] : proseEdits(term.name, was.name, is.name, reading.document);
  const definition =
    was.definition === is.definition
      ? []
      : proseEdits(term.definition, was.definition ?? '', is.definition ?? '', reading.document);
  const keys = [...(name.length > 0 ? ['name'] : []), ...(definition.length > 0 ? ['definition'] : [])];
  return [
    { id: term.id.text, keys, ...(keys.length === 0 && { note: readingWords.other }), edits: [...name, ...definition] },
  ];
}

function divisionChanges(division: Division, reading: ReadingBack & FactsTold & ClausesKnown): readonly ReadChange[] {
  const { clauses, sections } = division;
  return [
    ...titleChange(division, reading),
    ...clauses.flatMap((clause) => clauseChanges(clause, division, reading)),
    ...sections.flatMap((one) => divisionChanges(one, reading)),
  ];
}

/** The title of a chapter, section or annex, of which the nature stands before it. What stands below it is told by what it prints itself. */
function titleChange({ id, title }: Division, reading: ReadingBack): readonly ReadChange[] {
  const { before, now } = blocksOf(id?.text ?? '', reading);
  if (id === undefined || before === undefined) return [];
  if (now === undefined) return [{ id: id.text, keys: [], note: readingWords.gone, edits: [] }];
  const [was, is] = [headingIn(before), headingIn(now)];
  const edits = was === is ? [] : proseEdits(title, was, is, reading.document);
  return edits.length === 0 ? [] : [{ id: id.text, keys: ['title'], edits }];
}

function headingIn(blocks: readonly SourceBlock[]): string {
  const [first] = linesOf(blocks);
  return first?.kind === 'line' ? first.text.replace(natureForm, '').trim() : '';
}
