import { say } from '../../base/words.ts';
import { spellingsOf } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import { deductionWords } from '../../rules/kit/words/point-words.ts';
import { homeOf } from '../../workspace/resolve/resolution.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type Request, shown } from './request.ts';

/** What the clause that is answered takes points off for, in its own words: of an answer's deductions, what was found. */
export function deductionsFound(request: Request): readonly Candidate[] {
  const { snapshot, document, place, reader } = request;
  const [top, id] = place.path;
  if (place.entry?.map?.name !== 'deducted' || place.entry.key !== 'for' || top !== 'answers') return [];
  const resolution = resolutionFor(snapshot, document);
  const key = typeof id === 'string' ? idKey(id) : '';
  const clause = resolution?.clauses.get(key) ?? resolution?.aliases.get(key);
  if (clause === undefined) return [];
  return clause.content.deduct.map((one) => {
    const text = shown(one.for, request, homeOf(clause, 'deduct'));
    return candidate(text, 'value', say(deductionWords(one), reader.locale), spellingsOf(one.for));
  });
}
