import type { Exact } from '../values/exact.ts';
import type { Span } from './span.ts';

/**
 * What a number in prose is. `amount`: it counts or measures. `share`: a fraction of something. `loose`: it may be part
 * of an idiom (一般, 十分, "both"). The others say nothing of how much.
 */
type NumberKind =
  | 'amount'
  | 'share'
  | 'loose'
  | 'ratio'
  | 'date'
  | 'time'
  | 'document'
  | 'reference'
  | 'phone'
  | 'name';

export interface ProseNumber extends Span {
  readonly kind: NumberKind;
  /** In the unit's smallest part (元 for 萬元); shares in per cent. Absent where the number is no quantity. */
  readonly value: Exact | undefined;
  /** As written, Chinese in folded script; '' for none. */
  readonly unit: string;
  /** What it is in one spelling for both languages: `2017-09-15`, `GB/T 39668-2020`; '' for amounts. */
  readonly name: string;
}

/** Digits in groups of three that a space sets apart, as ISO and GB/T 15835 write them: 10 000. */
export const groupedDigits = '\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?![\\d,])';

const time = /\/(年|季度|月|周|天|日)$/;

/** The time beneath the stroke of a unit: 年 of 次/年. */
export function timeBeneath(unit: string): string | undefined {
  return time.exec(unit)?.[1];
}

/** The unit without it. */
export function withoutTime(unit: string): string {
  return unit.replace(time, '');
}
