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
    const shorter = Math.min(last.length, lists.length);
    let head = 0;
    while (head < shorter && last[head] === lists[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && last[last.length - 1 - tail] === lists[lists.length - 1 - tail]) tail += 1;
    for (const one of last.slice(head, last.length - tail)) count(one, -1);
    for (const one of lists.slice(head, lists.length - tail)) count(one, 1);
    last = lists;
    return repeated > 0;
  };
}
