import type { Decoded } from './decode-flow.ts';
import type { UnplacedSegment } from './unplaced-segment.ts';

interface BlockHeader {
  readonly folded: boolean;
  readonly chomp: '' | '-' | '+';
  /** The indentation a digit in the header asks for, counted from the parent's; 0 where there is none. */
  readonly indent: number;
}

/** What `|`, `>2-` and so on ask for. */
export function blockHeader(source: string): BlockHeader {
  let chomp: BlockHeader['chomp'] = '';
  let indent = 0;
  for (const sign of source.slice(1)) {
    if (chomp === '' && (sign === '-' || sign === '+')) chomp = sign;
    else if (indent === 0 && sign >= '1' && sign <= '9') indent = Number(sign);
  }
  return { folded: source.startsWith('>'), chomp, indent };
}

interface BlockLine {
  /** Offset of the line's start. */
  readonly from: number;
  readonly indent: number;
  readonly content: string;
}

/**
 * The content of a block scalar: `source[start, end)`, its lines whole. `parentIndent` is what an explicit indentation
 * counts from. `lastContent` is the offset behind the last sign of text.
 */
export function decodeBlock(
  source: string,
  start: number,
  end: number,
  header: BlockHeader,
  parentIndent: number,
): Decoded & { lastContent: number } {
  const lines = blockLines(source, start, end);
  let chompStart = lines.length;
  while (chompStart > 0 && lines[chompStart - 1]?.content === '') chompStart -= 1;
  if (chompStart === 0) {
    const text = header.chomp === '+' && lines.length > 0 ? '\n'.repeat(Math.max(1, lines.length - 1)) : '';
    return {
      text,
      segments: text ? [{ at: 0, length: text.length, from: start, span: end - start }] : [],
      lastContent: -1,
    };
  }
  const first = lines.findIndex((line) => line.content !== '');
  const trim = header.indent === 0 ? (lines[first]?.indent ?? 0) : parentIndent + header.indent;
  for (let i = lines.length - 1; i >= chompStart; i--) if ((lines[i]?.indent ?? 0) > trim) chompStart = i + 1;
  const made: BlockText = { text: '', segments: [], trim, breakFrom: -1, lastContent: 0 };
  addEmptyLines(made, lines.slice(0, first + 1));
  if (header.folded) addFolded(made, lines.slice(first, chompStart));
  else addLiteral(made, lines.slice(first, chompStart));
  addTail(made, lines.slice(chompStart), header, end);
  const { text, segments, lastContent } = made;
  return { text, segments, lastContent };
}

/** The content as it grows. */
interface BlockText {
  text: string;
  readonly segments: UnplacedSegment[];
  /** Columns that are none of the content's. */
  readonly trim: number;
  /** Where the source of the pending separator begins. */
  breakFrom: number;
  lastContent: number;
}

function indentOf({ trim }: BlockText, line: BlockLine): string {
  return ' '.repeat(Math.max(0, line.indent - trim));
}

/** The empty lines above the first one that is not, which comes last. */
function addEmptyLines(made: BlockText, lines: readonly BlockLine[]): void {
  for (const [at, line] of lines.slice(0, -1).entries()) {
    const extra = indentOf(made, line);
    const span = (lines[at + 1]?.from ?? line.from) - line.from;
    made.segments.push({ at: made.text.length, length: extra.length + 1, from: line.from, span });
    made.text += `${extra}\n`;
  }
}

function addLiteral(made: BlockText, lines: readonly BlockLine[]): void {
  for (const [at, line] of lines.entries()) addLine(made, at === 0 ? '' : '\n', line);
}

function addFolded(made: BlockText, lines: readonly BlockLine[]): void {
  let separator = '';
  let moreIndented = false;
  for (const line of lines) {
    if (line.indent > made.trim || line.content.startsWith('\t')) {
      if (separator === ' ') separator = '\n';
      else if (!moreIndented && separator === '\n') separator = '\n\n';
      addLine(made, separator, line);
      separator = '\n';
      moreIndented = true;
    } else if (line.content === '') {
      // Each further empty line is a line feed of its own; the run's source joins the next separator's.
      if (separator === '\n') addBreak(made, line.from + line.indent);
      else separator = '\n';
    } else {
      addLine(made, separator, line);
      separator = ' ';
      moreIndented = false;
    }
  }
}

function addLine(made: BlockText, separator: string, line: BlockLine): void {
  const { segments, trim, breakFrom } = made;
  const from = line.from + Math.min(trim, line.indent);
  const content = indentOf(made, line) + line.content;
  if (breakFrom >= 0 && (separator !== '' || from > breakFrom)) {
    segments.push({ at: made.text.length, length: separator.length, from: breakFrom, span: from - breakFrom });
  }
  made.text += separator;
  if (content !== '') {
    segments.push({ at: made.text.length, length: content.length, from, span: content.length });
    made.text += content;
    made.lastContent = from + content.length;
  }
  made.breakFrom = from + content.length;
}

function addBreak(made: BlockText, to: number): void {
  made.segments.push({ at: made.text.length, length: 1, from: made.breakFrom, span: to - made.breakFrom });
  made.text += '\n';
  made.breakFrom = to;
}

/** What the header has made of the lines behind the content, which end at `end`. */
function addTail(made: BlockText, lines: readonly BlockLine[], { chomp }: BlockHeader, end: number): void {
  const { breakFrom } = made;
  let tail = '';
  if (chomp === '+') {
    for (const line of lines) tail += `\n${indentOf(made, line)}`;
    if (!`${made.text}${tail}`.endsWith('\n')) tail += '\n';
  } else if (chomp === '') tail = '\n';
  if (tail === '' || breakFrom < 0) return;
  const to = chomp === '+' ? end : Math.min(end, breakFrom + 1);
  made.segments.push({
    at: made.text.length,
    length: tail.length,
    from: breakFrom,
    span: Math.max(0, to - breakFrom),
  });
  made.text += tail;
}

function blockLines(source: string, start: number, end: number): BlockLine[] {
  const lines: BlockLine[] = [];
  if (start >= end) return lines;
  for (let from = start; from <= end; ) {
    let to = source.indexOf('\n', from);
    if (to < 0 || to > end) to = end;
    let indent = 0;
    while (from + indent < to && source[from + indent] === ' ') indent += 1;
    lines.push({ from, indent, content: source.slice(from + indent, to) });
    from = to + 1;
  }
  return lines;
}
