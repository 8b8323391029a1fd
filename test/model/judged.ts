import { judgeTree } from '../../server/model/judge.ts';
import { shapeOf } from '../../server/model/keys/shape.ts';
import type { RootName } from '../../server/model/keys/types.ts';
import type { Slip } from '../../server/model/slip.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import { parse, parseOnce } from '../../server/syntax/parse.ts';
import type { Shape } from '../../server/syntax/shape.ts';
import type { Node, Part, Tree } from '../../server/syntax/tree.ts';

/** A text without its lines of `^^^ what is found above`, and what they say. */
export function unmarked(marked: string): { readonly text: string; readonly marks: readonly string[] } {
  const kept: string[] = [];
  const marks: string[] = [];
  for (const line of marked.split('\n')) {
    const mark = /^( *)(\^+) (.*)$/.exec(line);
    if (!mark) {
      kept.push(line);
      continue;
    }
    const [, before = '', under = '', says = ''] = mark;
    marks.push(`${kept.length - 1}:${before.length}-${before.length + under.length} ${says}`);
  }
  return { text: kept.join('\n'), marks };
}

/** Everything judged wrong in a text, one line each: place, rule, and the heart of its data. */
export function judged(root: RootName, text: string): readonly string[] {
  return judgedIn(parse(lineText(text), shapeOf(root)), root);
}

/** The same of a file that nobody edits. */
export function judgedOnce(root: RootName, text: string): readonly string[] {
  return judgedIn(parseOnce(lineText(text), shapeOf(root)), root);
}

/** The same of a tree whose parts are as small as the key table allows, all in one fragment. */
export function judgedInParts(root: RootName, text: string): readonly string[] {
  const tree = parse(lineText(text), shapeOf(root));
  return judgedIn({ ...tree, root: inParts(tree.root, tree.shape) }, root);
}

function inParts(part: Part, shape: Shape | undefined): Part {
  if (part.kind !== 'leaf' || !shape?.cut) return part;
  const { node, fragment } = part;
  const below = (value: Node, inner: Shape | undefined) => inParts({ kind: 'leaf', fragment, node: value }, inner);
  if (node.kind === 'list') return { kind: 'list-part', items: node.items.map((item) => below(item, shape.list)) };
  if (node.kind !== 'map' || node.entries.length === 0) return part;
  const shapeUnder = (key: string) => shape.map?.keys.get(key) ?? shape.map?.other;
  const entries = node.entries.map(({ key, value }) => ({ key, fragment, value: below(value, shapeUnder(key.text)) }));
  return { kind: 'map-part', entries };
}

function judgedIn(tree: Tree, root: RootName): readonly string[] {
  return judgeTree(tree, root).map((slip) => {
    const { start, end } = absolute(tree, { fragment: slip.fragment, range: slip.at });
    const to = start.line === end.line ? `${end.character}` : `${end.line}:${end.character}`;
    return `${start.line}:${start.character}-${to} ${slip.rule.slice('schema/'.length)} ${brief(slip)}`;
  });
}

function brief(slip: Slip): string {
  const { repair } = slip;
  const mended = repair ? ` ⇒ ${repair.map((edit) => edit.text).join('…')}` : '';
  switch (slip.rule) {
    case 'schema/unknown-key':
      if (slip.data.beside !== undefined) return `${slip.data.key} beside ${slip.data.beside}`;
      return `${slip.data.key}?${slip.data.suggestions.map((one) => ` ${one}`).join('')}${mended}`;
    case 'schema/missing-key':
      return slip.data.oneOf.join('|');
    case 'schema/wrong-type':
      return `${slip.data.found}, not ${slip.data.expected.join('|')}`;
    case 'schema/invalid-value':
      return `${slip.data.choice}?${slip.data.suggestions.map((one) => ` ${one}`).join('')}`;
    case 'schema/invalid-format':
      return `${slip.data.format} ${slip.data.misfit.problem}${mended}`;
    case 'schema/to-fill-in':
      return slip.data.hint;
  }
}
