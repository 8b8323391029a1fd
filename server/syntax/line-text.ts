import { indexAt } from '../base/index-at.ts';
import { memory } from '../base/memory.ts';
import { comparePositions, type Position } from '../base/position.ts';
import type { Edit } from './problem.ts';
import type { LineText } from './text.ts';

type Terminator = '' | '\n' | '\r\n' | '\r';

/** A run of neighbouring lines. `ends` is one terminator where all lines share it. */
interface TextChunk {
  readonly lines: readonly string[];
  readonly ends: Terminator | readonly Terminator[];
  readonly length: number;
  /** As UTF-8; -1 until somebody asks. */
  bytes: number;
}

interface EndedLines {
  readonly lines: readonly string[];
  readonly ends: Terminator | readonly Terminator[];
}

const chunkSize = 512;

/** The text cut into lines; an edit copies the chunks it touches and the list of chunks, nothing else. */
export function lineText(text: string): LineText {
  return fromChunks(chunk(splitLines(text)));
}

/** `starts`: the line with which each chunk begins. */
function fromChunks(chunks: readonly TextChunk[], starts = startsOf(chunks)): LineText {
  const lineCount = (starts[starts.length - 1] ?? 0) + (chunks[chunks.length - 1]?.lines.length ?? 0);
  const length = chunks.reduce((sum, one) => sum + one.length, 0);
  let last = 0;
  const find = (index: number): number => {
    const start = starts[last] ?? 0;
    if (index >= start && index < start + (chunks[last]?.lines.length ?? 0)) return last;
    last = indexAt(starts, index);
    return last;
  };
  const line = (index: number): string => {
    if (index < 0 || index >= lineCount) return '';
    const at = find(index);
    return chunks[at]?.lines[index - (starts[at] ?? 0)] ?? '';
  };
  const terminator = (index: number): Terminator => {
    if (index < 0 || index >= lineCount) return '';
    const at = find(index);
    return endAt(chunks[at], index - (starts[at] ?? 0));
  };
  const slice = (from: number, to: number): readonly string[] => {
    const taken: string[] = [];
    const end = Math.min(to, lineCount);
    for (let index = Math.max(0, from); index < end; ) {
      const at = find(index);
      const start = starts[at] ?? 0;
      const lines = chunks[at]?.lines ?? [];
      const upTo = Math.min(end - start, lines.length);
      for (let i = index - start; i < upTo; i++) taken.push(lines[i] ?? '');
      index = start + upTo;
    }
    return taken;
  };
  const self: LineText = {
    lineCount,
    length,
    byteLength: () => chunks.reduce((sum, one) => sum + bytesOf(one), 0),
    line,
    terminator,
    slice,
    runs: () => chunks.map((one) => one.lines),
    edit: (edits) => edits.reduce(applyEdit, self),
    toString: () => chunks.map(chunkText).join(''),
    memory: undefined,
  };
  chunksOf.keep(self, { chunks, find, starts });
  return self;
}

function startsOf(chunks: readonly TextChunk[]): readonly number[] {
  let next = 0;
  return chunks.map(({ lines }) => {
    const start = next;
    next += lines.length;
    return start;
  });
}

interface Inside {
  readonly chunks: readonly TextChunk[];
  readonly find: (index: number) => number;
  readonly starts: readonly number[];
}

const chunksOf = memory<Inside>();

function applyEdit(text: LineText, edit: Edit): LineText {
  const inside = chunksOf.of(text);
  if (!inside) return lineText(text.toString()).edit([edit]);
  const ordered = comparePositions(edit.range.start, edit.range.end) <= 0;
  const start = clampPosition(text, ordered ? edit.range.start : edit.range.end);
  const end = clampPosition(text, ordered ? edit.range.end : edit.range.start);
  let from = start.line;
  const line = text.line(start.line).slice(0, start.character) + edit.text + text.line(end.line).slice(end.character);
  // An empty line may leave its terminator to a lone CR before it.
  if (start.line === end.line && line !== '' && !/[\r\n]/.test(edit.text)) return withLine(inside, from, line);
  let replaced = line + text.terminator(end.line);
  // A lone CR before the place and an LF that now follows it have become one terminator.
  if (from > 0 && replaced.startsWith('\n') && text.terminator(from - 1) === '\r') {
    from -= 1;
    replaced = `${text.line(from)}\r${replaced}`;
  }
  const atEnd = end.line === text.lineCount - 1;
  const fresh = splitLines(replaced);
  // What ends in a terminator is followed by the next line, not by an empty one.
  if (!atEnd) fresh.lines.length -= 1;
  return splice(inside, from, end.line + 1, fresh);
}

/**
 * The position moved into the text: behind the last line to the text's end, behind a line's end to that end; what is no whole
 * number to one before it, and what is none to 0.
 */
