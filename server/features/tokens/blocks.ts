import { chunksOf } from '../../base/chunks.ts';
import { isSameList } from '../../base/lists.ts';
import { memory } from '../../base/memory.ts';
import { itemOf, rootType, type TableEntry, under } from '../../model/keys/type-at.ts';
import type { Reference } from '../../model/reference.ts';
import { holderIn, inNode, namedMap, type ReferenceScope, underKey } from '../../model/references-in-node.ts';
import { idKey } from '../../model/values/id.ts';
import { lineOf } from '../../syntax/navigate.ts';
import type { LeafPart, ListPart, MapPart, Part } from '../../syntax/tree.ts';
import type { Document } from '../../workspace/document.ts';
import { blockOf, type TokenBlock } from './block.ts';
import type { TokenGround } from './ground.ts';
import { tokensIn } from './in-fragment.ts';
import type { MeaningToken } from './token.ts';

/** Which fragments are asked for, by their order. */
interface WantedFragments {
  readonly from: number;
  readonly to: number;
}

interface TokenWalk {
  readonly document: Document;
  readonly ground: TokenGround;
  readonly wanted: WantedFragments;
  readonly blocks: TokenBlock[];
}

/** Where a part stands: what its ids are looked up by, and what the table says of it. */
interface At {
  readonly scope: ReferenceScope;
  readonly entry: TableEntry;
}

/** The tokens of a file in blocks, in the order of the text. What an edit leaves alone is the same block. */
export function blocksOf(document: Document, ground: TokenGround, wanted: WantedFragments): readonly TokenBlock[] {
  if (document.kind === 'other') return [];
  const type = rootType(document.kind);
  const walk: TokenWalk = { document, ground, wanted, blocks: [] };
  inPart(
    document.tree.root,
    { scope: { type, key: undefined, map: undefined, holder: undefined }, entry: { type } },
    walk,
  );
  return walk.blocks;
}

function inPart(part: Part, at: At, walk: TokenWalk): void {
  if (part.kind === 'leaf') addLeaf(part, undefined, at, walk);
  else if (part.kind === 'map-part') inMap(part, at, walk);
  else inList(part, at, walk);
}

function inMap({ entries }: MapPart, { scope }: At, walk: TokenWalk): void {
  const map = namedMap(scope.type);
  const name = map && entries.find(({ key }) => key.text === map.nameKey)?.value;
  const holder = (map && name?.kind === 'leaf' && holderIn(map, name.node, name.fragment)) || scope.holder;
  for (const { key, fragment, value } of entries) {
    const entry = under(scope.type, key.text);
    if (entry === undefined) continue;
    const { id, around } = underKey(key, fragment, scope.type, entry, holder);
    if (value.kind === 'leaf') addLeaf(value, id, { scope: around, entry }, walk);
    else inPart(value, { scope: around, entry }, walk);
  }
}

function inList({ items }: ListPart, { scope, entry }: At, walk: TokenWalk): void {
  const type = itemOf(scope.type) ?? scope.type;
  const at = { scope: { ...scope, type }, entry: { ...entry, type } };
  for (const chunk of chunksOf(items)) {
    if (chunk.length > 1 && chunk.every(isLeaf)) addChunk(chunk, at, walk);
    else for (const item of chunk) inPart(item, at, walk);
  }
}

function isLeaf(part: Part): part is LeafPart {
  return part.kind === 'leaf';
}

/** What was made of a part or a chunk of them, and of what else. */
const known = memory<{ readonly from: readonly unknown[]; readonly block: TokenBlock }>();

function kept(by: object, from: readonly unknown[], { blocks }: TokenWalk, make: () => TokenBlock): void {
  const before = known.of(by);
  const block = before !== undefined && isSameList(before.from, from) ? before.block : make();
  if (block !== before?.block) known.keep(by, { from, block });
  if (block.data.length > 0) blocks.push(block);
}

/** `id`: the key of an entry, where that is one. */
function addLeaf(leaf: LeafPart, id: Reference | undefined, at: At, walk: TokenWalk): void {
  const { document, ground, wanted } = walk;
  const { fragment } = leaf;
  if (fragment.order < wanted.from || fragment.order > wanted.to) return;
  const isStale = id !== undefined && ground.stale.has(idKey(id.text));
  const from = [ground.words, ground.ids, at.scope.type, id?.text, isStale];
  kept(leaf, from, walk, () => blockOf(fragment, tokensOf(leaf, id, at, document, ground)));
}

function addChunk(chunk: readonly LeafPart[], at: At, walk: TokenWalk): void {
  const { document, ground, wanted } = walk;
  const [first, last] = [chunk[0], chunk.at(-1)];
  if (first === undefined || last === undefined) return;
  if (last.fragment.order < wanted.from || first.fragment.order > wanted.to) return;
  const { tree } = document;
  const start = lineOf(tree, first.fragment);
  const from = [ground.words, ground.ids, at.scope.type, lineOf(tree, last.fragment) - start];
  kept(chunk, from, walk, () => {
    const tokens = chunk.flatMap((leaf) => {
      const by = lineOf(tree, leaf.fragment) - start;
      return tokensOf(leaf, undefined, at, document, ground).map((one) => ({ ...one, line: one.line + by }));
    });
    return blockOf(first.fragment, tokens);
  });
}

function tokensOf(
  { node, fragment }: LeafPart,
  id: Reference | undefined,
  { scope, entry }: At,
  document: Document,
  ground: TokenGround,
): readonly MeaningToken[] {
  const ids: Reference[] = id === undefined ? [] : [id];
  inNode(node, fragment, scope, ids);
  return tokensIn({ ids, value: { node, entry } }, document, ground);
}
