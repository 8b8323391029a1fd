import type { Doubt, DraftPicture } from './draft.ts';
import { intakeWords } from './intake-words.ts';

/** A caption stands below its picture, or above. */
export function captionPicture(pictures: DraftPicture[], title: string, isAbove: boolean): void {
  const last = pictures.at(-1);
  if (last !== undefined && last.title === '' && !isAbove) pictures[pictures.length - 1] = { ...last, title };
  else pictures.push({ name: undefined, title });
}

export function placePicture(
  pictures: DraftPicture[],
  { name, description = '' }: { readonly name?: string; readonly description?: string },
): void {
  const alt = name === undefined || description === '' ? {} : { alt: description };
  const last = pictures.at(-1);
  if (last !== undefined && last.name === undefined && name !== undefined && last.title !== '') {
    pictures[pictures.length - 1] = { name, title: last.title, ...alt };
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
