import { toHalfWidth } from '../../base/width.ts';
import { type IdSlip, readId } from './id.ts';
import { type Misread, read, type ValueReading } from './reading.ts';

/** `makerspace-service@2017`; all parts in NFC. */
interface Edition {
  readonly id: string;
  readonly edition: string;
}

/** `makerspace-service@2017#mentor-team`. */
interface EditionClause extends Edition {
  readonly clause: string;
}

type EditionSlip =
  | { readonly problem: 'empty' | 'full-width' | 'no-edition' | 'no-id' | 'no-clause' | 'clause-unexpected' }
  | { readonly problem: 'part'; readonly part: 'id' | 'edition' | 'clause'; readonly slip: IdSlip };

/** An edition of a standard, without a clause. */
export function readEdition(text: string): ValueReading<Edition, EditionSlip> {
  if (text.includes('#') || text.includes('＃')) return { ok: false, problem: 'clause-unexpected' };
  return mended(text, partsOfEdition);
}

/** A clause of an edition. */
export function readEditionClause(text: string): ValueReading<EditionClause, EditionSlip> {
  return mended(text, (half) => {
    const at = half.indexOf('#');
    if (at < 0 || at === half.length - 1) return { ok: false, problem: 'no-clause' };
    const edition = partsOfEdition(half.slice(0, at));
    if (!edition.ok) return slipOnly(edition);
    const clause = readId(half.slice(at + 1));
    if (!clause.ok) return { ok: false, problem: 'part', part: 'clause', slip: clause };
    return read({ ...edition.value, clause: clause.value });
  });
}

/** Whether a reference speaks of an edition at all; otherwise it is an id here, or a document number. */
export function looksLikeEdition(text: string): boolean {
  return /[@＠]/.test(text);
}

function partsOfEdition(half: string): ValueReading<Edition, EditionSlip> {
  if (half === '') return { ok: false, problem: 'empty' };
  const at = half.indexOf('@');
  if (at < 0 || at === half.length - 1) return { ok: false, problem: 'no-edition' };
  if (at === 0) return { ok: false, problem: 'no-id' };
  const id = readId(half.slice(0, at));
  if (!id.ok) return { ok: false, problem: 'part', part: 'id', slip: id };
  const edition = readId(half.slice(at + 1));
  if (!edition.ok) return { ok: false, problem: 'part', part: 'edition', slip: edition };
  return read({ id: id.value, edition: edition.value });
}

function mended<Value>(
  text: string,
  readHalfWidth: (half: string) => ValueReading<Value, EditionSlip>,
): ValueReading<Value, EditionSlip> {
  const half = toHalfWidth(text);
  const reading = readHalfWidth(half);
  if (!reading.ok || half === text) return reading;
  return { ok: false, problem: 'full-width', repaired: half, value: reading.value };
}

function slipOnly<Value>(misread: Misread<unknown, EditionSlip>): Misread<Value, EditionSlip> {
  const { value: _, ...slip } = misread;
  return slip;
}

export function writeEdition({ id, edition }: Edition): string {
  return `${id}@${edition}`;
}

export function writeEditionClause(clause: EditionClause): string {
  return `${writeEdition(clause)}#${clause.clause}`;
}

/** Older editions first: numbers inside compare as numbers, so that 2.10 comes after 2.9. */
export function compareEditionNames(a: string, b: string): number {
  const partsA = a.match(/\d+|\D+/g) ?? [];
  const partsB = b.match(/\d+|\D+/g) ?? [];
  for (const [at, partA] of partsA.entries()) {
    const partB = partsB[at];
    if (partB === undefined) return 1;
    const order = comparePart(partA, partB);
    if (order !== 0) return order;
  }
  return partsA.length - partsB.length;
}

function comparePart(a: string, b: string): number {
  const bothNumbers = /^\d/.test(a) && /^\d/.test(b);
  const difference = bothNumbers ? Number(a) - Number(b) : 0;
  if (difference !== 0) return difference;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
