import { chunksOf, ofChunk } from '../../base/chunks.ts';
import { type CountedPart, countedAs, itemNumber, type PartHolder, partsOfKind } from '../../model/numbered-parts.ts';
import { annexHolder } from './annex-content.ts';
import { annexLetter } from './numbers.ts';
import {
  chapterOf,
  type EffectiveClause,
  type EffectiveDivision,
  type EffectivePart,
  type Resolution,
} from './resolution.ts';

/** How many there are of each kind that is counted through a document. */
export type PartCounts = Readonly<Record<CountedPart, number>>;

function counts(of: (kind: CountedPart) => number): PartCounts {
  return { table: of('table'), formula: of('formula'), illustration: of('illustration') };
}

export const noCounts: PartCounts = counts(() => 0);

export function countsOf(holder: PartHolder): PartCounts {
  return counts((kind) => partsOfKind(holder, kind).length);
}

export function addCounts(a: PartCounts, b: PartCounts): PartCounts {
  return counts((kind) => a[kind] + b[kind]);
}

const countsAmong = ofChunk((holders: readonly PartHolder[]) => holders.map(countsOf).reduce(addCounts, noCounts));

type Holders = readonly PartHolder[];

/** What may hold parts in a chapter, section or annex, in its order; of one that stands as it is written, by chunks. */
function* holdersIn(division: EffectiveDivision, resolution: Resolution): Generator<Holders> {
  if (division.kind === 'annex') yield [annexHolder(division)];
  if (resolution.isAsWritten) yield* chunksOf(division.division.clauses);
  else yield division.clauses.map(({ content }) => content);
  for (const section of division.sections) yield* holdersIn(section, resolution);
}

/** All in which is counted together: the chapters, or the annex of that letter. */
function* holdersTogether(resolution: Resolution, letter: string): Generator<Holders> {
  const { chapters, annexes } = resolution;
  const tops = letter === '' ? chapters : annexes.filter((_, at) => annexLetter(at) === letter);
  for (const top of tops) yield* holdersIn(top, resolution);
}

/** Where something is counted: the letter of its annex, '' in the chapters. */
function letterFor(division: EffectiveDivision, { annexes }: Resolution): string {
  const top = chapterOf(division);
  return top.kind === 'annex' ? annexLetter(annexes.findIndex((one) => one.division === top.division)) : '';
}

/** `2`, `A.1` of a table or formula, `a)` of an item; of a step that of its process. */
export function numberOfPart(
  { kind, path, clause, division }: Pick<EffectivePart, 'kind' | 'path' | 'clause' | 'division'>,
  resolution: Resolution,
): string {
  if (kind === 'item') return itemNumber(path);
  const letter = letterFor(division, resolution);
  const earlier = clause === undefined ? 0 : before(clause, countedAs(kind), resolution, letter);
  const number = `${earlier + (path[0] ?? 0) + 1}`;
  return letter === '' ? number : `${letter}.${number}`;
}

function before({ content }: EffectiveClause, kind: CountedPart, resolution: Resolution, letter: string): number {
  let count = 0;
  for (const holders of holdersTogether(resolution, letter)) {
    const at = holders.indexOf(content);
    if (at >= 0) return count + holders.slice(0, at).reduce((all, one) => all + countsOf(one)[kind], 0);
    count += countsAmong(holders)[kind];
  }
  return count;
}

/** How many of a kind are counted together with the one of a number, `2` or `A.1`. */
export function countWith(kind: CountedPart, number: string, resolution: Resolution): number {
  let count = 0;
  for (const holders of holdersTogether(resolution, partsOfNumber(number).letter)) count += countsAmong(holders)[kind];
  return count;
}

/** The table or formula of a number, and the content of the clause in which it stands. */
export function partOfNumber(
  kind: CountedPart,
  number: string,
  resolution: Resolution,
): { readonly holder: PartHolder; readonly at: number } | undefined {
  const { letter, place } = partsOfNumber(number);
  let left = place;
  for (const holders of holdersTogether(resolution, letter)) {
    const count = countsAmong(holders)[kind];
    if (left > count) {
      left -= count;
      continue;
    }
    for (const holder of holders) {
      const own = countsOf(holder)[kind];
      if (left <= own) return { holder, at: left - 1 };
      left -= own;
    }
  }
  return undefined;
}

/** `A.2`: the second of annex A. */
export function partsOfNumber(number: string): { readonly letter: string; readonly place: number } {
  const [, letter = '', place = ''] = /^(?:([A-Z]+)\.)?(\d+)$/.exec(number) ?? [];
  return { letter, place: Number(place) };
}
