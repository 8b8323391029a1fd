import { say } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { reckoningWords } from '../../rules/kit/words/reckoning-words.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { pointsOf } from '../../workspace/assess/points.ts';
import { isReport, languageOf } from '../../workspace/document.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { type Candidate, candidate } from './candidate.ts';
import type { Request } from './request.ts';

/** What the answer brings by its scoring, with how that comes about: the self-score that the arithmetic bears out. */
export function reckonedScores({ snapshot, document, place, reader }: Request): readonly Candidate[] {
  const [top, id] = place.path;
  const isAsked = place.entry?.key === 'self-score' && place.entry.map?.name === 'answer' && top === 'answers';
  const resolution = isAsked ? resolutionFor(snapshot, document) : undefined;
  if (resolution === undefined || !isReport(document) || typeof id !== 'string') return [];
  const { byId, figures, situation } = assess(document.model, resolution);
  const one = byId.get(idKey(resolution.aliases.get(idKey(id))?.id ?? id));
  if (one?.status === undefined || !one.asked || one.status === 'not-applicable') return [];
  const scoring = resolution.scoring?.value;
  const held = { given: figures, definitions: resolution, level: situation.level };
  const points = pointsOf(one, scoring, held);
  const said = say(reckoningWords(points, languageOf(resolution.document)), reader.locale);
  return [candidate(String(points.earned), 'value', said)];
}
