import { rangeOf } from '../../base/position.ts';
import { type FoundKey, isEnd } from './key.ts';
import { lineOf, type Mender, mend, report } from './mender.ts';
import { afterBlanks, hasInvisible, type Indentation, invisibleName, isBlank } from './signs.ts';

/** Writes the line's indentation as spaces, and says so where the author has to know. */
export function mendIndentation(mender: Mender, head: Indentation, width: number, tell: boolean): void {
  if (head.slip === '' && head.width === width) return;
  const { line } = mender;
  const written = lineOf(mender, line).slice(0, head.end);
  // A byte order mark may open a file.
  const mark = line === 0 && mender.opensDocument && written === '\ufeff';
  const edit = mend(mender, line, 0, head.end, ' '.repeat(width));
  if (!tell || mark || head.slip === '') return;
  const range = rangeOf(line, 0, line, head.end);
  if (head.slip === 'tab') report(mender, 'tab-indentation', range, {}, [edit]);
  else report(mender, 'invisible-character', range, { sign: invisibleName(written) }, [edit]);
}

/** Mends a key and its colon on the mender's line. */
export function mendKey(mender: Mender, at: number, key: FoundKey): void {
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
  const range = rangeOf(index, key.colon, index, key.colon + 1);
  if (key.form === 'full-width') {
    const space = isEnd(line[key.colon + 1]) || isBlank(line[key.colon + 1]) ? '' : ' ';
    const edits = [mend(mender, index, key.colon, key.colon + 1, `:${space}`)];
    report(mender, 'full-width-structure', range, { found: '：', meant: ':' }, edits);
  } else if (key.form === 'no-space') {
    const edits = [mend(mender, index, key.colon + 1, key.colon + 1, ' ')];
    report(mender, 'missing-space', range, { after: ':', key: key.text }, edits);
  }
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
