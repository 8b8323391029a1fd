import { chunksOf, ofChunk } from '../../base/chunks.ts';
import { lookup } from '../../base/lookup.ts';
import { remembering } from '../../base/remembering.ts';
import type { Clause, Division } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { sayerOf } from './inherited.ts';
import type { EffectiveClause, EffectiveDivision, Resolution } from './resolution.ts';

/** Numbers by id (NFC) of chapters, sections, annexes and clauses. An overlay: nothing binding depends on them. */
type Numbers = ReadonlyMap<string, string>;

const known = new WeakMap<Resolution, Numbers>();

/** 4 unless the standard, or its base, says otherwise: scope, references and terms come first (5 with symbols or abbreviations; 1 for policies). */
export function firstChapter(resolution: Resolution): number {
  const given = sayerOf(resolution, 'first-chapter')?.model.firstChapter?.value;
  if (given !== undefined) return given;
  if (resolution.document.model.class?.value === 'policy') return 1;
  return hasShortForms(resolution) ? 5 : 4;
}

/** Whether there is a chapter for symbols and abbreviations. */
export function hasShortForms({ symbols, abbreviations }: Resolution): boolean {
  return symbols.size + abbreviations.size > 0;
}

/** A clause's number is its place: chapter, section, clause; A.1 in an annex. `number` overrides it. */
export function numbersOf(resolution: Resolution): Numbers {
  const found = known.get(resolution);
  if (found) return found;
  const { base } = resolution;
  const numbers =
    base !== undefined && isNumberedAs(base, resolution)
      ? numbersOf(base)
      : resolution.isAsWritten
        ? lookup(
            (key) => numberIn(resolution, key),
            () => everyNumber(resolution),
            patience,
          )
        : everyNumber(resolution);
  known.set(resolution, numbers);
  return numbers;
}

/** Thousands of reports answer variants that say a clause or two anew. */
function isNumberedAs(base: Resolution, resolution: Resolution): boolean {
  return (
    resolution.isDividedAsItsBase &&
    firstChapter(base) === firstChapter(resolution) &&
    resolution.document.model.adapt.every(({ given }) => !given.has('number'))
  );
}

/** So many numbers cost about as much one by one as all together. */
const patience = 64;

function everyNumber(resolution: Resolution): Numbers {
  const numbers = new Map<string, string>();
  const first = firstChapter(resolution);
  resolution.chapters.forEach((chapter, index) => {
    count(chapter, String(first + index), numbers);
  });
  resolution.annexes.forEach((annex, index) => {
    count(annex, annexLetter(index), numbers);
  });
  return numbers;
}

function count(division: EffectiveDivision, number: string, numbers: Map<string, string>): void {
  give(numbers, division.id, number);
  let next = division.sections.length;
  for (const clause of division.clauses) give(numbers, clause.id, overridden(clause) ?? `${number}.${++next}`);
  division.sections.forEach((section, index) => {
    count(section, `${number}.${index + 1}`, numbers);
  });
}

/** One number of a standard whose clauses stand as they are written. */
function numberIn(resolution: Resolution, key: string): string | undefined {
  const [division, clause] = [resolution.divisions.get(key), resolution.clauses.get(key)];
  // Of an id given twice the first counts, and only all of them tell which that is.
  if (division !== undefined && clause !== undefined) return everyNumber(resolution).get(key);
  if (division !== undefined) return numberOfDivision(resolution, division);
  if (clause === undefined) return undefined;
  return overridden(clause) ?? numberOfClause(resolution, clause);
}

function numberOfDivision(resolution: Resolution, division: EffectiveDivision): string {
  const { parent } = division;
  if (parent !== undefined) return `${numberOfDivision(resolution, parent)}.${parent.sections.indexOf(division) + 1}`;
  const chapter = resolution.chapters.indexOf(division);
  return chapter < 0 ? annexLetter(resolution.annexes.indexOf(division)) : String(firstChapter(resolution) + chapter);
}

function numberOfClause(resolution: Resolution, { clause, division }: EffectiveClause): string {
  let last = division.sections.length;
  for (const chunk of chunksOf(division.division.clauses)) {
    const at = chunk.indexOf(clause);
    last += at < 0 ? counted(chunk) : chunk.slice(0, at + 1).filter(isCounted).length;
    if (at >= 0) break;
  }
  return `${numberOfDivision(resolution, division)}.${last}`;
}

const counted = ofChunk((clauses: readonly Clause[]) => clauses.filter(isCounted).length);

function isCounted({ number }: Clause): boolean {
  return number?.value === undefined;
}

function overridden(clause: EffectiveClause): string | undefined {
  return clause.content.number?.value;
}

function give(numbers: Map<string, string>, id: string, number: string): void {
  if (id !== '' && !numbers.has(idKey(id))) numbers.set(idKey(id), number);
}

/** The clause of a number, `5.2`. */
export function clauseNumbered(resolution: Resolution, number: string): EffectiveClause | undefined {
  const found = [...numbersOf(resolution)].find(([, one]) => one === number.trim());
  return found && resolution.clauses.get(found[0]);
}

/** Whether a chapter, section, annex or clause bears a number. Of a standard as it is written no clause is numbered for that. */
export function isNumbered(resolution: Resolution, number: string): boolean {
  if (!resolution.isAsWritten) return everyNumberOf(resolution).has(number);
  const { chapters, annexes } = resolution.document.model;
  const [head = '', ...path] = number.split('.');
  const annex = annexes.findIndex((_, index) => annexLetter(index) === head);
  const division = annexes[annex] ?? chapters[Number(head) - firstChapter(resolution)];
  if (division !== undefined && isNumberedIn(division, path)) return true;
  return [...chapters, ...annexes].some((one) => isGivenIn(one, number));
}

const everyNumberOf = remembering(
  (resolution: Resolution) => new Set([...numbersOf(resolution)].map(([, one]) => one)),
);

function isNumberedIn({ sections, clauses }: Division, [at, ...path]: readonly string[]): boolean {
  if (at === undefined) return true;
  const section = sections[Number(at) - 1];
  if (section !== undefined) return isNumberedIn(section, path);
  const last = chunksOf(clauses).reduce((all, chunk) => all + counted(chunk), sections.length);
  return path.length === 0 && Number(at) > 0 && Number(at) <= last;
}

function isGivenIn({ sections, clauses }: Division, number: string): boolean {
  return chunksOf(clauses).some((chunk) => given(chunk).has(number)) || sections.some((one) => isGivenIn(one, number));
}

const given = ofChunk(
  (clauses: readonly Clause[]) =>
    new Set(clauses.flatMap(({ number }) => (number?.value === undefined ? [] : [number.value]))),
);

/** A, B … Z, AA, AB … */
export function annexLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : annexLetter(Math.floor(index / 26) - 1) + letter;
}
