import { rangeOf } from '../../base/position.ts';
import type { Edit } from '../problem.ts';
import { type FoundKey, isEnd } from './key.ts';
import { lineOf, type Mender, mend, report } from './mender.ts';
import { afterBlanks, hasInvisible, type Indentation, invisibleName, isBlank } from './signs.ts';

/** Whether what stands before a line's text is the byte order mark that may open a file. */
export function isOpeningMark(mender: Mender, line: number, written: string): boolean {
  return line === 0 && mender.opensDocument && written === '\ufeff';
}

/** Writes the line's indentation as spaces, and says so where the author has to know. */
export function mendIndentation(mender: Mender, head: Indentation, width: number, tell: boolean): void {
  if (head.slip === '' && head.width === width) return;
  const { line } = mender;
  const written = lineOf(mender, line).slice(0, head.end);
  const mark = isOpeningMark(mender, line, written);
  const edit = mend(mender, line, 0, head.end, ' '.repeat(width));
  if (!tell || mark || head.slip === '') return;
  const range = rangeOf(line, 0, line, head.end);
  if (head.slip === 'tab') report(mender, 'tab-indentation', range, {}, [edit]);
  else report(mender, 'invisible-character', range, { sign: invisibleName(written) }, [edit]);
}

/** Mends a key and its colon on the mender's line. `free`: of a map whose keys are free. */
export function mendKey(mender: Mender, at: number, key: FoundKey, free: boolean): void {
  const index = mender.line;
  const line = lineOf(mender, index);
  const written = line.slice(at, key.end);
  const quoted = written.startsWith('"') || written.startsWith("'");
  if (!quoted && key.known && hasInvisible(written)) {
    const edits = [mend(mender, index, at, key.end, key.text)];
    report(mender, 'invisible-character', rangeOf(index, at, index, key.end), { sign: invisibleName(written) }, edits);
  }
  const gap = line.slice(key.end, key.colon);
  if (hasInvisible(gap)) {
    const edits = [mend(mender, index, key.end, key.colon, '')];
    report(
      mender,
      'invisible-character',
      rangeOf(index, key.end, index, key.colon),
      { sign: invisibleName(gap) },
      edits,
    );
  }
  const colon = mendColon(mender, key);
  if (!colon) return;
  // A key that the place does not know is told once its colon is one.
  const range = rangeOf(index, key.known || free ? key.colon : at, index, key.colon + 1);
  if (key.form === 'full-width') report(mender, 'full-width-structure', range, { found: '：', meant: ':' }, [colon]);
  else report(mender, 'missing-space', range, { after: ':', key: key.text }, [colon]);
}

/** Writes a key's colon, on the mender's line, as YAML wants it. */
export function mendColon(mender: Mender, { form, colon }: FoundKey): Edit | undefined {
  const { line } = mender;
  const next = lineOf(mender, line)[colon + 1];
  if (form === 'full-width') return mend(mender, line, colon, colon + 1, isEnd(next) || isBlank(next) ? ':' : ': ');
  return form === 'no-space' ? mend(mender, line, colon + 1, colon + 1, ' ') : undefined;
}

/** Invisible blanks in the white space behind a colon or comma become one space. Returns where text begins. */
export function mendBlanks(mender: Mender, from: number): number {
  const index = mender.line;
  const line = lineOf(mender, index);
  const at = afterBlanks(line, from);
  const between = line.slice(from, at);
  if (!hasInvisible(between)) return at;
  const edits = [mend(mender, index, from, at, at < line.length ? ' ' : '')];
  report(mender, 'invisible-character', rangeOf(index, from, index, at), { sign: invisibleName(between) }, edits);
  return at;
}

/** A full-width `＃` at `at` is read as one that opens a comment. */
export function fullWidthComment(mender: Mender, index: number, at: number): void {
  const edits = [mend(mender, index, at, at + 1, '#')];
  report(mender, 'full-width-structure', rangeOf(index, at, index, at + 1), { found: '＃', meant: '#' }, edits);
}
