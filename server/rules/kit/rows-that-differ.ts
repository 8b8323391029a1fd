import { gridOf, type PlacedCell } from '../../model/cell-grid.ts';
import { type Language, proseOf, spellingsOf, type Text } from '../../model/field.ts';
import type { ClauseContent, Table } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { findNumberDisagreements, type TestedNumber } from '../../model/wording/criteria-agreement.ts';
import { figureNames } from '../../model/wording/figure-names.ts';
import type { Definitions } from '../../workspace/resolve/resolution.ts';
import type { Found } from '../rule.ts';
import { type CellName, type CellNumber, nameInCell, numbersInCell } from './cell-numbers.ts';
import { placeIn, type ReadText, readText } from './prose-text.ts';
import { shownBound, type Tested } from './tested-numbers.ts';

/** What stands in a row behind a name, or in a column under it. */
interface NamedCells {
  readonly name: string;
  /** `unit`: that of numbers that have none; undefined where those say nothing. */
  readonly numbers: (unit: string | undefined) => readonly CellNumber[];
}

interface WordedCell extends Pick<PlacedCell, 'column' | 'down'> {
  readonly texts: readonly ReadText[];
  readonly head: CellName;
}

/** A row or a column of a table that names what is tested, and says another number of it: 導師 | 2人. */
export function* rowsThatDiffer(
  { tables }: ClauseContent,
  tested: readonly TestedNumber<Tested>[],
  known: Definitions,
  language: Language,
): Iterable<Found> {
  for (const { name, numbers } of tables.flatMap((table) => namedCells(table, language))) {
    const titles = ({ leaf }: TestedNumber<Tested>) =>
      spellingsOf(known.indicators.get(idKey(leaf.criterion.indicator?.text ?? ''))?.value.title);
    const isTitle = (one: TestedNumber<Tested>) => titles(one).some((title) => nameInCell(title).name === name);
    const named = tested.filter((one) => isTitle(one) || figureNames(titles(one)).chinese.short.includes(name));
    const [first] = named;
    if (first === undefined) continue;
    // Under 護理員, a number without a unit is not sure to be that of 護理員人數.
    const said = numbers(isTitle(first) ? first.unit : undefined);
    // More of them than are tested are of several cases.
    if (new Set(said.map(({ text }) => text)).size > named.length) continue;
    for (const { quantity, tested: one } of findNumberDisagreements(said, named)) {
      const { text, start, end } = quantity;
      const written = text.reading.text.slice(start, end);
      yield { at: placeIn(text.prose, quantity), wording: 'number', args: { said: written, tested: shownBound(one) } };
    }
  }
}

function namedCells(table: Table, language: Language): readonly NamedCells[] {
  const heads = table.columns.map((head) => nameInCell(plainOf(head, language)));
  const shared = table.unit && plainOf(table.unit, language);
  const rows = gridOf(table).map((row) => row.map((cell) => wordedCell(cell, heads, language)));
  const inRows = rows.flatMap((row) => row.flatMap((cell, at) => behind(cell, row.slice(at + 1), shared)));
  const once = inRows.filter(({ name }) => inRows.filter((other) => other.name === name).length === 1);
  return [...once, ...(rows.length === 1 ? heads.flatMap((head) => under(head, rows[0] ?? [], shared)) : [])];
}

function plainOf(text: Text, language: Language): string {
  return proseOf(text, language)[0]?.prose.node.text ?? '';
}

function wordedCell({ cell, column, down }: PlacedCell, heads: readonly CellName[], language: Language): WordedCell {
  const prose = cell.text === undefined ? [] : proseOf(cell.text, language);
  return {
    column,
    down,
    head: heads[column] ?? { name: '' },
    texts: prose.map((one) => readText(one.prose, one.language)),
  };
}

/** A name that goes over several rows is parted by what stands in them: 專職, 兼職. */
function behind(
  { texts, down }: WordedCell,
  cells: readonly WordedCell[],
  shared: string | undefined,
): readonly NamedCells[] {
  if (down > 1 || cells.some(isOfEach)) return [];
  const inColumn = cells.find(({ head }) => /^(?:计量)?单位$/.test(head.name))?.texts[0]?.reading.text;
  return texts.slice(0, 1).map(({ reading }) => {
    const { name, unit: inName } = nameInCell(reading.text);
    const own = inName ?? inColumn ?? shared;
    return { name, numbers: (unit) => numbersOf(cells, own ?? unit, false) };
  });
}

/** In a table of one row alone: where there are more, each is of a case of its own. */
function under(head: CellName, row: readonly WordedCell[], shared: string | undefined): readonly NamedCells[] {
  if (row.some(isOfEach)) return [];
  const cells = row.filter((cell) => cell.head === head);
  return [{ name: head.name, numbers: (unit) => numbersOf(cells, shared ?? unit, true) }];
}

function numbersOf(cells: readonly WordedCell[], unit: string | undefined, isNamed: boolean): readonly CellNumber[] {
  return cells.flatMap(({ texts, head }) => texts.flatMap((one) => numbersInCell(one, { head, isNamed, unit })));
}

/** 每班, 專職: what the row says goes for one of several, or for a part. */
function isOfEach({ texts }: WordedCell): boolean {
  return texts.some(({ reading }) => /^(?:[每各]|其中|[专兼]职$)/.test(reading.folded));
}
