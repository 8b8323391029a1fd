import type { Words } from '../base/words.ts';
import { textField, wholeField } from './fields.ts';
import { type NoAnswer, refuse } from './no-answer.ts';

const badCursor: Words = {
  en: '“{cursor}” is no cursor of this answer. Leave it out to begin from the start.',
  'zh-Hant': '「{cursor}」不是這一答覆的 cursor。不填即從頭開始。',
};

/** How much is told at once, and where to go on. */
export function pageFields(usual: number, most: number) {
  return {
    limit: wholeField(`How many are told at once. Default: ${usual}.`, 1, most),
    cursor: textField('The "next" of an earlier answer, to go on behind it.'),
  };
}

interface ListPage<T> {
  readonly all: number;
  readonly some: readonly T[];
  /** Where the rest begins; absent where there is none. */
  readonly next?: string;
}

export function pageOf<T>(
  list: readonly T[],
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number | undefined },
  usual: number,
): ListPage<T> | NoAnswer {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) return refuse(badCursor, { cursor });
  const from = Number(cursor ?? 0);
  const to = from + (limit ?? usual);
  return { all: list.length, some: list.slice(from, to), ...(to < list.length && { next: String(to) }) };
}
