import { withoutEnding } from '../../base/file-ending.ts';
import { getOrMake } from '../../base/get-or-make.ts';
import type { Field } from '../../model/field.ts';
import { nearestIds } from '../../model/keys/nearest-ids.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { Provided } from '../context.ts';
import type { Fix } from '../rule.ts';
import { writeInstead } from './fixes/suggest.ts';

/** The files that may be meant by a path that leads to none. */
export function filesMeant(field: Field<string>, path: string, files: Provided['files']): readonly Fix[] {
  const { paths, sure } = likely(path, files.candidates(path));
  const fixes = paths.map((one) => writeInstead(field, scalarText(one)));
  return fixes.map((fix, index) => (sure && index === 0 ? { ...fix, preferred: true } : fix));
}

const nameOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** A file's name without what tells its form: a list may since have been printed. */
const stemOf = (path: string) => withoutEnding(nameOf(path));

/** The files of the same name elsewhere, then those that are spelt alike, by their whole names or without what tells their form. */
function likely(
  path: string,
  candidates: readonly string[],
): { readonly paths: readonly string[]; readonly sure: boolean } {
  const same = candidates.filter((one) => nameOf(one).toLowerCase() === nameOf(path).toLowerCase());
  const named = alike(path, candidates, nameOf);
  const stems = alike(path, candidates, stemOf);
  const paths = [...new Set([...same, ...named.paths, ...stems.paths])].slice(0, 3);
  const sure = same.length === 1 || (same.length === 0 && (named.sure || (named.paths.length === 0 && stems.sure)));
  return { paths, sure };
}

function alike(path: string, candidates: readonly string[], name: (path: string) => string) {
  const byName = new Map<string, string[]>();
  for (const one of candidates) getOrMake(byName, name(one), () => []).push(one);
  const { suggestions, sure } = nearestIds(byName.keys(), name(path));
  const paths = suggestions.flatMap((one) => byName.get(one) ?? []);
  return { paths, sure: sure && paths.length === 1 };
}
