import { withoutEnding } from '../../base/file-ending.ts';
import { toHalfWidth } from '../../base/width.ts';

/** An id made of a file's name: 名單 (1).pdf becomes 名單-1. */
export function idFrom(fileName: string): string {
  const words = toHalfWidth(withoutEnding(fileName).normalize('NFC')).match(/[\p{L}\p{N}_.]+/gu) ?? [];
  const id = Array.from(words.join('-').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return id.length === 0 ? 'file' : id.slice(0, longest).join('');
}

/** Leaves room for a number behind it. */
const longest = 56;
