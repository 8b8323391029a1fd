import type { Words } from '../../base/words.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import type { Printed, PrintedEntry } from '../../syntax/print.ts';
import { creditWords } from '../book/appendices.ts';
import { bookWords, heading } from '../book/labels.ts';
import { levelWords } from '../book/level-tables.ts';
import { cleanLine } from './clean-text.ts';
import { factIn } from './fact-line.ts';
import type { IntakeBlock } from './lines.ts';
import { placeOf } from './places.ts';
import { entries, list } from './print-parts.ts';
import { numberOf } from './printed/criteria.ts';
import { heard, isHeard } from './printed/heard.ts';
import { pointsOf } from './printed/points.ts';
import { choiceCalled } from './printed/verification.ts';
import type { SourceSection } from './sections.ts';
import type { SourceTable } from './source-block.ts';
import { idOf, imply, type Taking } from './taking.ts';

type BackPart = 'levels' | 'scoring';

const parts: readonly (readonly [BackPart, title: Words])[] = [
  ['levels', bookWords.levels],
  ['scoring', bookWords.scoring],
];

/** What our own export prints behind the annexes as if it were a chapter; undefined for any other chapter. */
export function backPartIn({ title, blocks }: SourceSection): BackPart | undefined {
  const part = parts.find(([, words]) => isHeard(words, title))?.[0];
  const isOurs = (block: IntakeBlock): boolean => {
    if (block.kind === 'line') return part === 'scoring' && block.source.role === 'fact';
    return block.kind === 'table' && tableForms.some((form) => form.part === part && isHeaded(block, form.head));
  };
  return part !== undefined && blocks.length > 0 && blocks.every(isOurs) ? part : undefined;
}

const chapterHead = ['at-least', 'at-most', 'otherwise'].map((key) => heading(keyLabel('chapter-score', key)));

/** By the words in their heads. */
const tableForms = [
  { part: 'levels', kind: 'meanings', head: [levelWords.level, levelWords.meaning] },
  { part: 'levels', kind: 'asked', head: [levelWords.clause, bookWords.indicator] },
  { part: 'scoring', kind: 'grades', head: [bookWords.grade, bookWords.from] },
  { part: 'scoring', kind: 'chapters', head: [heading(keyLabel('standard', 'chapters')), ...chapterHead] },
] as const satisfies readonly { readonly part: BackPart; readonly kind: string; readonly head: readonly Words[] }[];

type TableKind = (typeof tableForms)[number]['kind'];

function isHeaded({ rows: [first] }: SourceTable, head: readonly Words[]): boolean {
  const cells = first?.cells ?? [];
  return cells.length >= head.length && head.every((words, at) => isHeard(words, cells[at]?.text ?? ''));
}

/** The rows of the tables of a kind; what stands in their heads is implied. */
function rowsOf(kind: TableKind, blocks: readonly IntakeBlock[], taking: Taking): readonly (readonly string[])[] {
  const form = tableForms.find((one) => one.kind === kind);
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || form === undefined || !isHeaded(block, form.head)) return [];
    const [head = [], ...rows] = block.rows.map(({ cells }) => cells.map(({ text }) => cleanLine(text)));
    imply(taking, ...head);
    return rows;
  });
}

function blocksOf(part: BackPart, sections: readonly SourceSection[], taking: Taking): readonly IntakeBlock[] {
  return sections.flatMap((one) => {
    if (backPartIn(one) !== part) return [];
    imply(taking, one.title);
    return one.blocks;
  });
}

/** The levels that the table of their meanings tells apart; without one those that stand above columns. */
export function takeLevels(sections: readonly SourceSection[], taking: Taking): readonly Printed[] {
  const blocks = blocksOf('levels', sections, taking);
  const meant = rowsOf('meanings', blocks, taking);
  for (const row of rowsOf('asked', blocks, taking)) imply(taking, ...row);
  const columns = blocks.flatMap((block) => (block.kind === 'table' ? columnsOf(block) : []));
  const rows = meant.length > 0 ? meant : columns.map((name) => [name, '']);
  return rows.map(([name = '', text = '']) => {
    const id = idOf(name) || name;
    taking.named.push({ kind: 'level', id, name });
    return { kind: 'map', entries: entries({ id, title: id === name ? undefined : name, text }) };
  });
}

function columnsOf(table: SourceTable): readonly string[] {
  const asked = tableForms.find(({ kind }) => kind === 'asked');
  const cells = table.rows[0]?.cells ?? [];
  return asked !== undefined && isHeaded(table, asked.head)
    ? cells.slice(asked.head.length).map(({ text }) => cleanLine(text))
    : [];
}

const scoreFacts: readonly (readonly [key: string, label: Words])[] = [
  ['total', bookWords.total],
  ['start', heading(keyLabel('scoring', 'start'))],
  ['bonus-cap', bookWords.bonusCap],
  ['credit', bookWords.credit],
  ['capped-by-veto', bookWords.cappedByVeto],
];

/** How clauses are scored, as the chapter about it says it. Chapters are named by number: they are to be taken before it. */
export function takeScoring(sections: readonly SourceSection[], taking: Taking): readonly PrintedEntry[] {
  const blocks = blocksOf('scoring', sections, taking);
  const facts = scoreFactsIn(blocks, taking);
  const said = (key: string) => facts.flatMap((one) => (one.key === key ? [one.text] : []));
  const number = (key: string) => said(key).map(numberOf)[0];
  const credit = said('credit').flatMap((text) => {
    const found = heard<'status' | 'credit'>(creditWords, text, { credit: '[\\d.]+' });
    const status = choiceCalled('answer-status', found?.status ?? '');
    return status === undefined ? [] : [{ key: status, value: numberOf(found?.credit ?? '') }];
  });
  const chapters = rowsOf('chapters', blocks, taking).flatMap((row) => chapterScore(row, taking));
  const grades = rowsOf('grades', blocks, taking).map(
    ([name = '', from = '']): Printed => ({ kind: 'map', entries: entries({ name, from: numberOf(from) }) }),
  );
  const map = (held: readonly PrintedEntry[]): Printed | undefined =>
    held.length === 0 ? undefined : { kind: 'map', entries: held };
  return entries({
    total: number('total'),
    start: number('start'),
    credit: map(credit),
    'bonus-cap': number('bonus-cap'),
    chapters: map(chapters),
    grades: list(grades),
    'capped-by-veto': said('capped-by-veto')[0],
  });
}

/** What stands on each line, by its key; a line without a name goes on with the one above. */
function scoreFactsIn(blocks: readonly IntakeBlock[], taking: Taking) {
  let key = '';
  return blocks.flatMap((block) => {
    if (block.kind !== 'line') return [];
    const { label, text } = factIn(block);
    if (label !== '') key = scoreFacts.find(([, words]) => isHeard(words, label))?.[0] ?? '';
    imply(taking, label, text);
    return [{ key, text }];
  });
}

function chapterScore([name = '', least = '', most = '', otherwise = '']: readonly string[], taking: Taking) {
  imply(taking, name);
  const id = placeOf(name, taking.places);
  if (id === undefined) return [];
  const points = (text: string) => (text === '' ? undefined : pointsOf(text));
  const held = entries({ 'at-least': points(least), 'at-most': points(most), otherwise });
  return [{ key: id, value: { kind: 'map', entries: held } as const }];
}
