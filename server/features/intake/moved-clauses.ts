import type { Words } from '../../base/words.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import type { ReadChange } from './read-change.ts';

const words = {
  first: {
    en: 'In the Word file it stands before all others. Move it here by hand.',
    'zh-Hant': '在 Word 文件中，這一條移到了最前面，請在此手工移動。',
  },
  behind: {
    en: 'In the Word file it stands behind “{id}”. Move it here by hand.',
    'zh-Hant': '在 Word 文件中，這一條移到了「{id}」之後，請在此手工移動。',
  },
} satisfies Readonly<Record<string, Words>>;

/** Which clauses stand elsewhere among the others: as few as can be, each with the one that it now stands behind. */
export function movedClauses(before: readonly string[], now: readonly string[]): readonly ReadChange[] {
  const places = new Map(before.map((id, at) => [id, at]));
  const both = now.filter((id) => places.has(id));
  const kept = new Set(longestRise(both.map((id) => places.get(id) ?? 0)));
  return both.flatMap((id, at) => {
    if (kept.has(places.get(id) ?? 0)) return [];
    const above = both[at - 1];
    const note = above === undefined ? words.first : phrase(words.behind, { id: above });
    return [{ id, keys: [], note, edits: [] }];
  });
}

/** The most numbers of a row that rise one after the other. */
function longestRise(row: readonly number[]): readonly number[] {
  // Of each length, where the rise with the lowest end so far ends.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, value] of row.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((row[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.unshift(row[at] ?? 0);
  return rise;
}
