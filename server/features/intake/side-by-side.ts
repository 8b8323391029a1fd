import { cleanText } from './clean-text.ts';
import type { SourceParagraph, SourceTable } from './source-block.ts';

const han = /\p{Script=Han}/u;

/** A table that sets a text in two languages side by side, as paragraphs: each in Chinese, and in English below it. */
export function beside({ rows }: SourceTable): readonly SourceParagraph[] | undefined {
  const pairs = rows.map(({ cells }) => cells.map((cell) => cleanText(cell.text)));
  const isText = pairs.some(([left = '']) => /[。；]$/.test(left));
  const isParted = pairs.every((pair) => pair.length === 2 && isEitherWay(pair));
  if (pairs.length < 3 || !isText || !isParted) return undefined;
  return pairs.flatMap(([left = '', right = '']) => {
    const [said, meant] = [left.split('\n'), right.split('\n')];
    const texts = said.length === meant.length ? said.flatMap((line, at) => [line, meant[at] ?? '']) : [left, right];
    return texts.map((text) => ({ kind: 'paragraph', text }) as const);
  });
}

function isEitherWay([left = '', right = '']: readonly string[]): boolean {
  return !han.test(right) && (han.test(left) || (left === '' && right === ''));
}
