/** A number of 31 bits for a text; two texts seldom have the same one. FNV-1a over UTF-16 units. */
export function shortHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 1) | 1;
}

/**
 * Tells of lists of numbers whether one stands among them more than once. What was asked last is kept as a count of each, so
 * that of thousands of lists nobody looks at those that were there before: lists are compared as objects.
 */
export function repeatsAmong(): (lists: readonly (readonly number[])[]) => boolean {
  let last: readonly (readonly number[])[] = [];
  const counts = new Map<number, number>();
  let repeated = 0;
  const count = (list: readonly number[], by: 1 | -1): void => {
    for (const number of list) {
      const before = counts.get(number) ?? 0;
      const now = before + by;
      if (now === 0) counts.delete(number);
      else counts.set(number, now);
      if (Math.max(before, now) === 2 && Math.min(before, now) === 1) repeated += by;
    }
  };
  return (lists) => {
    const [gone, come] = differing(last, lists);
    // What stands around an edited number in its list was there before, too.
    const [less, more] = differing(gone.flat(), come.flat());
    count(less, -1);
    count(more, 1);
    last = lists;
    return repeated > 0;
  };
}

/** What is left of two lists without what they begin and end with alike. */
function differing<T>(before: readonly T[], after: readonly T[]): readonly [readonly T[], readonly T[]] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
}
