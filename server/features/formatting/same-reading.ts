import type { Comment, Node, Part, Tree } from '../../syntax/tree.ts';

/** In what two readings of one file may differ. */
interface Allowed {
  /** Keys of one map may stand in another order, and comments with them. */
  readonly keyOrder: boolean;
  /** Texts may differ in their spaces. */
  readonly spacing: boolean;
}

/** Whether two texts say the same: keys, values, comments, all in their order, and no more is wrong with the second than with the first. */
export function readsTheSame(before: Tree, after: Tree, allowed: Allowed): boolean {
  if (after.counts.problems > before.counts.problems || after.counts.comments !== before.counts.comments) return false;
  const comments = [before, after].map(({ fragments }) => [...fragments].flatMap((one) => one.comments.map(textOf)));
  if (allowed.keyOrder) for (const some of comments) some.sort();
  const [ones = [], others = []] = comments;
  return ones.every((one, at) => one === others[at]) && new ReadingComparison(allowed).same(before.root, after.root);
}

function textOf({ text }: Comment): string {
  return text;
}

type WrittenPart = Part | Node;

interface AnyEntry {
  readonly key: { readonly text: string };
  readonly value: WrittenPart;
}

class ReadingComparison {
  readonly #allowed: Allowed;

  constructor(allowed: Allowed) {
    this.#allowed = allowed;
  }

  same(one: WrittenPart, other: WrittenPart): boolean {
    const [a, b] = [bare(one), bare(other)];
    switch (a.kind) {
      case 'scalar':
        return b.kind === 'scalar' && this.#sameText(a.text, b.text) && (a.style === 'empty') === (b.style === 'empty');
      case 'alias':
        return b.kind === 'alias' && a.name === b.name;
      case 'list':
      case 'list-part': {
        if (b.kind !== 'list' && b.kind !== 'list-part') return false;
        const others: readonly WrittenPart[] = b.items;
        return a.items.length === others.length && a.items.every((item, at) => this.#sameAt(item, others[at]));
      }
      default: {
        if (b.kind !== 'map' && b.kind !== 'map-part') return false;
        const [ones, others] = [this.#entries(a.entries), this.#entries(b.entries)];
        return (
          ones.length === others.length &&
          ones.every(
            (entry, at) => entry.key.text === others[at]?.key.text && this.#sameAt(entry.value, others[at]?.value),
          )
        );
      }
    }
  }

  #sameAt(one: WrittenPart, other: WrittenPart | undefined): boolean {
    return other !== undefined && this.same(one, other);
  }

  #entries(entries: readonly AnyEntry[]): readonly AnyEntry[] {
    if (!this.#allowed.keyOrder) return entries;
    return [...entries].sort((a, b) => (a.key.text < b.key.text ? -1 : a.key.text > b.key.text ? 1 : 0));
  }

  #sameText(one: string, other: string): boolean {
    if (!this.#allowed.spacing) return one === other;
    return one.replaceAll(' ', '') === other.replaceAll(' ', '');
  }
}

function bare(value: WrittenPart): Exclude<WrittenPart, { kind: 'leaf' }> {
  return value.kind === 'leaf' ? value.node : value;
}
