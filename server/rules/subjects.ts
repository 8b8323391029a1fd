import type { Language } from '../model/field.ts';
import type { Division } from '../model/standard.ts';
import type { Document } from '../workspace/document.ts';
import type { Subjects } from './rule.ts';
import { textsOfReport, textsOfStandard } from './texts.ts';

export interface Subject {
  readonly on: keyof Subjects;
  readonly subject: object;
}

/** Everything in a document that a check can look at, document first, then its elements in the order of the text. `language`: of its plain texts. */
export function* subjectsOf(document: Document, language: Language): Iterable<Subject> {
  const { model } = document;
  if (model === undefined) return;
  yield { on: model.kind, subject: model };
  yield { on: 'any', subject: model };
  if (model.kind === 'standard') {
    for (const division of [...model.chapters, ...model.annexes]) yield* inDivision(division);
    for (const adaptation of model.adapt) {
      yield { on: 'adaptation', subject: adaptation };
      yield { on: 'content', subject: adaptation };
    }
    for (const text of textsOfStandard(model, language)) yield { on: 'text', subject: text };
  } else if (model.kind === 'report') {
    for (const answer of model.answers) yield { on: 'answer', subject: answer };
    for (const text of textsOfReport(model, language)) yield { on: 'text', subject: text };
  }
}

function* inDivision(division: Division): Iterable<Subject> {
  yield { on: 'division', subject: division };
  for (const clause of division.clauses) {
    yield { on: 'clause', subject: clause };
    yield { on: 'content', subject: clause };
  }
  for (const section of division.sections) yield* inDivision(section);
}
