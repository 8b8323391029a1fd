import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { PrintedLine } from './terminal.ts';

/** What a file would become, as `git apply` and `patch -p1` take it: its name relative to the folder in which they are run. */
export function patchOf(file: string, before: string, after: string): string {
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, options);
}

/** The lines of a patch, the last one empty. */
export function patchLines(patch: string): readonly PrintedLine[] {
  return patch.split('\n').map((line): PrintedLine => {
    if (/^(?:---|\+\+\+) /.test(line)) return line;
    if (line.startsWith('@@')) return [{ text: line, style: 'faint' }];
    if (line.startsWith('+')) return [{ text: line, style: 'added' }];
    return line.startsWith('-') ? [{ text: line, style: 'removed' }] : line;
  });
}
