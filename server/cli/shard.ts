import { InvalidArgumentError } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { checkWords } from './check-words.ts';
import type { Shard } from './formats/check-result.ts';

/** Reads `2/5`. */
export function shardOption(locale: Locale): (given: string) => Shard {
  return (given) => {
    const [, number = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(given) ?? []).map(Number);
    if (number >= 1 && number <= count) return { number, count };
    throw new InvalidArgumentError(say(checkWords.badShard, locale, { given }));
  };
}

/** The files of a part: those that follow each other, so that reports that lie together, and may be compared, are checked together. */
export function shardOf<T>(files: readonly T[], { number, count }: Shard): readonly T[] {
  const end = (part: number): number => Math.floor((part * files.length) / count);
  return files.slice(end(number - 1), end(number));
}
