import { chunksOf, ofChunk } from '../../base/chunks.ts';
import { memory } from '../../base/memory.ts';
import type { Prose } from '../../model/field.ts';
import type { Adaptation, Clause, Division, Standard } from '../../model/standard.ts';
import type { Span } from '../../model/wording/span.ts';
import { pieceOfDivision, textsOfPiece } from './pieces.ts';
import { type TextSubject, textsOfContent } from './texts.ts';

export type InText<T extends Span> = T & { readonly prose: Prose };

/**
 * What is looked for in the texts of a standard's own chapters, annexes and adaptations, in the order of the file; what no edit
 * touched is not looked through again.
 */
export function placesInTexts<T extends Span>(
  find: (subject: TextSubject) => readonly T[],
): (standard: Standard) => readonly InText<T>[] {
  const divisions = memory<readonly InText<T>[]>();
  const inTexts = (texts: readonly TextSubject[]) =>
    texts.flatMap((subject) => find(subject).map((one) => ({ ...one, prose: subject.prose })));
  const inContents = (contents: readonly (Clause | Adaptation)[]) =>
    contents.flatMap((content) => inTexts(textsOfContent(content, 'zh-Hant')));
  const inClauses = ofChunk((clauses: readonly Clause[]) => inContents(clauses));
  const inDivision = (division: Division): readonly InText<T>[] => {
    const before = divisions.of(division);
    if (before !== undefined) return before;
    const found = [
      ...inTexts(textsOfPiece(pieceOfDivision(division), 'zh-Hant')),
      ...chunksOf(division.clauses).flatMap(inClauses),
      ...division.sections.flatMap(inDivision),
    ];
    divisions.keep(division, found);
    return found;
  };
  return ({ chapters, adapt, annexes }) => [
    ...chapters.flatMap(inDivision),
    ...inContents(adapt),
    ...annexes.flatMap(inDivision),
  ];
}
