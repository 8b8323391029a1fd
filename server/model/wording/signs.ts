import { isHan } from '../../base/han.ts';
import { shownByUnits, shows } from '../values/script.ts';
import { brackets, ofMachines, quotes } from './paired-marks.ts';

/**
 * What there may be in a text, a bit each. One look at each of its characters tells, and spares whoever would look for one of
 * these all the others.
 */
export const sign = {
  /** A Han character of one script alone. */
  traditional: shows.traditional,
  simplified: shows.simplified,
  /** 0 to 9, in either width. */
  digit: 4,
  /** What begins a quotation, an aside in brackets, or words that are none: the texts that `findSetApart` and `splitSentences` look at twice. */
  mayHaveApart: 8,
  /** Half of a character of two units: one that may be of one script alone, or an emoji. */
  surrogate: 16,
} as const;

/** Of all units but Han characters. */
const others = new Uint8Array(0x10000);
for (const digit of '0123456789０１２３４５６７８９') others[digit.charCodeAt(0)] = sign.digit;
for (const mark of [...Object.keys(quotes), ...Object.keys(brackets), ...ofMachines])
  others[mark.charCodeAt(0)] = sign.mayHaveApart;
others.fill(sign.surrogate, 0xd800, 0xe000);

/** Of Han characters; read for the first text that has one. */
let ofHan: Uint8Array | undefined;

/** Several rules ask for those of one text, one right after the other. */
let last = { text: '', signs: 0 };

export function signsOf(text: string): number {
  if (text === last.text) return last.signs;
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isHan(unit)) {
      ofHan ??= shownByUnits();
      signs |= ofHan[unit] ?? 0;
    } else signs |= others[unit] ?? 0;
  }
  last = { text, signs };
  return signs;
}
