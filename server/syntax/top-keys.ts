import { remembering } from '../base/remembering.ts';
import type { LineText } from './text.ts';

/**
 * Whether a key stands at the document's top level, found without parsing: a file's kind hangs on it, and with it the shape
 * by which it is read. Keys may be followed by a full-width colon, or by one without its space.
 */
export function hasTopKey(text: LineText, key: string): boolean {
  return text.runs().some((run) => keysOfRun(run).includes(key));
}

const keysOfRun = remembering((lines: readonly string[]): readonly string[] => {
  const keys: string[] = [];
  for (const line of lines) {
    const key = topKey(line);
    if (key !== undefined) keys.push(key);
  }
  return keys;
});

/** The key with which a line of the top level begins. */
function topKey(line: string): string | undefined {
  const first = line.charCodeAt(0);
  if (first === 32 || first === 35 || first === 45) return undefined;
  const found = /^[\uFEFF\u200B]*(?:"([^"\\]*)"|'([^']*)'|([\p{L}\p{N}_][^\s:：#]*))\s*[:：]/u.exec(line);
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}
