/**
 * Tells of a file's text whether one of these names may stand in it, however it is written: quoted, broken over lines, in other
 * forms of its characters. May be wrong where it says yes, never where it says no.
 */
export function mayName(names: readonly string[]): (text: string) => boolean {
  const letters = names.map((name) => folded(name).match(/[\p{L}\p{N}]/gu) ?? []);
  // A name without any letter may stand wherever.
  if (letters.some((one) => one.length === 0)) return () => true;
  const ways = letters.map((one) => one.join('[^\\p{L}\\p{N}]*'));
  const named = ways.length === 0 ? undefined : new RegExp(ways.join('|'), 'u');
  // Behind a backslash may stand any character, as its number.
  return (text) => named !== undefined && (text.includes('\\') || named.test(folded(text)));
}

function folded(text: string): string {
  return text.normalize('NFKD');
}
