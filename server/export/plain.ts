import { foldText } from '../base/folding.ts';
import type { Wording } from '../features/book/book.ts';

/** A text on one line, without signs that steer whoever shows it. */
export function plainLine(text: string): string {
  return foldText(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .trim();
}

/** What is said, on one line; languages side by side are parted by a slash. */
export function lineOf(wording: Wording): string {
  return plainLine(proseOf(wording));
}

/** What is said, paragraph by paragraph. */
export function proseOf(wording: Wording): string {
  const said = wording.map(({ paragraphs }) =>
    paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n\n'),
  );
  return said.join('\n\n').trim();
}

/** What is said in the first language that it is given in, on one line. */
export function firstLine([version]: Wording): string {
  return (version?.paragraphs ?? [])
    .flat()
    .map(({ text }) => text)
    .join('');
}
