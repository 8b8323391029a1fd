import type { Language } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import { foldScript } from '../../model/wording/fold.ts';
import type { Profile } from '../../model/wording/profile.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import type { NamedThing } from './printed/named.ts';

/** What a number of the source leads to. */
interface PlaceByNumber {
  readonly id: string;
  readonly title: string;
}

/** By number: `4.2`, `A` for an annex. */
export type PlacesByNumber = Map<string, PlaceByNumber>;

/** What holds while one file is taken in. */
export interface Taking {
  readonly language: Language;
  /** What tells the verb of a provision. */
  readonly profile: Profile;
  /** Ids that are given already: clauses, divisions and terms share one namespace. */
  readonly taken: Set<string>;
  /** Texts that are not written, since what is written says them: numbers, set headings, labels. */
  readonly implied: string[];
  /** Ids that the file itself gives, and that nothing bears yet. */
  readonly owned: Set<string>;
  /** What the numbers of the source lead to: 4.2, 附錄A, 表1. */
  readonly places: PlacesByNumber;
  /** What names stand for that our own export prints below clauses. */
  readonly named: NamedThing[];
  /** What reviewers said, by paragraph, that stands at its place. */
  readonly remarked: Set<readonly unknown[]>;
}

/** Notes that a text is said by what is written in its place. */
export function imply(taking: Taking, ...texts: readonly (string | undefined)[]): void {
  for (const text of texts) if (text !== undefined && text !== '') taking.implied.push(text);
}

/** Longer ids are hard to read and to type. */
const longestName = 20;

/** A free id made of a name; of `otherwise` where the name has nothing in it to make one of. `own`: one that is given already. */
export function newId(taking: Taking, name: string, otherwise: string, own = ''): string {
  if (taking.owned.delete(own)) return own;
  const id = freeId(own || idOf(name) || otherwise, taking.taken);
  taking.taken.add(idKey(id));
  return id;
}

/** A name as an id: its letters and digits, strokes where something parted them. */
export function idOf(name: string): string {
  const parts = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(][^）)]*[）)]/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  const joined = parts.join('-').replace(/(?<=\p{Script=Han})-|-(?=\p{Script=Han})/gu, '');
  return Array.from(joined).slice(0, longestName).join('').replace(/^-|-$/g, '');
}

/** A text as set headings and phrases are told by: in Simplified script, half width, without spaces. */
export function folded(text: string): string {
  return foldScript(text.normalize('NFKC')).replace(/\s+/g, '');
}
