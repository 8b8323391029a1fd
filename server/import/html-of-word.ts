import type { SourceParagraph } from '../features/intake/source-block.ts';
import type { HtmlElement } from './html-element.ts';

/** Whether an element holds the number or sign that Word counts by itself, which it writes out for whoever does not know its lists. */
export function isListMark({ attributes: { style = '' } }: HtmlElement): boolean {
  return /mso-list\s*:\s*ignore/i.test(style);
}

/** Of a paragraph in a list of Word, its number or sign and how deep it stands. */
export function listMark(paragraph: HtmlElement): Partial<SourceParagraph> {
  const level = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(paragraph.attributes.style ?? '')?.[1];
  const mark = level === undefined ? undefined : markIn(paragraph);
  const label = mark === undefined ? '' : textOf(mark).replace(/\s+/g, '');
  return label === '' ? {} : { label, depth: Number(level) - 1 };
}

function markIn(element: HtmlElement): HtmlElement | undefined {
  if (isListMark(element)) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : markIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf({ children }: HtmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
