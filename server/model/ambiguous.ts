import { chunksOf } from '../base/chunks.ts';
import { memory } from '../base/memory.ts';
import type { Fragment, ListPart, MapPart, Node, Part, Place, ScalarNode, Tree } from '../syntax/tree.ts';
import { resolveAlias } from '../syntax/view.ts';
import { itemOf, keyedOf, rootType, scalarOf, typeUnder } from './keys/type-at.ts';
import type { RootName, ValueType, WordKind } from './keys/types.ts';

/** What another reader of YAML takes an unquoted scalar for. */
export type OtherReading = 'number' | 'boolean' | 'null' | 'date';

interface AmbiguousScalar extends Place {
  readonly node: ScalarNode;
  readonly reading: OtherReading;
  /** Of a table, the others in it: all of them are told as one. */
  readonly others?: readonly AmbiguousScalar[];
}

/** Both YAML 1.1, which most tools read, and the core schema of 1.2. */
const readings: readonly (readonly [RegExp, OtherReading])[] = [
  [/^(?:~|null|Null|NULL)$/, 'null'],
  [/^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/, 'boolean'],
  [/^\d{4}-\d{2}-\d{2}$|^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}/, 'date'],
  [/^[-+]?(?:0b[01_]+|0x[\da-fA-F_]+|0o[0-7]+|\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?)$/, 'number'],
  [/^[-+]?(?:\.\d[\d_]*(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$/, 'number'],
];

/** What those forms begin with; letters, of which most texts are, are seldom among them. */
const beginnings = /^[-+.~\dnytfo]/i;

/** What others make of a plain scalar; undefined for one that everybody reads as text. */
function otherReading(text: string): OtherReading | undefined {
  return beginnings.test(text) ? readings.find(([form]) => form.test(text))?.[1] : undefined;
}

/** Words that are meant as what they look like. */
const meant: ReadonlySet<WordKind> = new Set(['date', 'number', 'amount', 'integer', 'boolean', 'entry']);

const wordings: ReadonlySet<ValueType['kind']> = new Set([
  'text',
  'definition',
  'reference',
  'citation',
  'edition-or-number',
]);

/** Ids and texts; not where a number, a period, a date or one of a few values is meant. */
function isWording(type: ValueType): boolean {
  if (type.kind === 'word') return !meant.has(type.word);
  return wordings.has(type.kind);
}

/** Every unquoted id and text of a file that other readers see otherwise, in the order of the text. */
export function ambiguousScalarsIn(tree: Tree, kind: RootName): readonly AmbiguousScalar[] {
  return inPart(tree.root, rootType(kind));
}

interface AmbiguousIn {
  readonly type: ValueType;
  readonly found: readonly AmbiguousScalar[];
}

const inParts = memory<AmbiguousIn>();
const inChunks = memory<AmbiguousIn>();
const none: readonly AmbiguousScalar[] = [];

/** What is found in a part, or a chunk of its list, is kept; inside a fragment, whose nodes come and go together, it is not. */
function inPart(part: Part, type: ValueType): readonly AmbiguousScalar[] {
  const known = inParts.of(part);
  if (known?.type === type) return known.found;
  const into: AmbiguousScalar[] = [];
  if (part.kind === 'leaf') inNode(part.node, part.fragment, type, into);
  else if (part.kind === 'list-part') inList(part, type, into);
  else inMap(part, type, into);
  const found = into.length === 0 ? none : isTable(type) ? asOne(into) : into;
  inParts.keep(part, { type, found });
  return found;
}

function inList({ items }: ListPart, type: ValueType, into: AmbiguousScalar[]): void {
  const item = itemOf(type);
  if (item !== undefined) for (const chunk of chunksOf(items)) addAll(inChunk(chunk, item), into);
}

function inChunk(chunk: readonly Part[], type: ValueType): readonly AmbiguousScalar[] {
  const known = inChunks.of(chunk);
  if (known?.type === type) return known.found;
  const into: AmbiguousScalar[] = [];
  for (const one of chunk) addAll(inPart(one, type), into);
  const found = into.length === 0 ? none : into;
  inChunks.keep(chunk, { type, found });
  return found;
}

function inMap({ entries }: MapPart, type: ValueType, into: AmbiguousScalar[]): void {
  const by = keyedOf(type)?.by;
  for (const { key, fragment, value } of entries) {
    if (by !== undefined) inScalar(key, fragment, by, into);
    const inner = typeUnder(type, key.text);
    if (inner !== undefined) addAll(inPart(value, inner), into);
  }
}

function inNode(node: Node, fragment: Fragment, type: ValueType, into: AmbiguousScalar[]): void {
  if (isTable(type)) {
    const found: AmbiguousScalar[] = [];
    inNodeAlone(node, fragment, type, found);
    addAll(asOne(found), into);
  } else inNodeAlone(node, fragment, type, into);
}

function inNodeAlone(node: Node, fragment: Fragment, type: ValueType, into: AmbiguousScalar[]): void {
  const meant = resolveAlias(node);
  switch (meant?.kind) {
    case 'scalar':
      if (meant.style === 'plain') inScalar(meant, fragment, scalarOf(type), into);
      return;
    case 'list': {
      const item = itemOf(type);
      if (item !== undefined) for (const one of meant.items) inNode(one, fragment, item, into);
      return;
    }
    case 'map': {
      const by = keyedOf(type)?.by;
      for (const { key, value } of meant.entries) {
        if (by !== undefined) inScalar(key, fragment, by, into);
        const inner = isPlainlyText(value) ? undefined : typeUnder(type, key.text);
        if (inner !== undefined) inNode(value, fragment, inner, into);
      }
    }
  }
}

function isTable(type: ValueType): boolean {
  return type.kind === 'map' && type.map === 'table';
}

/** A table of figures has as many of them as cells. */
function asOne(found: readonly AmbiguousScalar[]): readonly AmbiguousScalar[] {
  const [first, ...others] = found;
  return first === undefined || others.length === 0 ? found : [{ ...first, others }];
}

/** Most values are, whatever their type: it need not be looked up. */
function isPlainlyText(node: Node): boolean {
  return node.kind === 'scalar' && (node.style !== 'plain' || !beginnings.test(node.text));
}

function inScalar(node: ScalarNode, fragment: Fragment, type: ValueType | undefined, into: AmbiguousScalar[]): void {
  if (type === undefined || node.style !== 'plain' || !isWording(type)) return;
  const reading = otherReading(node.text);
  if (reading !== undefined) into.push({ fragment, range: node.range, node, reading });
}

function addAll(found: readonly AmbiguousScalar[], to: AmbiguousScalar[]): void {
  for (const one of found) to.push(one);
}
