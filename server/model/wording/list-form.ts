/** An item of a list with what it leads in. */
export interface ListedItem {
  readonly text: string;
  readonly items: readonly ListedItem[];
}

/** `item` counts from 0 in the list that was judged. */
export type ListSlip =
  | { readonly kind: 'no-lead-in' }
  /** It ends with a full stop, but the items go on with one sentence. */
  | { readonly kind: 'closed' }
  /** Its ending differs from that of the items before it. */
  | { readonly kind: 'uneven'; readonly item: number; readonly expected: Ending }
  /** The last item ends the sentence that the list is. */
  | { readonly kind: 'unfinished'; readonly item: number };

/** What stands at an item's end; `none` for no mark at all. */
type Ending = '。' | '；' | '，' | 'none';

const endings: Readonly<Record<string, Ending>> = {
  '。': '。',
  '.': '。',
  '；': '；',
  ';': '；',
  '，': '，',
  ',': '，',
};

/**
 * Judges one list by its lead-in: behind 。 every item ends in 。, behind ： the items end in ； or ， and the last in 。,
 * or none of them has a mark. GB/T 1.1—2020, 7.5. At most one slip, the first.
 */
export function judgeList(leadIn: string, items: readonly ListedItem[]): ListSlip | undefined {
  if (items.length === 0) return undefined;
  const lead = withoutClosing(leadIn).slice(-1);
  if (!/[：:。.；;？?]/.test(lead)) return { kind: 'no-lead-in' };
  const found = items.map(endingOf);
  // A finished sentence leads in to finished sentences only; ； and ， go on with one that it has closed.
  if (/[。.]/.test(lead) && found.some((ending) => ending === '；' || ending === '，')) return { kind: 'closed' };
  if (items.length === 1) return undefined;
  const first = found[0] ?? 'none';
  const last = items.length - 1;
  const odd = found.findIndex((ending, at) => at < last && ending !== first);
  if (odd > 0) return { kind: 'uneven', item: odd, expected: first };
  const final = found[last] ?? 'none';
  if (first === 'none' || first === '。')
    return final === first ? undefined : { kind: 'uneven', item: last, expected: first };
  return final === '。' ? undefined : { kind: 'unfinished', item: last };
}

/** An item that leads in others ends where the last of them does. */
function endingOf(item: ListedItem): Ending {
  const last = item.items.at(-1);
  if (last) {
    const inner = endingOf(last);
    return inner === 'none' ? (endings[withoutClosing(item.text).slice(-1)] ?? 'none') : inner;
  }
  return endings[withoutClosing(item.text).slice(-1)] ?? 'none';
}

/** A stop may stand before a closing bracket or quotation mark. */
function withoutClosing(text: string): string {
  return text
    .trimEnd()
    .replace(/[」』”’）)\]】》]+$/, (closing) =>
      /[。；，]/.test(text.trimEnd().slice(-closing.length - 1, -closing.length)) ? '' : closing,
    );
}
