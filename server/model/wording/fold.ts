import { mapUnits } from '../../base/map-units.ts';
import { visitCharacterPairs } from '../values/character-pairs.ts';

/** For every UTF-16 unit what it becomes, 0 where it stays. Built on first use; a session without Chinese never pays for it. */
let simplified: Uint16Array | undefined;

/**
 * Both scripts in one form, character by character, for *comparing* only: 應用 and 应用 become the same. The length
 * stays, so offsets in the result are offsets in the text. It is no conversion: 乾坤 comes out as 干坤, and so does a
 * word list that is folded as well.
 */
export function foldScript(text: string): string {
  let at = 0;
  // Han begins at U+2E80; surrogates are above it and have no entry of one unit.
  while (at < text.length && text.charCodeAt(at) < 0x2e80) at++;
  if (at === text.length) return text;
  const table = foldTable();
  while (at < text.length && table[text.charCodeAt(at)] === 0) at++;
  return at === text.length ? text : mapUnits(text, at, (unit) => table[unit] || unit);
}

function foldTable(): Uint16Array {
  simplified ??= unitTable();
  return simplified;
}

/** What each unit may be where it stands for another one when folded. */
let spellings: ReadonlyMap<string, string> | undefined;

/**
 * Finds a text that is folded in one that is not: matches just where it stands in the other's `foldScript`, which takes
 * folding all of it to see. The text has Han in it.
 */
export function inEitherScript(folded: string): RegExp {
  spellings ??= spellingsIn(foldTable());
  const known = spellings;
  const classes = folded.split('').map((unit) => `[${unit.replace(/[\\\]^-]/, '\\$&')}${known.get(unit) ?? ''}]`);
  return new RegExp(classes.join(''));
}

function spellingsIn(table: Uint16Array): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // By index: an iterator of all units takes as long as 100 reports.
  for (let unit = 0; unit < table.length; unit++) {
    const folded = table[unit] ?? 0;
    if (folded === 0) continue;
    const to = String.fromCharCode(folded);
    found.set(to, (found.get(to) ?? '') + String.fromCharCode(unit));
  }
  return found;
}

function unitTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  visitCharacterPairs((from, to) => {
    if (from !== to && from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  });
  for (const [from, to] of Object.entries(variants)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}

/** The other way: for each folded character the Traditional ones that come out as it. */
export function foldedForms(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  visitCharacterPairs((from, to) => {
    if (from === to || from.length > 1 || to.length > 1 || variants[from] !== undefined) return;
    const known = forms.get(to);
    if (known) known.push(from);
    else forms.set(to, [from]);
  });
  return forms;
}

/** Spelling that varies in Traditional text, or that conversion decides by the phrase: 答覆 and 答復, 藉助, 隨著. */
const variants: Readonly<Record<string, string>> = {
  覆: '复',
  藉: '借',
  祇: '只',
  衹: '只',
  著: '着',
  瞭: '了',
  絶: '绝',
  衆: '众',
};
