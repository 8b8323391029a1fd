import { idKey } from '../snapshot.ts';
import type { EffectiveClause, EffectiveDivision, Resolution } from './resolution.ts';

/** Numbers by id (NFC) of chapters, sections, annexes and clauses. An overlay: nothing binding depends on them. */
export type Numbers = ReadonlyMap<string, string>;

const known = new WeakMap<Resolution, Numbers>();

/** 4 unless the standard says otherwise: scope, references and terms come first (5 with abbreviations; 1 for policies). */
export function firstChapter(resolution: Resolution): number {
  const { model } = resolution.document;
  const given = model.firstChapter?.value;
  if (given !== undefined) return given;
  if (model.class?.value === 'policy') return 1;
  return resolution.abbreviations.size > 0 ? 5 : 4;
}

/** A clause's number is its place: chapter, section, clause; A.1 in an annex. `number` overrides it. */
export function numbersOf(resolution: Resolution): Numbers {
  const found = known.get(resolution);
  if (found) return found;
  const numbers = new Map<string, string>();
  const first = firstChapter(resolution);
  resolution.chapters.forEach((chapter, index) => {
    count(chapter, String(first + index), numbers);
  });
  resolution.annexes.forEach((annex, index) => {
    count(annex, annexLetter(index), numbers);
  });
  known.set(resolution, numbers);
  return numbers;
}

function count(division: EffectiveDivision, number: string, numbers: Map<string, string>): void {
  give(numbers, division.id, number);
  let next = 0;
  for (const section of division.sections) count(section, `${number}.${++next}`, numbers);
  for (const clause of division.clauses) give(numbers, clause.id, overridden(clause) ?? `${number}.${++next}`);
}

function overridden(clause: EffectiveClause): string | undefined {
  return clause.content.number?.value;
}

function give(numbers: Map<string, string>, id: string, number: string): void {
  if (id !== '' && !numbers.has(idKey(id))) numbers.set(idKey(id), number);
}

/** A, B … Z, AA, AB … */
export function annexLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : annexLetter(Math.floor(index / 26) - 1) + letter;
}
