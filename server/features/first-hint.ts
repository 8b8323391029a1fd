import type { Position, Range } from '../base/position.ts';

/** Where the first hint of a text stands once the text has been written at a place. */
export function firstHint(text: string, { line, character }: Position): Range | undefined {
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((one) => /‹[^›]*›/.test(one));
  const [, before = '', hint = ''] = /^([^‹]*)(‹[^›]*›)/.exec(lines[at] ?? '') ?? [];
  if (hint === '') return undefined;
  const from = (at === 0 ? character : 0) + before.length;
  return { start: { line: line + at, character: from }, end: { line: line + at, character: from + hint.length } };
}
