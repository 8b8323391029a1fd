import type { TakenContent } from './content.ts';
import type { Doubt, DraftClause, DraftFormula, DraftItem, DraftPicture } from './draft.ts';
import { takeFacts } from './facts.ts';
import { intakeWords } from './intake-words.ts';
import { isShown, pictureDoubt } from './pictures.ts';
import { provisionOf } from './provision.ts';
import { newId, type Taking } from './taking.ts';

/** A clause of what stands under its heading or number. */
export function draftClause(
  id: string,
  taken: TakenContent,
  taking: Taking,
  more: { readonly title?: string; readonly number?: string; readonly doubts?: readonly Doubt[] } = {},
): DraftClause {
  const { texts, items, formulas, tables } = taken;
  const [formula, ...otherFormulas] = formulas;
  const lines = [...texts, ...otherFormulas.map(formulaLines)];
  const [firstTable] = tables;
  const isBare = lines.length + items.length + tables.length + formulas.length === 0;
  const said = lines.length > 0 ? lines : more.title === undefined ? [] : [more.title];
  const facts = takeFacts(taken.facts, items, taking);
  const { provision, doubts } = provisionOf([...said, ...itemTexts(items)], taking);
  // A short clause reads like a heading; its verb tells.
  const isHeading = more.title !== undefined && !(isBare && provision !== 'statement');
  return {
    id,
    ...(more.number !== undefined && { number: more.number }),
    ...(isHeading && { title: more.title }),
    provision,
    text: lines.join('\n') || (isHeading ? firstTable?.title : undefined) || more.title || firstTable?.title || '',
    items: facts.items,
    tables,
    ...(formula !== undefined && { formula }),
    ...(facts.entries.length > 0 && { told: facts.entries }),
    ...(facts.see.length > 0 && { see: facts.see }),
    notes: taken.notes,
    examples: taken.examples,
    pictures: namedPictures(taken.pictures, id, taking),
    doubts: [
      ...(more.doubts ?? []),
      ...doubts,
      ...taken.doubts,
      ...facts.doubts,
      ...(isBare && isHeading ? [{ words: intakeWords.noText }] : []),
      ...(otherFormulas.length > 0 ? [{ words: intakeWords.severalFormulas }] : []),
      ...taken.pictures.filter((one) => !isShown(one)).map(pictureDoubt),
    ],
  };
}

/** A formula beside the one that a clause may have, in its text. */
export function formulaLines({ text, where }: DraftFormula): string {
  return [text, ...where.map(({ symbol, means }) => `${symbol}——${means}`)].join('\n');
}

/** With ids, by which texts may refer to them. */
export function namedPictures(
  pictures: readonly DraftPicture[],
  name: string,
  taking: Taking,
): readonly DraftPicture[] {
  return pictures.map((one) => (isShown(one) ? { ...one, id: newId(taking, one.title, `${name}-figure`) } : one));
}

function itemTexts(items: readonly DraftItem[]): readonly string[] {
  return items.flatMap(({ text, items: inner }) => [text, ...itemTexts(inner)]);
}
