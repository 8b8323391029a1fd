import type { Place, ScalarNode, Tree } from '../syntax/tree.ts';
import { entriesOf, type ItemStretch, itemStretchesOf, kindOf, type View, viewOf, viewsIn } from '../syntax/view.ts';
import { itemOf, keyedOf, rootType, scalarOf, typeUnder } from './keys/type-at.ts';
import type { RootName, ValueType, WordKind } from './keys/types.ts';

/** What another reader of YAML takes an unquoted scalar for. */
export type OtherReading = 'number' | 'boolean' | 'null' | 'date';

export interface AmbiguousScalar extends Place {
  readonly node: ScalarNode;
  readonly reading: OtherReading;
}

/** Both YAML 1.1, which most tools read, and the core schema of 1.2. */
const readings: readonly (readonly [RegExp, OtherReading])[] = [
  [/^(?:~|null|Null|NULL)$/, 'null'],
  [/^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/, 'boolean'],
  [/^\d{4}-\d{2}-\d{2}$|^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}/, 'date'],
  [/^[-+]?(?:0b[01_]+|0x[\da-fA-F_]+|0o[0-7]+|\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?)$/, 'number'],
  [/^[-+]?(?:\.\d[\d_]*(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$/, 'number'],
];

/** What others make of a plain scalar; undefined for one that everybody reads as text. */
export function otherReading(text: string): OtherReading | undefined {
  return readings.find(([form]) => form.test(text))?.[1];
}

/** Words that are meant as what they look like. */
const meant: ReadonlySet<WordKind> = new Set(['date', 'number', 'amount', 'integer', 'boolean']);

/** Ids and texts; not where a number, a period, a date or one of a few values is meant. */
function isWording(type: ValueType): boolean {
  if (type.kind === 'word') return !meant.has(type.word);
  return ['text', 'definition', 'reference', 'citation', 'edition-or-number'].includes(type.kind);
}

/** Every unquoted id and text of a file that other readers see otherwise, in the order of the text. */
export function ambiguousScalarsIn(tree: Tree, kind: RootName): readonly AmbiguousScalar[] {
  const [fragment] = tree.fragments;
  return fragment === undefined ? [] : inView(viewOf(tree.root, fragment), rootType(kind));
}

const remembered = new WeakMap<object, { readonly type: ValueType; readonly found: readonly AmbiguousScalar[] }>();

function inView(view: View, type: ValueType): readonly AmbiguousScalar[] {
  const kind = kindOf(view);
  if (kind === 'scalar') return view.node?.kind === 'scalar' ? inScalar(view.node, view, scalarOf(type)) : [];
  if (kind === 'nothing') return [];
  const known = remembered.get(view.part);
  if (known?.type === type) return known.found;
  const found = kind === 'list' ? inList(view, type) : inMap(view, type);
  remembered.set(view.part, { type, found });
  return found;
}

function inList(view: View, type: ValueType): readonly AmbiguousScalar[] {
  const item = itemOf(type);
  if (item === undefined) return [];
  const stretches = itemStretchesOf(view);
  const [only] = stretches;
  if (only !== undefined && stretches.length === 1) return viewsIn(only).flatMap((one) => inView(one, item));
  return stretches.flatMap((stretch) => inStretch(stretch, item));
}

function inStretch(stretch: ItemStretch, type: ValueType): readonly AmbiguousScalar[] {
  const known = remembered.get(stretch.items);
  if (known?.type === type) return known.found;
  const found = viewsIn(stretch).flatMap((one) => inView(one, type));
  remembered.set(stretch.items, { type, found });
  return found;
}

function inMap(view: View, type: ValueType): readonly AmbiguousScalar[] {
  const by = keyedOf(type)?.by;
  return entriesOf(view).flatMap(({ key, fragment, value }) => {
    const inner = typeUnder(type, key.text);
    const own = by === undefined ? [] : inScalar(key, { fragment }, by);
    return inner === undefined ? own : [...own, ...inView(value, inner)];
  });
}

function inScalar(
  node: ScalarNode,
  { fragment }: Pick<Place, 'fragment'>,
  type: ValueType | undefined,
): readonly AmbiguousScalar[] {
  if (type === undefined || node.style !== 'plain' || !isWording(type)) return [];
  const reading = otherReading(node.text);
  return reading === undefined ? [] : [{ fragment, range: node.range, node, reading }];
}
