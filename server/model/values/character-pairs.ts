import table from 'opencc-js/dict/TSCharacters';

/**
 * Calls `visit` with each character of the conversion table, as it is in Traditional and in Simplified. Characters of two UTF-16
 * units are among them, and some are the same in both.
 */
export function visitCharacterPairs(visit: (traditional: string, simplified: string) => void): void {
  for (const entry of table.split('|')) {
    // Nearly all: read without another list, since every process and every thread reads the table before it finds anything.
    if (entry.length === 3) {
      visit(entry.charAt(0), entry.charAt(2));
      continue;
    }
    const blank = entry.indexOf(' ');
    visit(entry.slice(0, blank), entry.slice(blank + 1));
  }
}
