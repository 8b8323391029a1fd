import { exact, times } from '../../model/values/exact.ts';
import { unitOf } from '../../model/values/unit.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { findQuantities, type ProseQuantity } from '../../model/wording/quantities.ts';
import type { ReadText } from './prose-text.ts';

/** A number that a cell of a table says. */
export interface CellNumber extends ProseQuantity {
  readonly text: ReadText;
}

/** What a cell or a head of a table names, in folded script, and the unit that stands behind it in brackets: 人數（人）. */
export interface CellName {
  readonly name: string;
  readonly unit?: string;
}

const bracketed = /^(.+?)\s*[（(]([^（()）]+)[)）]\s*$/;

export function nameInCell(text: string): CellName {
  const folded = foldScript(text).trim();
  const [, name, unit] = bracketed.exec(folded) ?? [];
  return name === undefined || unit === undefined ? { name: folded } : { name, unit };
}

/** Heads of columns in which a number without a unit says how much there is to be of what the row names. */
const asking = /^(?:指标|指标值|要求|标准值|限值|数量|人数|配备数量|配置数量|最低要求|最低数量|最低配置)$/;
const bare = /^\s*([≥≤><]|不[少低小]于|不[超多高大][过于]|至少)?\s*(\d+(?:\.\d+)?)\s*$/;
const byTime = /[每按季月周日]|分值|得分|评分/;

/** What tells of a number in a cell what it counts, and in what. */
interface CellSetting {
  readonly head: CellName;
  /** Whether the head names what its numbers are of. */
  readonly isNamed: boolean;
  /** The unit of numbers that have none; undefined: those say nothing. */
  readonly unit: string | undefined;
}

export function numbersInCell(text: ReadText, { head, isNamed, unit }: CellSetting): readonly CellNumber[] {
  if (!isNamed && byTime.test(head.name)) return [];
  const quantities = findQuantities(text.reading);
  if (quantities.length > 0) return quantities.map((one) => ({ ...one, text }));
  const [whole, sign, digits = ''] = bare.exec(text.reading.halfWidth) ?? [];
  const value = exact(digits);
  const own = head.unit ?? unit;
  if (whole === undefined || value === undefined || own === undefined) return [];
  if (sign === undefined && head.unit === undefined && !isNamed && !asking.test(head.name)) return [];
  const start = whole.lastIndexOf(digits);
  const span = { start, end: start + digits.length };
  return [{ ...span, value: times(value, unitOf(own).factor), unit: own, period: 'none', bounded: true, text }];
}
