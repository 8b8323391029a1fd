import { toSimplified } from '../../base/simplify.ts';
import { heardAt, type Spell } from './by-ear.ts';
import type { Suggestion } from './suggestion.ts';

/** Both scripts and all cases alike; full-width letters and digits as their half-width selves. */
function folded(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase());
}

/**
 * How well typed text means one of the names, smaller is better: the whole name, its beginning, the beginning of a word in
 * it, anywhere, by its sound, its letters in order. Undefined: not at all.
 */
export function closeness(typed: string, names: readonly string[], spell?: Spell): number | undefined {
  const wanted = folded(typed.trim());
  if (wanted === '') return 1;
  const found = names
    .flatMap((name) => [closenessOf(wanted, folded(name)), spell && heard(wanted, name, spell)])
    .filter((one) => one !== undefined);
  return found.length === 0 ? undefined : Math.min(...found);
}

/** By ear a name is never as near as one that is written so. */
function heard(wanted: string, name: string, spell: Spell): number | undefined {
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  const at = heardAt(sounds(wanted, spell), spell(name));
  return at === undefined ? undefined : at === 0 ? 2 : 3;
}

/** What is half in characters, as an input method leaves it while it composes, by its sound as a whole: 條kuan. */
function sounds(wanted: string, spell: Spell): string {
  const mixed = /\p{Script=Han}/u.test(wanted) && /[a-z]/.test(wanted);
  return mixed ? spell(wanted).join("'") : wanted;
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
export function matching(typed: string, all: readonly Suggestion[], spell?: Spell): readonly Suggestion[] {
  return all
    .flatMap((suggestion, order) => {
      const close = closeness(typed, [suggestion.label, ...suggestion.also], spell);
      return close === undefined ? [] : [{ suggestion, close, order }];
    })
    .sort((a, b) => a.close - b.close || a.suggestion.rank - b.suggestion.rank || a.order - b.order)
    .map(({ suggestion }) => suggestion);
}
