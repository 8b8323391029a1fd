import { readFileSync } from 'node:fs';
import { shapeOf } from '../../server/model/keys/shape.ts';
import type { RootName } from '../../server/model/keys/types.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { wholeParse } from '../../server/syntax/parse.ts';
import type { Node } from '../../server/syntax/tree.ts';

const files: readonly (readonly [RootName, string])[] = [
  ['standard', 'standards/makerspace-service.standard.yaml'],
  ['standard', 'standards/makerspace-coworking.standard.yaml'],
  ['standard', 'standards/makerspace-filing.standard.yaml'],
  ['report', 'examples/reports/qingshi-2017.report.yaml'],
];

/** Flawless files, each read as one node. */
export const documents = files.map(([root, file]) => {
  const tree = wholeParse(lineText(readFileSync(file, 'utf8')), shapeOf(root));
  if (tree.root.kind !== 'leaf') throw new Error('read as one leaf');
  return { root, node: tree.root.node };
});

export type Slip = (node: Node) => Node;

/** Ways from a node to one of each kind of place in it: what tells them apart are the keys on the way, and those of a map. */
export function kindsOfPlaces(root: Node): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  const visit = (node: Node, way: readonly number[], keys: string): void => {
    const own = node.kind === 'map' ? node.entries.map(({ key }) => key.text) : [];
    const kind = `${keys} ${node.kind} ${own}`;
    if (!found.has(kind)) found.set(kind, way);
    if (node.kind === 'map')
      node.entries.forEach(({ key, value }, at) => void visit(value, [...way, at], `${keys}/${key.text}`));
    if (node.kind === 'list') node.items.forEach((item, at) => void visit(item, [...way, at], `${keys}/*`));
  };
  visit(root, [], '');
  return [...found.values()];
}

/** A copy in which the node reached by the choices is changed; each choice picks a child, or the node itself at the end. */
export function changed(node: Node, choices: readonly number[], slip: Slip): Node {
  const [choice, ...rest] = choices;
  if (choice === undefined) return slip(node);
  if (node.kind === 'map' && node.entries.length > 0) {
    const at = choice % node.entries.length;
    const entries = node.entries.map((entry, index) =>
      index === at ? { ...entry, value: changed(entry.value, rest, slip) } : entry,
    );
    return { ...node, entries };
  }
  if (node.kind === 'list' && node.items.length > 0) {
    const at = choice % node.items.length;
    return { ...node, items: node.items.map((item, index) => (index === at ? changed(item, rest, slip) : item)) };
  }
  return slip(node);
}

const { range } = documents[0]?.node ?? { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

/** One slip of an author's; each makes at most one thing wrong. */
export const slips: Readonly<Record<string, Slip>> = {
  'nothing written': () => ({ kind: 'scalar', text: '', style: 'empty', range }),
  'a word': () => ({ kind: 'scalar', text: '不明', style: 'plain', range }),
  'an empty list': () => ({ kind: 'list', flow: true, items: [], range }),
  // Around the rows of a table it would be as many slips as there are rows, each of which is mended by itself.
  'a list of lists': (node) =>
    node.kind === 'list' && node.items.some(({ kind }) => kind === 'list')
      ? node
      : { kind: 'list', flow: true, items: [{ ...node }], range },
  'a key misspelt': (node) => {
    const [first, ...rest] = node.kind === 'map' ? node.entries : [];
    if (node.kind !== 'map' || first === undefined) return node;
    const key = { ...first.key, text: `${first.key.text}s` };
    return { ...node, entries: [{ ...first, key }, ...rest] };
  },
  'a key left out': (node) => (node.kind === 'map' ? { ...node, entries: node.entries.slice(1) } : node),
  'a key too many': (node) => {
    const [first] = node.kind === 'map' ? node.entries : [];
    if (node.kind !== 'map' || first === undefined) return node;
    return { ...node, entries: [...node.entries, { ...first, key: { ...first.key, text: '無此鍵' } }] };
  },
};
