import { concatenated } from '../../base/lists.ts';
import { remembering } from '../../base/remembering.ts';
import { foundInDivisions } from '../../model/divisions.ts';
import type { Prose } from '../../model/field.ts';
import type { Adaptation, Clause, Standard } from '../../model/standard.ts';
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
  const inText = (subject: TextSubject): readonly InText<T>[] =>
    find(subject).map((one) => ({ ...one, prose: subject.prose }));
  const inTexts = (texts: readonly TextSubject[]) => concatenated(texts.map(inText));
  const inContent = remembering((content: Clause | Adaptation) => inTexts(textsOfContent(content, 'zh-Hant')));
  const inDivisions = foundInDivisions((one) => inTexts(textsOfPiece(pieceOfDivision(one), 'zh-Hant')), inContent);
  return ({ chapters, adapt, annexes }) =>
    concatenated([inDivisions(chapters), ...adapt.map(inContent), inDivisions(annexes)]);
}
