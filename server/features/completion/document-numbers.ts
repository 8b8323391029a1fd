import { spellingsOf, type Text } from '../../model/field.ts';
import { type Document, isStandard, wholeOf } from '../../workspace/document.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type Request, shown } from './request.ts';

/** Documents by their numbers: those that this file lists, the standards that are known, and what those list. */
export function documentNumbers(request: Request): readonly Candidate[] {
  const { snapshot, document } = request;
  const standards = [...snapshot.standards.values()].flat().map((one) => wholeOf(one));
  const found = new Map<string, Candidate>();
  for (const source of new Set<Document>([document, ...standards])) {
    for (const [number, title] of numbersIn(source, source !== document)) {
      if (found.has(number)) continue;
      found.set(number, candidate(number, 'reference', shown(title, request, source), spellingsOf(title)));
    }
  }
  return [...found.values()];
}

/** The documents that a standard lists, and itself where asked. */
function numbersIn(document: Document, itself: boolean): readonly (readonly [string, Text | undefined])[] {
  if (!isStandard(document)) return [];
  const { model } = document;
  const listed = [...(itself ? [model] : []), ...model.references, ...model.bibliography, ...model.basis];
  return listed.flatMap(({ number, title }) => (number?.value === undefined ? [] : [[number.value, title] as const]));
}
