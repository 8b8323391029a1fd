import type { Problem } from './problem.ts';
import type { Node } from './tree.ts';

/** Of a longer text the wording is not looked at. The longest foreword that is known has a tenth of it. */
export const longestText = 100_000;

const none: readonly never[] = [];

/** The texts among these lines that are longer than anybody looks through. */
export function longTexts(lines: readonly string[], node: Node | undefined): readonly Problem[] {
  let length = 0;
  for (const line of lines) length += line.length;
  return length <= longestText || node === undefined ? none : longIn(node);
}

function longIn(node: Node): readonly Problem[] {
  switch (node.kind) {
    case 'scalar':
      if (node.text.length <= longestText) return none;
      return [{ kind: 'limits', range: node.range, data: { reason: 'text', limit: longestText } }];
    case 'list':
      return node.items.flatMap(longIn);
    case 'map':
      return node.entries.flatMap(({ value }) => longIn(value));
    case 'alias':
      return none;
  }
}
