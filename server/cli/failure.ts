import { type Locale, say } from '../base/words.ts';
import { cliWords } from './words.ts';

/** Whether somebody looks for a cause. */
export function isDebugging(): boolean {
  return process.env.DEBUG?.includes('clausewright') === true;
}

/** What is said of something that nobody foresaw. `inDetail`: for whoever looks for the cause, with the place in the program. */
export function failureText(error: unknown, locale: Locale, inDetail: boolean): readonly string[] {
  const reason = error instanceof Error ? error.message : String(error);
  const stack = inDetail && error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return [say(cliWords.failed, locale, { reason }), ...stack];
}
