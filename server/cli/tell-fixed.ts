import { resolve } from 'node:path';
import { type Locale, say } from '../base/words.ts';
import type { CheckedPaths, FixedFile } from './check.ts';
import { checkWords } from './check-words.ts';
import type { CommandContext } from './command-context.ts';
import { patchLines, patchOf } from './patch.ts';
import { cliWords } from './words.ts';
import { isWritten } from './write-file.ts';

/** What was fixed, or would be, file by file and in all, and why a file was left as it was. */
export function tellFixed(fixed: readonly FixedFile[], locale: Locale, isShown = false): readonly string[] {
  if (fixed.length === 0) return [say(checkWords.nothingToMend, locale)];
  const done = fixed.filter((one) => one.refused === undefined);
  const lines = fixed.map((one) => {
    const { file: path, rules, refused } = one;
    if (refused !== undefined) return say(cliWords[refused], locale, { path });
    const list = [...rules].map(([rule, count]) => `${rule} ×${count}`);
    return say(isShown ? checkWords.wouldMend : checkWords.mended, locale, { path, count: countOf(one), rules: list });
  });
  const count = done.reduce((sum, one) => sum + countOf(one), 0);
  return [
    ...lines,
    say(isShown ? checkWords.wouldMendAll : checkWords.mendedAll, locale, { count, files: done.length }),
  ];
}

function countOf({ rules }: FixedFile): number {
  return [...rules.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * Prints what fixing would change as a patch, or writes it into a file, where it is exact to the last sign; a terminal is shown what
 * would steer it. Answers the exit code: 1 where anything would change.
 */
export async function tellChanges(
  context: CommandContext,
  { fixed, locale, unreadable }: Pick<CheckedPaths, 'fixed' | 'locale'> & { readonly unreadable: readonly unknown[] },
  output: string | undefined,
): Promise<0 | 1 | 2> {
  const patches = fixed.map(({ file, change }) => (change ? patchOf(file, change.before, change.after) : ''));
  if (fixed.length > 0 || unreadable.length === 0) context.err(tellFixed(fixed, locale, true));
  if (output === undefined) {
    if (patches.length > 0) context.out(patchLines(patches.join('')), 'content');
  } else if (!(await isWritten(resolve(context.current, output), patches.join('')))) {
    context.err([say(checkWords.notWritten, locale, { path: output })]);
    return 2;
  }
  if (unreadable.length > 0) return 2;
  return fixed.length > 0 ? 1 : 0;
}
