import { shownByUnits, shows } from '../values/script.ts';
import { brackets, ofMachines, quotes } from './paired-marks.ts';

/**
 * What there may be in a text, a bit each. One look at each of its characters tells, and spares whoever would look for one of
 * these all the others.
 */
export const sign = {
  /** 0 to 9, in either width. */
  digit: 1,
  /** What opens a quotation, an aside in brackets, or words that are none: the texts that `findSetApart` and `splitSentences` look at twice. */
  opening: 2,
  /** A character of one script alone. */
  traditional: 4,
  simplified: 8,
  /** A character of two units, which may be of one script alone. */
  longer: 16,
} as const;

/** Where the scripts of East Asia begin. */
const eastern = 0x2e80;

const western = signsBelow(eastern);
/** Of all units; made for the first text that has one beyond `western`. */
let all: Uint8Array | undefined;

/** Several rules ask for those of one text, one right after the other. */
let last = { text: '', signs: 0 };

export function signsOf(text: string): number {
  if (text === last.text) return last.signs;
  let signs = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= eastern) break;
    signs |= western[unit] ?? 0;
  }
  if (at < text.length) {
    all ??= allSigns();
    const table = all;
    for (; at < text.length; at++) signs |= table[text.charCodeAt(at)] ?? 0;
  }
  last = { text, signs };
  return signs;
}

function signsBelow(end: number): Uint8Array {
  const table = new Uint8Array(end);
  const put = (characters: string, what: number): void => {
    for (const one of characters) if (one.charCodeAt(0) < end) table[one.charCodeAt(0)] = what;
  };
  put('0123456789０１２３４５６７８９', sign.digit);
  put(Object.keys(quotes).join('') + Object.keys(brackets).join('') + ofMachines, sign.opening);
  return table;
}

function allSigns(): Uint8Array {
  const table = signsBelow(0x10000).fill(sign.longer, 0xd800, 0xe000);
  for (const [unit, shown] of shownByUnits().entries()) {
    if (shown !== shows.nothing) table[unit] = shown === shows.traditional ? sign.traditional : sign.simplified;
  }
  return table;
}
