import { getOrMake } from '../base/get-or-make.ts';

/**
 * Tells of a file's text whether one of these names may stand in it, however it is written: quoted, broken over lines, in other
 * forms of its characters. May be wrong where it says yes, never where it says no. Takes no longer for many names than for few.
 */
export function mayName(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map(lettersOf);
  // A name without any letter may stand wherever.
  if (wanted.some((one) => one === '')) return () => true;
  const length = Math.min(longestStart, ...wanted.map((one) => one.length));
  const byStart = new Map<string, string[]>();
  for (const one of new Set(wanted)) getOrMake(byStart, one.slice(0, length), (): string[] => []).push(one);
  // Behind a backslash may stand any character, as its number.
  return (text) => names.length > 0 && (text.includes('\\') || holdsOne(lettersOf(text), byStart, length));
}

/** By so many letters at most names are told apart before they are looked at as a whole. */
const longestStart = 8;

function holdsOne(letters: string, byStart: ReadonlyMap<string, readonly string[]>, length: number): boolean {
  for (let at = 0; at + length <= letters.length; at++) {
    const names = byStart.get(letters.slice(at, at + length));
    if (names?.some((one) => letters.startsWith(one, at))) return true;
  }
  return false;
}

function lettersOf(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
}
