import type { LineText } from '../../syntax/text.ts';
import type { WrittenLines } from './written-lines.ts';

/** A map or list in block style, by the column in which its keys or dashes stand. */
export interface BlockLevel {
  kind: 'map' | 'list';
  readonly parent: BlockLevel | undefined;
  readonly old: number;
  /** What its entries share with those of others: the keys that it stands under. */
  readonly habit: string;
  /** It has lines that stay as they are, so its column does, too. */
  isKept: boolean;
}

/** What stands on one line. */
export type PlacedLine =
  | { readonly kind: 'blank' }
  /** Alone on its line; `level`: what it stands in, where it is known. */
  | { readonly kind: 'comment'; readonly level: BlockLevel | undefined; readonly below: BlockLevel | undefined }
  /** Further lines of a value that began on `first`. */
  | { readonly kind: 'inside'; readonly first: number }
  /** `levels`: of its dashes and its key, in that order; `content`: where what follows the dashes begins. */
  | {
      readonly kind: 'written';
      readonly levels: readonly BlockLevel[];
      readonly isNew: boolean;
      readonly content: number;
    }
  /** A value that stands alone below its key or dash. */
  | { readonly kind: 'value'; readonly parent: BlockLevel | undefined }
  /** Left as it is. */
  | { readonly kind: 'kept' };

/** Lines that stay as they are: outside what is to be laid out, or not understood. */
export interface KeptLines {
  /** Where what is not read for certain begins, if the line belongs to such. */
  unsoundFrom(line: number): number | undefined;
  isKept(line: number): boolean;
}

/** What the lines of a file belong to; undefined for a file that is no map or list in block style from its first line on. */
export function rowsOf(text: LineText, written: WrittenLines, kept: KeptLines): readonly PlacedLine[] | undefined {
  const reader = new LineReader(text, written, kept);
  for (let line = 0; line < text.lineCount; line = reader.read(line)) if (reader.isLost) return undefined;
  return reader.isLost ? undefined : reader.end();
}

const dashes = /^(?: *-(?= |$))* */;

class LineReader {
  readonly rows: PlacedLine[] = [];
  isLost = false;
  readonly #text: LineText;
  readonly #written: WrittenLines;
  readonly #kept: KeptLines;
  #open: BlockLevel[] = [];
  /** Comments that wait for what stands below them. */
  #comments: number[] = [];

  constructor(text: LineText, written: WrittenLines, kept: KeptLines) {
    this.#text = text;
    this.#written = written;
    this.#kept = kept;
  }

