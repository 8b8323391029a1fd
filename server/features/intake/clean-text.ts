import { wellFormed } from '../../base/well-formed.ts';

/** Signs that are not seen and mean nothing in a text: soft hyphens, joiners, marks of direction, those that no text may hold. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
const widths = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** A text as it is meant: without signs that are not seen, other spaces as spaces, each stretch of them as one, lines kept. */
export function cleanText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .replace(widths, ' ')
    .replace(/[ \t]{2,}/g, (gap) => (gap.includes('\t') ? '\t' : ' '))
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\t/g, ' ');
}