export function clampPosition(text: LineText, position: Position): Position {
  const line = Math.trunc(position.line) || 0;
  const character = Math.trunc(position.character) || 0;
  if (line < 0) return { line: 0, character: 0 };
  if (line >= text.lineCount) {
    return { line: text.lineCount - 1, character: text.line(text.lineCount - 1).length };
  }
  return { line, character: Math.max(0, Math.min(character, text.line(line).length)) };
}

/** Another text in one line, which stays one: all that is counted by lines holds. */
function withLine({ chunks, find, starts }: Inside, index: number, line: string): LineText {
  const at = find(index);
  const before = chunks[at];
  const within = index - (starts[at] ?? 0);
  const length = (before?.length ?? 0) + line.length - (before?.lines[within]?.length ?? 0);
  const after: TextChunk = {
    lines: before?.lines.with(within, line) ?? [line],
    ends: before?.ends ?? '',
    length,
    bytes: -1,
  };
  return fromChunks(chunks.with(at, after), starts);
}

function splice(inside: Inside, from: number, to: number, fresh: EndedLines): LineText {
  const first = inside.find(from);
  const last = inside.find(to - 1);
  const head = part(inside.chunks[first], 0, from - (inside.starts[first] ?? 0));
  const tail = part(inside.chunks[last], to - (inside.starts[last] ?? 0), Number.POSITIVE_INFINITY);
  const lines = [...head.lines, ...fresh.lines, ...tail.lines];
  return fromChunks([
    ...inside.chunks.slice(0, first),
    ...chunk({ lines, ends: endsOf([head, fresh, tail]) }),
    ...inside.chunks.slice(last + 1),
  ]);
}

/** One terminator, where all lines of the parts share it, without a list of as many. */
function endsOf(parts: readonly EndedLines[]): EndedLines['ends'] {
  const some = parts.filter(({ lines }) => lines.length > 0);
  const [end, ...others] = some.map((one) => (typeof one.ends === 'string' ? one.ends : uniform(allEnds(one))));
  if (typeof end === 'string' && others.every((other) => other === end)) return end;
  return uniform(some.flatMap(allEnds));
}

function part(from: TextChunk | undefined, start: number, end: number): EndedLines {
  if (!from) return { lines: [], ends: '' };
  return {
    lines: from.lines.slice(start, end),
    ends: typeof from.ends === 'string' ? from.ends : from.ends.slice(start, end),
  };
}

function allEnds(lines: EndedLines): readonly Terminator[] {
  const { ends } = lines;
  return typeof ends === 'string' ? lines.lines.map(() => ends) : ends.slice(0, lines.lines.length);
}

function uniform(ends: readonly Terminator[]): Terminator | readonly Terminator[] {
  const first = ends[0];
  return first !== undefined && ends.every((end) => end === first) ? first : ends;
}

function endAt(from: TextChunk | undefined, index: number): Terminator {
  if (!from) return '';
  return typeof from.ends === 'string' ? from.ends : (from.ends[index] ?? '');
}

function chunk(lines: EndedLines): TextChunk[] {
  const chunks: TextChunk[] = [];
  for (let start = 0; start < lines.lines.length; start += chunkSize) {
    const some = lines.lines.length <= chunkSize ? lines.lines : lines.lines.slice(start, start + chunkSize);
    const ends = typeof lines.ends === 'string' ? lines.ends : uniform(lines.ends.slice(start, start + chunkSize));
    let length = 0;
    for (let i = 0; i < some.length; i++) {
      length += (some[i]?.length ?? 0) + (typeof ends === 'string' ? ends.length : (ends[i]?.length ?? 0));
    }
    chunks.push({ lines: some, ends, length, bytes: -1 });
  }
  return chunks;
}

function bytesOf(chunk: TextChunk): number {
  if (chunk.bytes >= 0) return chunk.bytes;
  // Terminators and ASCII take one byte a unit; each half of a surrogate pair stands for two of its four.
  let bytes = chunk.length;
  for (const line of chunk.lines) {
    for (let i = 0; i < line.length; i++) {
      const unit = line.charCodeAt(i);
      if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
      else if (unit >= 0x80) bytes += 1;
    }
  }
  chunk.bytes = bytes;
  return bytes;
}

function chunkText(from: TextChunk): string {
  const { ends } = from;
  if (typeof ends === 'string') return from.lines.join(ends) + ends;
  return from.lines.map((line, index) => line + (ends[index] ?? '')).join('');
}

/** At least one line; the last one has no terminator. */
function splitLines(text: string): { lines: string[]; ends: readonly Terminator[] } {
  if (!text.includes('\r')) {
    const lines = text.split('\n');
    const ends = new Array<Terminator>(lines.length).fill('\n');
    ends[lines.length - 1] = '';
    return { lines, ends };
  }
  const lines: string[] = [];
  const ends: Terminator[] = [];
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    lines.push(text.slice(start, match.index));
    ends.push(match[0] === '\n' ? '\n' : match[0] === '\r' ? '\r' : '\r\n');
    start = match.index + match[0].length;
  }
  lines.push(text.slice(start));
  ends.push('');
  return { lines, ends };
}