  /** Reads what begins on a line; answers the next that is to be read. */
  read(line: number): number {
    const text = this.#text.line(line);
    const unsound = this.#kept.unsoundFrom(line);
    if (unsound !== undefined) return this.#unsound(line, unsound, text);
    if (text.trim() === '') return this.#put({ kind: this.#kept.isKept(line) ? 'kept' : 'blank' }, line);
    const column = text.search(/\S/);
    if (text[column] === '#') {
      this.#comments.push(line);
      return this.#put({ kind: 'kept' }, line);
    }
    if (/^---(?:\s+#.*|\s*)$/.test(text) && this.#root === undefined) return this.#put({ kind: 'kept' }, line);
    const before = [...this.#open];
    const row = this.#rowOf(line, text);
    if (row === undefined) {
      this.isLost = true;
      return line + 1;
    }
    this.#placeComments(before, row.kind === 'written' ? row.levels[0] : undefined, column);
    return this.#put(row, line);
  }

  end(): readonly PlacedLine[] {
    this.#placeComments(this.#open, undefined, -1);
    return this.rows;
  }

  #put(row: PlacedLine, line: number): number {
    this.rows.push(row);
    const long = row.kind === 'written' || row.kind === 'value' ? this.#written.longValues.get(line) : undefined;
    const last = long?.last ?? line;
    let isKept = false;
    for (let at = line; at <= last; at++) {
      if (at > line) this.rows.push({ kind: 'inside', first: line });
      isKept ||= this.#kept.isKept(at);
    }
    if (isKept && row.kind !== 'blank' && row.kind !== 'kept') this.#keep(line, last);
    return last + 1;
  }

  /** Some of it stays as it is, and so does all that it stands in. */
  #keep(line: number, last: number): void {
    for (const level of this.#open) level.isKept = true;
    for (let at = line; at <= last; at++) this.rows[at] = { kind: 'kept' };
  }

  /** Of what is not understood only the first line that says something tells where it belongs. */
  #unsound(line: number, from: number, text: string): number {
    const column = text.search(/[^\s]/);
    if (from !== this.#lastUnsound && column >= 0 && text[column] !== '#') {
      this.#lastUnsound = from;
      const before = [...this.#open];
      while ((this.#open.at(-1)?.old ?? -1) > column) this.#open.pop();
      // What stands beside it stays where it is, too.
      if ((this.#open.at(-1)?.old ?? -1) < column) this.#guessed.add(this.#begin(column, 'map'));
      for (const level of this.#open) level.isKept = true;
      this.#placeComments(before, undefined, column);
    }
    this.rows.push({ kind: 'kept' });
    return line + 1;
  }

  #lastUnsound = -1;
  /** The levels of what was not understood, maps or lists as what stands beside it says. */
  readonly #guessed = new Set<BlockLevel>();

  #rowOf(line: number, text: string): PlacedLine | undefined {
    const content = dashes.exec(text)?.[0].length ?? 0;
    const columns = [...text.slice(0, content).matchAll(/-/g)].map(({ index }) => index);
    const hasKey = this.#written.keys.has(line);
    if (columns.length === 0 && !hasKey) return this.#valueRow(content);
    const levels = columns.map((column, at) => (at === 0 ? this.#settle(column, 'list') : this.#begin(column, 'list')));
    if (hasKey) levels.push(columns.length === 0 ? this.#settle(content, 'map') : this.#begin(content, 'map'));
    if (levels[0]?.parent === undefined) {
      if (this.#root !== undefined && this.#root !== levels[0]) return undefined;
      this.#root = levels[0];
    }
    if (hasKey) this.#key = keyOf(text.slice(content));
    return { kind: 'written', levels, isNew: this.#isNew, content };
  }

  #root: BlockLevel | undefined;
  /** The key that was read last. */
  #key = '';
  #isNew = false;

  #valueRow(column: number): PlacedLine | undefined {
    while ((this.#open.at(-1)?.old ?? -1) >= column) this.#open.pop();
    const parent = this.#open.at(-1);
    return parent && { kind: 'value', parent };
  }

  /** The list or map in which a line begins: one that is open, or a new one. */
  #settle(column: number, kind: BlockLevel['kind']): BlockLevel {
    const open = this.#open;
    while ((open.at(-1)?.old ?? -1) > column) open.pop();
    const beside = open.at(-1);
    if (beside?.old === column && this.#guessed.delete(beside)) beside.kind = kind;
    // The keys of a map and the dashes of a list in it may stand in one column.
    if (kind === 'map' && open.at(-1)?.kind === 'list' && open.at(-1)?.old === column) open.pop();
    const top = open.at(-1);
    this.#isNew = top?.kind !== kind || top.old !== column;
    return this.#isNew || top === undefined ? this.#begin(column, kind) : top;
  }

  #begin(old: number, kind: BlockLevel['kind']): BlockLevel {
    const parent = this.#open.at(-1);
    const habit = parent?.kind === 'list' ? `${parent.habit}-` : parent === undefined ? '' : `${this.#key}:`;
    const level: BlockLevel = { kind, parent, old, habit, isKept: false };
    this.#open.push(level);
    return level;
  }

  /**
   * A comment belongs to what stands below it, unless it is indented further: then to what is open there. `before`: what was
   * open above the comments.
   */
  #placeComments(before: readonly BlockLevel[], below: BlockLevel | undefined, column: number): void {
    for (const line of this.#comments) {
      const at = this.#text.line(line).search(/\S/);
      const deeper = before.filter(({ old }) => old > column);
      const nearest = deeper.findLast(({ old }) => old <= at)?.old;
      const above = deeper.find(({ old }) => old === nearest) ?? deeper[0];
      const level = at > column ? (above ?? below) : below;
      if (level === undefined || this.#kept.isKept(line)) continue;
      this.rows[line] = { kind: 'comment', level, below };
    }
    this.#comments = [];
  }
}

function keyOf(text: string): string {
  return /^[^\s:：]+/.exec(text)?.[0] ?? '';
}
