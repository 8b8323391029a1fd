import type { Position } from '../../../server/base/position.ts';
import { complete } from '../../../server/features/completion/complete.ts';
import { plainText } from '../../../server/features/completion/snippet.ts';
import type { Suggestion } from '../../../server/features/completion/suggestion.ts';
import type { Reader } from '../../../server/features/reader.ts';
import { placeAt } from '../../../server/features/typed-place.ts';
import { shapeOf } from '../../../server/model/keys/shape.ts';
import { parse } from '../../../server/syntax/parse.ts';
import type { Tree } from '../../../server/syntax/tree.ts';
import type { Document } from '../../../server/workspace/document.ts';
import type { Snapshot } from '../../../server/workspace/snapshot.ts';
import { isTwice, saidBy } from './plain-tree.ts';
import { brokenPromise } from './promise.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };

export interface Accepted {
  readonly offered: number;
  readonly broken: readonly string[];
}

/** Accepts the items offered at a place, `most` of them where told, and holds the file against what was promised. */
export function acceptAll(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  some?: { readonly most: number; readonly turn: number },
): Accepted {
  const here = placeAt(document, position);
  if (here === undefined || document.kind === 'other') return { offered: 0, broken: [] };
  const { items } = complete(snapshot, document, position, reader);
  // On an empty line what is offered may be indented otherwise than the cursor is: it is held to the place that it then stands in.
  const [first] = items;
  const indent = first === undefined || first.range.start.character > 0 ? 0 : /^ */.exec(first.snippet)?.[0].length;
  const isElsewhere = document.tree.text.line(position.line).trim() === '' && indent !== position.character;
  const place = isElsewhere ? placeAt(document, position, indent) : here;
  if (place === undefined || isTwice(document.tree, place.path)) return { offered: 0, broken: [] };
  const taken = some === undefined ? items : spread(items, some.most, some.turn);
  if (taken.length === 0) return { offered: 0, broken: [] };
  const before = saidBy(document.tree);
  const shape = shapeOf(document.kind);
  const broken = taken.flatMap((suggestion) => {
    const { range, snippet, label } = suggestion;
    const text = document.tree.text.edit([{ range, text: plainText(snippet) }]);
    const tree = parse(text, shape);
    const why =
      newProblems(document.tree, tree) ?? mixedEnds(tree) ?? brokenPromise(place, suggestion, before, saidBy(tree));
    if (why === undefined) return [];
    const { line, character } = position;
    const shown = text.slice(Math.max(0, range.start.line - 2), range.start.line + 5).join('\n');
    return [`${label} (${place.location.part}) at ${line + 1}:${character + 1}: ${why}\n${shown}`];
  });
  return { offered: taken.length, broken };
}

/** Some of many, evenly spread, others at each turn. */
function spread(items: readonly Suggestion[], most: number, turn: number): readonly Suggestion[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, index) => index % step === turn % step);
}

function newProblems(before: Tree, after: Tree): string | undefined {
  const kinds = (tree: Tree) =>
    [...tree.fragments].flatMap(({ problems }) => problems.map(({ kind, data }) => `${kind} ${data.reason ?? ''}`));
  const old = kinds(before);
  for (const kind of kinds(after)) {
    const index = old.indexOf(kind);
    if (index < 0) return `now there is ${kind}`;
    old.splice(index, 1);
  }
  return undefined;
}

function mixedEnds({ text }: Tree): string | undefined {
  const ends = new Set(Array.from({ length: text.lineCount - 1 }, (_, line) => text.terminator(line)));
  return ends.size > 1 ? 'line ends are mixed' : undefined;
}
