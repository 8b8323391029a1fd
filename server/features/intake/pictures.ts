import type { DraftPicture } from './draft.ts';

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
