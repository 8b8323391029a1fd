import { rangeOf } from '../../base/position.ts';
import type { Edit } from '../problem.ts';
import type { Shape } from '../shape.ts';
import { indentOf, lineOf, type Mender, mend, report } from './mender.ts';
import { mendPlain, plainExtent, quoteProse } from './prose.ts';
import { invisibleName } from './signs.ts';

const blockHeader = /^[|>](?:[1-9][-+]?|[-+][1-9]?)?[ \t]*(?:$|[ \t]#)/;

/** A block of text under `|` or `>`; consumes its lines. What only looks like its header is prose. */
export function mendBlock(mender: Mender, at: number, shape: Shape, parent: number): void {
  const line = lineOf(mender, mender.line);
  const written = line.slice(at);
  if (!blockHeader.test(written)) {
    if (shape.scalar === 'prose') {
      const extent = plainExtent(mender, at, parent, shape.scalar === 'prose');
      quoteProse(mender, extent, 'prose-needs-quotes', { reason: 'first-sign', sign: line[at] ?? '' });
      return;
    }
    mendPlain(mender, at, shape, parent);
    return;
  }
  const explicit = /[1-9]/.exec(written.slice(0, 3))?.[0];
  let content = explicit === undefined ? -1 : Math.max(parent, 0) + Number(explicit);
  mender.line += 1;
  const blanks: BlankLine[] = [];
  for (; mender.line < mender.lines.length; mender.line++) {
    const text = lineOf(mender, mender.line);
    const head = indentOf(mender, mender.line);
    const spaces = /^ */.exec(text)?.[0].length ?? 0;
    const blank = head.end >= text.length;
    if (blank && spaces < Math.max(content, parent + 1)) {
      if (head.slip !== '') blanks.push({ line: mender.line, edit: mend(mender, mender.line, 0, text.length, '') });
      if (content < 0) tellBlanks(mender, blanks);
      continue;
    }
    // Spaces alone before the first line of text don't tell its indentation; a tab behind them is text.
    if (blank && head.slip === '') continue;
    if (!blank && head.width <= parent) return;
    if (text[spaces] === '#' && spaces < content && endsHere(mender, parent)) return;
    if (content < 0) content = head.slip === '' || spaces > parent ? spaces : head.width;
    tellBlanks(mender, blanks);
    if (spaces < content && !blank) blockIndentation(mender, head.end, head.width, spaces, content, head.slip);
  }
}

/** A line with nothing but blanks that are no spaces, and what empties it. */
interface BlankLine {
  readonly line: number;
  readonly edit: Edit;
}

/** Tabs on an empty line disturb nobody behind a block of text; before text of it they end it for other readers. */
function tellBlanks(mender: Mender, blanks: BlankLine[]): void {
  for (const { line, edit } of blanks.splice(0)) {
    const text = lineOf(mender, line);
    if (text.includes('\t')) report(mender, 'tab-indentation', rangeOf(line, 0, line, text.length), {}, [edit]);
  }
}

/** Whether only comments follow up to the block's end: then the first that is indented less than its text ends that. */
function endsHere(mender: Mender, parent: number): boolean {
  for (let index = mender.line + 1; index < mender.lines.length; index++) {
    const text = lineOf(mender, index);
    const head = indentOf(mender, index);
    if (head.end >= text.length || text[head.end] === '#') continue;
    return head.width <= parent;
  }
  return true;
}

/** A line of a block of text that does not begin with enough spaces. */
function blockIndentation(
  mender: Mender,
  end: number,
  width: number,
  spaces: number,
  content: number,
  slip: string,
): void {
  const { line } = mender;
  if (slip === '') {
    mend(mender, line, 0, end, ' '.repeat(content));
    report(mender, 'syntax', rangeOf(line, 0, line, end + 1), { reason: 'bad-block-indentation' });
    return;
  }
  const written = lineOf(mender, line).slice(0, end);
  const edit = mend(mender, line, 0, end, ' '.repeat(Math.max(width, content)));
  const range = rangeOf(line, spaces, line, end);
  if (slip === 'tab') report(mender, 'tab-indentation', range, {}, [edit]);
  else report(mender, 'invisible-character', range, { sign: invisibleName(written) }, [edit]);
}
