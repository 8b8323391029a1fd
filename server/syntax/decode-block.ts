import type { Decoded } from './decode-flow.ts';
import type { Stretch } from './stretch.ts';

export interface BlockHeader {
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
      stretches: text ? [{ at: 0, length: text.length, from: start, span: end - start }] : [],
      lastContent: -1,
    };
  }
  const first = lines.findIndex((line) => line.content !== '');
  const trim = header.indent === 0 ? (lines[first]?.indent ?? 0) : parentIndent + header.indent;
  for (let i = lines.length - 1; i >= chompStart; i--) if ((lines[i]?.indent ?? 0) > trim) chompStart = i + 1;
  return join(lines, first, chompStart, trim, header, end);
}

function join(
  lines: readonly BlockLine[],
  first: number,
  chompStart: number,
  trim: number,
  header: BlockHeader,
  end: number,
): Decoded & { lastContent: number } {
  let text = '';
  let lastContent = 0;
  const stretches: Stretch[] = [];
  /** Where the source of the pending separator begins. */
  let breakFrom = -1;
  const add = (separator: string, line: BlockLine): void => {
    const from = line.from + Math.min(trim, line.indent);
    const content = ' '.repeat(Math.max(0, line.indent - trim)) + line.content;
    if (breakFrom >= 0 && (separator !== '' || from > breakFrom)) {
      stretches.push({ at: text.length, length: separator.length, from: breakFrom, span: from - breakFrom });
    }
    text += separator;
    if (content !== '') {
      stretches.push({ at: text.length, length: content.length, from, span: content.length });
      text += content;
      lastContent = from + content.length;
    }
    breakFrom = from + content.length;
  };
  for (let i = 0; i < first; i++) {
    const line = lines[i];
    if (!line) continue;
    const from = line.from;
    const to = lines[i + 1]?.from ?? from;
    const extra = ' '.repeat(Math.max(0, line.indent - trim));
    stretches.push({ at: text.length, length: extra.length + 1, from, span: to - from });
    text += `${extra}\n`;
  }
  let separator = '';
  let moreIndented = false;
  for (let i = first; i < chompStart; i++) {
    const line = lines[i];
    if (!line) continue;
    if (!header.folded) {
      add(separator, line);
      separator = '\n';
    } else if (line.indent > trim || line.content.startsWith('\t')) {
      if (separator === ' ') separator = '\n';
      else if (!moreIndented && separator === '\n') separator = '\n\n';
      add(separator, line);
      separator = '\n';
      moreIndented = true;
    } else if (line.content === '') {
      // Each further empty line is a line feed of its own; the run's source joins the next separator's.
      if (separator === '\n') {
        stretches.push({ at: text.length, length: 1, from: breakFrom, span: line.from + line.indent - breakFrom });
        text += '\n';
        breakFrom = line.from + line.indent;
      } else separator = '\n';
    } else {
      add(separator, line);
      separator = ' ';
      moreIndented = false;
    }
  }
  let tail = '';
  if (header.chomp === '+') {
    for (let i = chompStart; i < lines.length; i++)
      tail += `\n${' '.repeat(Math.max(0, (lines[i]?.indent ?? 0) - trim))}`;
    if (!`${text}${tail}`.endsWith('\n')) tail += '\n';
  } else if (header.chomp === '') tail = '\n';
  if (tail !== '' && breakFrom >= 0) {
    const to = header.chomp === '+' ? end : Math.min(end, breakFrom + 1);
    stretches.push({ at: text.length, length: tail.length, from: breakFrom, span: Math.max(0, to - breakFrom) });
    text += tail;
  }
  return { text, stretches, lastContent };
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
