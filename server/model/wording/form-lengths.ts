import { getOrMake } from '../../base/get-or-make.ts';

/**
 * How long the forms are that begin with a UTF-16 unit, longest first: to look for any of thousands at a place of a text takes one
 * look for each length, not for each form.
 */
export type FormLengths = ReadonlyMap<number, readonly number[]>;

export function formLengths(forms: Iterable<string>): FormLengths {
  const byFirst = new Map<number, Set<number>>();
  for (const form of forms) getOrMake(byFirst, form.charCodeAt(0), () => new Set<number>()).add(form.length);
  return new Map(Array.from(byFirst, ([first, lengths]) => [first, [...lengths].sort((a, b) => b - a)]));
}
