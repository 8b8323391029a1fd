/** A line as it is to be: one of the file's that stays or reads otherwise, or, without `from`, a new one. */
export interface LaidLine {
  readonly text: string;
  /** The line that it was. */
  readonly from?: number;
}

/** Stands in place of the columns from `start` to `end` of a line. */
interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line after edits that do not overlap, whatever their order. */
export function editedLine(text: string, edits: readonly LineEdit[]): string {
  const fromTheEnd = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return fromTheEnd.reduce((line, edit) => line.slice(0, edit.start) + edit.text + line.slice(edit.end), text);
}

/** Edits by the line they are for. */
export class LineEdits {
  readonly #byLine = new Map<number, LineEdit[]>();

  add(line: number, edit: LineEdit): void {
    const known = this.#byLine.get(line);
    if (known === undefined) this.#byLine.set(line, [edit]);
    else known.push(edit);
  }

  on(line: number): readonly LineEdit[] {
    return this.#byLine.get(line) ?? [];
  }
}
