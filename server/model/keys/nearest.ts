import { getOrMake } from '../../base/get-or-make.ts';
import { foldScript } from '../wording/fold.ts';
import { distance } from './distance.ts';
import { valuesOf } from './enums.ts';
import type { EnumName, MapType, Topic } from './types.ts';

/** What the author may have meant, likeliest first. */
export interface Guess {
  readonly suggestions: readonly string[];
  /** Whether the first is meant beyond doubt. */
  readonly sure: boolean;
}

interface KnownName {
  readonly name: string;
  /** As `fold` leaves them, the name itself first. */
  readonly forms: readonly string[];
}

/** One spelling for all that differ in script, width, case, hyphens and blanks only. */
export function fold(text: string): string {
  return foldScript(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s_\-./·、]+/g, '');
}

interface NamedTopic extends Topic {
  readonly synonyms: readonly string[];
}

function candidate(name: string, { title, synonyms }: NamedTopic): KnownName {
  return { name, forms: [name, title.en, title['zh-Hant'], ...synonyms].map(fold) };
}

const keyCandidates = new WeakMap<MapType, readonly KnownName[]>();
const valueCandidates = new Map<EnumName, readonly KnownName[]>();

function keysOf(map: MapType): readonly KnownName[] {
  const known = keyCandidates.get(map);
  if (known) return known;
  const made = Object.entries(map.keys).map(([key, spec]) => candidate(key, spec));
  keyCandidates.set(map, made);
  return made;
}

/** Which of the maps' keys was meant by one that none of them has; those in `taken` stand there already. */
export function nearestKeys(
  maps: readonly MapType[],
  written: string,
  taken: { readonly has: (name: string) => boolean },
): Guess {
  return guess(
    written,
    maps.flatMap(keysOf).filter(({ name }) => !taken.has(name)),
  );
}

/** Which of the allowed values was meant by one that is none. */
export function nearestValues(choice: EnumName, written: string): Guess {
  const known = valueCandidates.get(choice) ?? valuesOf(choice).map((value) => candidate(value.value, value));
  valueCandidates.set(choice, known);
  return guess(written, known);
}

const yes: KnownName = { name: 'true', forms: ['true', 'yes', 'y', 'on', '1', '是', '真', '有', '对', '✓', '√'] };
const no: KnownName = { name: 'false', forms: ['false', 'no', 'n', 'off', '0', '否', '假', '无', '没有', '×'] };

/** `true` or `false`, as people write them elsewhere: yes, 是, 1. */
export function nearestFlag(written: string): Guess {
  return guess(written, [yes, no]);
}

export const noGuess: Guess = { suggestions: [], sure: false };

const suggestedAtMost = 3;

function guess(written: string, candidates: readonly KnownName[]): Guess {
  const folded = fold(written);
  if (folded === '') return noGuess;
  return guessAmong(candidates.map((one) => ({ name: one.name, rate: remembered(folded, one) })));
}

/** A name with how far it is from what was written, see below. */
interface Rated {
  readonly name: string;
  readonly rate: number;
}

/** Of names in their order. */
export function guessAmong(all: readonly Rated[]): Guess {
  const rated = all.filter(({ rate }) => rate < unrelated).sort((a, b) => a.rate - b.rate);
  const [first, second] = rated;
  const sure = first !== undefined && first.rate <= oneSlip && (second === undefined || second.rate > first.rate);
  const names = [...new Set(rated.map(({ name }) => name))];
  return { suggestions: names.slice(0, sure ? 1 : suggestedAtMost), sure };
}

/** Ratings: the name itself but for script, case or hyphens; a synonym; one slip of the pen; more; none of these. */
const same = 0;
const synonym = 1;
const oneSlip = 2;
export const unrelated = 10;

/** A mistake stands while its author types on, and is looked at with every key. */
const ratings = new WeakMap<KnownName, Map<string, number>>();
const rememberedAtMost = 256;

function remembered(written: string, candidate: KnownName): number {
  const known = getOrMake(ratings, candidate, () => new Map<string, number>());
  const before = known.get(written);
  if (before !== undefined) return before;
  const rate = rating(written, candidate);
  if (known.size >= rememberedAtMost) known.clear();
  known.set(written, rate);
  return rate;
}

function rating(written: string, { forms }: KnownName): number {
  const [name = '', ...others] = forms;
  if (name === written) return same;
  if (others.includes(written)) return synonym;
  const rate = ratingOfSpelling(written, name);
  return rate === unrelated && others.some((form) => alike(written, form)) ? unrelated - 1 : rate;
}

/** Of a name that has no synonyms; both folded. */
export function ratingOfSpelling(written: string, name: string): number {
  if (name === written) return same;
  const most = Math.max(1, Math.floor(name.length / 3));
  const slips = distance(written, name, most);
  if (slips === 1 && name.length > 3) return oneSlip;
  return slips <= most ? oneSlip + slips : unrelated;
}

/** Whether a long enough name lies in the other, or is one slip away from it. */
function alike(written: string, form: string): boolean {
  const short = Math.min(written.length, form.length);
  const least = /\p{Script=Han}/u.test(form) ? 2 : 4;
  if (short < least) return false;
  if (written.includes(form) || form.includes(written)) return true;
  return short > least && distance(written, form) === 1;
}
