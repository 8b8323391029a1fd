import { memory } from '../../base/memory.ts';
import { blockKeyOf } from './block-names.ts';
import type { BookBlock, BookChunk } from './book.ts';
import { type Names, noting, stillNamed, type UsedNames } from './names.ts';

type ChunkGround = string | number | boolean | undefined;

interface Made {
  readonly chunk: BookChunk;
  /** Everything else that it was made from. */
  readonly from: readonly ChunkGround[];
  readonly used: UsedNames;
}

function sameTold(a: readonly ChunkGround[], b: readonly ChunkGround[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** What makes a chunk of a thing: `from` and the names that `make` looks up are all that it may rest on beside the thing. */
type RememberChunk = (
  thing: object,
  key: string,
  from: readonly ChunkGround[],
  names: Names,
  make: (names: Names) => readonly BookBlock[],
) => BookChunk;

/** Keeps each chunk the same object for as long as the thing, `from` and the names that were looked up are what they were. */
export function rememberingChunks(): RememberChunk {
  const known = memory<Made>();
  return (thing, key, from, names, make) => {
    const before = known.of(thing);
    const isSame = before !== undefined && before.chunk.key === key && sameTold(before.from, from);
    if (isSame && stillNamed(before.used, names)) return before.chunk;
    const noted = noting(names);
    const chunk = { key, blocks: make(noted.names) };
    known.keep(thing, { chunk, from, used: noted.used });
    return chunk;
  };
}

/** A key for each thing, unlike those of the book's own parts: of several with one id, or without, each its own. */
export function keeper(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const plain = blockKeyOf(id);
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return times === 1 && plain !== '' ? plain : `${plain}~${times}`;
  };
}
