/** Longer words are not measured: they differ. So do those of which one is much longer. */
export const longestMeasured = 64;
const mostLonger = 8;

const room = longestMeasured + mostLonger + 1;

/** The last rows of the table, taken in turn. */
let rows: readonly [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(room),
  new Uint8Array(room),
  new Uint8Array(room),
];

/**
 * How many letters to insert, drop, replace or swap with their neighbour; no more than `most` are counted, beyond it the
 * words are endlessly far from each other.
 */
export function distance(a: string, b: string, most: number = room): number {
  if (Math.abs(a.length - b.length) > Math.min(mostLonger, most) || a.length > longestMeasured) {
    return Number.POSITIVE_INFINITY;
  }
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  let leastOfLast = 0;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = best;
      least = Math.min(least, best);
    }
    // A swap is counted from the row before the last.
    if (least > most && leastOfLast >= most) return Number.POSITIVE_INFINITY;
    leastOfLast = least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  rows = [beforeLast, last, row];
  const slips = last[b.length] ?? 0;
  return slips > most ? Number.POSITIVE_INFINITY : slips;
}
