import { foldScript } from './fold.ts';

/** Why a statement says nothing: nothing stands there, a promise to write something, or the clause's own words. */
export type Thinness = 'empty' | 'placeholder' | 'copied';

const promises =
  /^(?:待补充?|待填写?|待写|待定|待完善|待更新|待确认|待续|略|同上|todo|tbd|tba|fixme|wip|x{2,}|placeholder|loremipsum.*)$/;
const promisesFirst = /^(?:todo|tbd|fixme|待补充|待完善|待填写)/;
const nothing = /^(?:无|没有|暂无|na|none|nil)$/;

/** So short a stretch may well be the same without being copied. */
const leastCopied = 6;

/** `clauses`: the texts of the clause in each language, as `comparable` makes them. `claims`: whether the answer says that something is done. */
export function thinnessOf(statement: string, clauses: readonly string[], claims: boolean): Thinness | undefined {
  if (!mayBeThin(statement, clauses)) return undefined;
  if (statement.trim() === '') return 'empty';
  const said = bare(statement);
  if (said === '' || promises.test(said) || promisesFirst.test(said)) return 'placeholder';
  if (claims && nothing.test(said)) return 'placeholder';
  if (!clauses.some((clause) => mayBeCopy(said.length, clause.length))) return undefined;
  return clauses.some((clause) => isCopy(withoutVerbs(said), clause)) ? 'copied' : undefined;
}

/** What a copy may have besides the clause's words, and a clause besides those of its copy. */
const leastShared = 0.8;

/** Every spelling of the verbs of `withoutVerbs`. */
const verbs = '不应應当當噹宜必须須鬚';
const longestPromise = 3;

/** Whether a glance leaves it open: a text that begins as no promise, and has too many letters for a copy, is not thin. */
function mayBeThin(statement: string, clauses: readonly string[]): boolean {
  const first = statement.charCodeAt(0);
  if (!isUnified(first) && !isDigit(first)) return true;
  if (statement.startsWith('待')) return true;
  let enough = longestPromise;
  for (const { length } of clauses) if (length / leastShared > enough) enough = length / leastShared;
  let letters = 0;
  for (let at = 0; at < statement.length; at++) {
    const unit = statement.charCodeAt(at);
    if (letter[unit] === 1 && ++letters > enough) return false;
  }
  return true;
}

/** Where nearly all ideographs stand in Unicode. Right before them stand hexagrams, which are no letters. */
const unified = { first: 0x4e00, last: 0x9fff };

/** An ideograph that has one form only but for the script. */
function isUnified(unit: number): boolean {
  return unit >= unified.first && unit <= unified.last;
}

/** Of each unit up to the last ideograph, whether it is one and none of `verbs`. */
const letter = new Uint8Array(unified.last + 1).fill(1, unified.first);
for (const verb of verbs) letter[verb.charCodeAt(0)] = 0;

/** No promise begins with one. */
function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A clause's text as statements are compared with it. */
export function comparable(clause: string): string {
  return withoutVerbs(bare(clause));
}

/** Letters and digits alone, in one script and case. */
function bare(text: string): string {
  const plain = isPlain(text) ? text : text.normalize('NFKC').toLowerCase();
  return foldScript(plain).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether it has no letters but Han, and no digits but 0 to 9: they have one form only. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const mark = (unit >= 0x3001 && unit <= 0x3011) || unit === 0xff0c || unit === 0xff1b || unit === 0xff1a;
    if (!isUnified(unit) && !mark && (unit > 0x3f || unit === 0)) return false;
  }
  return true;
}

/** Whoever copies a clause leaves out its 應. */
function withoutVerbs(text: string): string {
  return text.replace(/不应|应当|应|宜|必须|shall|should|must|may/g, '');
}

/** Whether the lengths alone leave it open; what is said is still to lose its verbs, so it may become shorter. */
function mayBeCopy(said: number, clause: number): boolean {
  return clause >= leastCopied && said >= Math.min(clause, leastCopied) && said >= clause / 2;
}

function isCopy(said: string, clause: string): boolean {
  if (said.length < leastCopied || clause.length < leastCopied) return false;
  if (clause.includes(said)) return said.length >= clause.length / 2;
  return said.includes(clause) && clause.length >= said.length * leastShared;
}
