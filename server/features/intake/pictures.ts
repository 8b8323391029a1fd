import type { Doubt, DraftPicture } from './draft.ts';
import { intakeWords } from './intake-words.ts';

/** A caption stands below its picture, or above. */
export function captionPicture(
  pictures: DraftPicture[],
  { title, number }: { readonly title: string; readonly number?: string },
  isAbove: boolean,
): void {
  const last = pictures.at(-1);
  const said = { title, ...(number !== undefined && { number }) };
  if (last !== undefined && last.title === '' && !isAbove) pictures[pictures.length - 1] = { ...last, ...said };
  else pictures.push({ name: undefined, ...said });
}

export function placePicture(
  pictures: DraftPicture[],
  { name, description = '' }: { readonly name?: string; readonly description?: string },
): void {
  const alt = name === undefined || description === '' ? {} : { alt: description };
  const last = pictures.at(-1);
  if (last !== undefined && last.name === undefined && name !== undefined && last.title !== '') {
    pictures[pictures.length - 1] = { ...last, name, ...alt };
  } else pictures.push({ name, title: name === undefined ? description : '', ...alt });
}

/** Whether it is of a kind that standards show; others stay files beside it, and are told. */
export function isShown({ name }: DraftPicture): boolean {
  return name !== undefined && /\.(?:png|jpe?g|gif|webp|svg)$/i.test(name);
}

export function pictureDoubt({ name, title }: DraftPicture): Doubt {
  const file = [name, title].filter((one) => one !== undefined && one !== '').join('  ');
  return { words: name === undefined ? intakeWords.pictureElsewhere : intakeWords.picture, args: { file } };
}
