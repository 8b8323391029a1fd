import { foldScript } from './fold.ts';

/** Why a statement says nothing: nothing stands there, a promise to write something, or the clause's own words. */
export type Thinness = 'empty' | 'placeholder' | 'copied';

const promises =
  /^(?:待补充?|待填写?|待写|待定|待完善|待更新|待确认|待续|略|同上|todo|tbd|tba|fixme|wip|x{2,}|placeholder|loremipsum.*)$/;
const promisesFirst = /^(?:todo|tbd|fixme|待补充|待完善|待填写)/;
const nothing = /^(?:无|没有|暂无|na|none|nil)$/;

/** So short a stretch may well be the same without being copied. */
const leastCopied = 6;

/** `clauses`: the texts of the clause, in each language. `claims`: whether the answer says that something is done. */
export function thinnessOf(statement: string, clauses: readonly string[], claims: boolean): Thinness | undefined {
  if (statement.trim() === '') return 'empty';
  const said = bare(statement);
  if (said === '' || promises.test(said) || promisesFirst.test(said)) return 'placeholder';
  if (claims && nothing.test(said)) return 'placeholder';
  return clauses.some((clause) => isCopy(withoutVerbs(said), withoutVerbs(bare(clause)))) ? 'copied' : undefined;
}

/** Letters and digits alone, in one script and case. */
function bare(text: string): string {
  return foldScript(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whoever copies a clause leaves out its 應. */
function withoutVerbs(text: string): string {
  return text.replace(/不应|应当|应|宜|必须|shall|should|must|may/g, '');
}

function isCopy(said: string, clause: string): boolean {
  if (said.length < leastCopied || clause.length < leastCopied) return false;
  if (clause.includes(said)) return said.length >= clause.length / 2;
  return said.includes(clause) && clause.length >= said.length * 0.8;
}
