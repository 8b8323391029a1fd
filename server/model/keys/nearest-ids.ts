import { getOrMake } from '../../base/get-or-make.ts';
import { once } from '../../base/once.ts';
import { longestMeasured } from './distance.ts';
import { fold, type Guess, guessAmong, noGuess, ratingOfSpelling, unrelated } from './nearest.ts';

/**
 * So many ids are measured for one that was written, in their order. Of more than that, those are that share the rarest pairs of
 * letters with it, or all letters but one: whatever is one slip away is among them, and as good as always what is more. So
 * thousands of ids that are misspelt take as long for each as one among few.
 */
const measuredAtMost = 256;

/** Ids among which it is looked again and again for what was meant, by their own spelling alone. */
export interface IdsToGuess {
  /** `isOpen`: whether an id may be meant. */
  nearest(written: string, isOpen?: (id: string) => boolean): Guess;
  /** Whether any of them may be meant for the id. */
  anyMeans(id: string): boolean;
}

/** `ids` are asked for with the first guess. */
export function idsToGuess(ids: () => Iterable<string>): IdsToGuess {
  const known = once(() => {
    const names = [...new Set(ids())];
    const forms = names.map(fold);
    return { names, forms, likely: likelyAmong(forms) };
  });
  return {
    nearest(written, isOpen = () => true) {
      const folded = fold(written);
      if (folded === '') return noGuess;
      const { names, forms, likely } = known();
      return guessAmong(
        likely(folded).flatMap((at) => {
          const name = names[at] ?? '';
          return isOpen(name) ? [{ name, rate: ratingOfSpelling(folded, forms[at] ?? '') }] : [];
        }),
      );
    },
    anyMeans(id) {
      const folded = fold(id);
      const { forms, likely } = known();
      return likely(folded).some((at) => forms[at] !== '' && ratingOfSpelling(forms[at] ?? '', folded) < unrelated);
    },
  };
}

/** Which of some ids was meant. */
export function nearestIds(ids: Iterable<string>, written: string): Guess {
  return idsToGuess(() => ids).nearest(written);
}

/** The places of the forms that are to be measured for one. */
function likelyAmong(forms: readonly string[]): (folded: string) => readonly number[] {
  if (forms.length <= measuredAtMost) {
    const all = [...forms.keys()];
    return () => all;
  }
  const bearers = new Map<string, number[]>();
  forms.forEach((form, at) => {
    for (const one of marksOf(form)) getOrMake(bearers, one, () => []).push(at);
  });
  return (folded) => {
    const rarestFirst = Array.from(marksOf(folded), (one) => bearers.get(one) ?? []).sort(
      (a, b) => a.length - b.length,
    );
    const found = new Set<number>();
    for (const list of rarestFirst) {
      for (const at of list) {
        found.add(at);
        if (found.size === measuredAtMost) break;
      }
      if (found.size === measuredAtMost) break;
    }
    return [...found].sort((a, b) => a - b);
  };
}

/** What two words have in common that are alike: all letters, all but one, or two that stand side by side. */
function marksOf(form: string): ReadonlySet<string> {
  const marks = new Set([form]);
  if (form.length > longestMeasured) return marks;
  for (let at = 0; at < form.length; at++) {
    marks.add(form.slice(0, at) + form.slice(at + 1));
    if (at > 0) marks.add(form.slice(at - 1, at + 1));
  }
  return marks;
}
