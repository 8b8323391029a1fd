import type { LineText } from './text.ts';

/**
 * The keys at the document's top level, in order, found without parsing: a file's kind hangs on them, and with it the shape
 * by which it is read. Keys may be followed by a full-width colon, or by one without its space.
 */
export function topKeys(text: LineText): string[] {
  const keys: string[] = [];
  for (let index = 0; index < text.lineCount; index++) {
    const key = topKey(text.line(index));
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

/** The key with which a line of the top level begins. */
export function topKey(line: string): string | undefined {
  const found = /^[\uFEFF\u200B]*(?:"([^"\\]*)"|'([^']*)'|([\p{L}\p{N}_][^\s:：#]*))\s*[:：]/u.exec(line);
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}
