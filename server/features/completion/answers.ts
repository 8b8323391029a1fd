import { idKey } from '../../model/values/id.ts';
import { newAnswer, plainAnswer } from '../../rules/kit/fixes/new-answers.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { isReport, languageOf } from '../../workspace/document.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { contentSnippet } from './content-snippet.ts';
import type { Request } from './request.ts';
import type { Layout } from './skeleton.ts';

/** The ids of the clauses that ask for an answer and have none in this report. */
export function clausesToAnswer({ snapshot, document }: Request): ReadonlySet<string> {
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || resolution === undefined) return new Set();
  const { clauses } = assess(document.model, resolution);
  return new Set(clauses.filter((one) => one.asked && one.answer === undefined).map((one) => one.clause.id));
}

/** An answer shaped by its clause, as fixes lay it out; of an unknown one what every answer has. */
export function answerSkeleton(
  id: string,
  { snapshot, document, reader: { locale } }: Request,
  layout: Layout,
): string {
  const resolution = resolutionFor(snapshot, document);
  const clause = resolution?.clauses.get(idKey(id));
  const { value } =
    resolution && clause
      ? newAnswer(clause, resolution, { reader: locale, language: languageOf(document) })
      : plainAnswer(id, locale);
  return contentSnippet(value, layout);
}
