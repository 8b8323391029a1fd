import { toSimplified } from '../../base/simplify.ts';
import type { Suggestion } from './suggestion.ts';

/** Both scripts and all cases alike; full-width letters and digits as their half-width selves. */
function folded(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase());
}

/**
 * How well typed text means one of the names, smaller is better: the whole name, its beginning, the beginning of a word in
 * it, anywhere, its letters in order. Undefined: not at all.
 */
export function closeness(typed: string, names: readonly string[]): number | undefined {
  const wanted = folded(typed.trim());
  if (wanted === '') return 1;
  const found = names.map((name) => closenessOf(wanted, folded(name))).filter((one) => one !== undefined);
  return found.length === 0 ? undefined : Math.min(...found);
}

function closenessOf(wanted: string, name: string): number | undefined {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const at = name.indexOf(wanted);
  if (at > 0) return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') && /[a-z0-9]/.test(wanted[0] ?? '') ? 3 : 2;
  return isSubsequence(wanted, name) ? 4 : undefined;
}

/** Letters in order, for Latin words only: two Han characters far apart mean something else. */
function isSubsequence(wanted: string, name: string): boolean {
  if (wanted.length < 2 || !/^[a-z0-9 ._-]+$/.test(wanted)) return false;
  let at = 0;
  for (const sign of name) if (sign === wanted[at]) at++;
  return at === wanted.length;
}

/** The suggestions that typed text can mean, best first; equally good ones by rank, then in the order given. */
export function matching(typed: string, all: readonly Suggestion[]): readonly Suggestion[] {
  return all
    .flatMap((suggestion, order) => {
      const close = closeness(typed, [suggestion.label, ...suggestion.also]);
      return close === undefined ? [] : [{ suggestion, close, order }];
    })
    .sort((a, b) => a.close - b.close || a.suggestion.rank - b.suggestion.rank || a.order - b.order)
    .map(({ suggestion }) => suggestion);
}
