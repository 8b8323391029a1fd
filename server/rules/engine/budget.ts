import type { Division } from '../../model/standard.ts';
import { longestText } from '../../syntax/long-texts.ts';
import type { Document, Model } from '../../workspace/document.ts';
import type { TextSubject } from '../kit/texts.ts';
import type { Finding, Rule } from '../rule.ts';

/** Five times as many as the largest standard that this is measured with has clauses. */
const mostElements = 200_000;

/** What there is to say of a file with more in it than anybody waits for: nothing else is looked at. */
export function beyondBudget({ model }: Document, rules: readonly Rule[]): Finding | undefined {
  if (model === undefined || elementsOf(model) <= mostElements) return undefined;
  const rule = rules.find((one) => 'problem' in one && one.problem === 'limits');
  return rule && { rule, at: model.handle, wording: 'elements', args: { limit: mostElements } };
}

/** What there is to say of a longer text the reader of the syntax says. */
export function isTooLong({ prose }: TextSubject): boolean {
  return prose.text.length > longestText;
}

/** Clauses, answers, definitions, references and the like: what is compared with others of its kind. */
function elementsOf(model: Model): number {
  if (model.kind === 'config') return model.rules.length + model.standards.length;
  if (model.kind === 'report') return model.answers.length + model.figures.length + model.attachments.length;
  if (model.kind !== 'standard') return 0;
  const { terms, indicators, evidenceKinds, symbols, abbreviations, references, bibliography, basis, adapt, omit } =
    model;
  const lists = [terms, indicators, evidenceKinds, references, bibliography, basis, adapt, omit];
  const divisions = [...model.chapters, ...model.annexes];
  return lists.reduce((sum, { length }) => sum + length, symbols.size + abbreviations.size) + divisions.reduce(add, 0);
}

function add(sum: number, { clauses, sections }: Division): number {
  return sections.reduce(add, sum + 1 + clauses.length);
}
