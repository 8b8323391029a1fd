import type { Range } from '../../../server/base/position.ts';
import { absolute } from '../../../server/syntax/navigate.ts';
import type { Tree } from '../../../server/syntax/tree.ts';
import { entriesOf, itemsOf, type ValueView, viewOf } from '../../../server/syntax/view.ts';

/** The file, which has them two columns in, with maps and lists below keys four columns in, or as many tabs as they are; `- ` stays two wide. What goes on over lines moves as a whole. */
export function fourSpaces(tree: Tree): string {
  const inside = new Set<number>();
  const [fragment] = tree.fragments;
  if (fragment === undefined) return '';
  for (const { start, end } of rangesOf(tree, viewOf(tree.root, fragment))) {
    for (let line = start.line + 1; line <= end.line; line++) inside.add(line);
  }
  const open = [{ old: 0, now: 0 }];
  let shift = 0;
  let out = '';
  for (let line = 0; line < tree.text.lineCount; line++) {
    const text = tree.text.line(line);
    const lead = /^[ \t]*/.exec(text)?.[0] ?? '';
    let column = lead.replaceAll('\t', '  ').length;
    if (text.trim() === '' || inside.has(line)) {
      out += ' '.repeat(text.trim() === '' ? 0 : shift) + text + tree.text.terminator(line);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.old ?? 0) > column) open.pop();
    const top = open.at(-1) ?? { old: 0, now: 0 };
    if (column > top.old) open.push({ old: column, now: top.now + 4 });
    const now = open.at(-1)?.now ?? 0;
    shift = now - column;
    for (const dash of text.slice(lead.length).matchAll(/- */gy)) {
      column += dash[0].length;
      open.push({ old: column, now: column + shift });
    }
    out += (lead.includes('\t') ? lead : ' '.repeat(now)) + text.trimStart() + tree.text.terminator(line);
  }
  return out;
}

/** Scalars and collections in brackets: what lies on their further lines is no structure of indentation. */
function rangesOf(tree: Tree, view: ValueView): Range[] {
  const { node, fragment } = view;
  if (node?.kind === 'scalar' || ((node?.kind === 'map' || node?.kind === 'list') && node.flow))
    return [absolute(tree, { fragment, range: node.range })];
  return [...entriesOf(view).map((one) => one.value), ...itemsOf(view)].flatMap((one) => rangesOf(tree, one));
}
