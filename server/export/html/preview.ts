import type { Book, BookChunk } from '../../features/book/book.ts';
import { chunkHtml, contentsHtml, settingOf } from './page.ts';
import { styleOf } from './style.ts';
import { mainLanguage } from './wording.ts';

/** A book as the parts of a preview. */
export interface PreviewState {
  readonly language: string;
  readonly style: string;
  readonly parts: ReadonlyMap<string, PreviewPart>;
}

interface PreviewPart {
  /** What it was made of; the contents are made of all headings. */
  readonly chunk: BookChunk | undefined;
  readonly html: string;
}

/** The parts of a book; those whose chunks are what they were `before` are taken over as they are. */
export function previewOf(book: Book, before: PreviewState | undefined): PreviewState {
  const setting = settingOf(book);
  const keys = [...setting.keys];
  // A link may have come or gone with what it leads to.
  const isSame =
    before !== undefined && keys.every((key) => before.parts.has(key)) && before.parts.size === keys.length + 1;
  const parts = new Map<string, PreviewPart>();
  book.chunks.forEach((chunk, at) => {
    const known = isSame ? before.parts.get(chunk.key) : undefined;
    parts.set(chunk.key, known?.chunk === chunk ? known : { chunk, html: chunkHtml(chunk, setting) });
    if (at === 0) parts.set('=contents', { chunk: undefined, html: contentsHtml(book, setting) });
  });
  return { language: mainLanguage(setting), style: styleOf(book), parts };
}

/** What of a preview differs from an earlier one. */
export function previewChange(now: PreviewState, before: PreviewState | undefined) {
  const parts = [...now.parts].flatMap(([key, { html }]) => {
    return before?.parts.get(key)?.html === html ? [] : [[key, html] as const];
  });
  const keys = [...now.parts.keys()];
  const earlier = [...(before?.parts.keys() ?? [])];
  const isSameOrder =
    before !== undefined && keys.length === earlier.length && keys.every((key, at) => key === earlier[at]);
  return { parts, ...(!isSameOrder && { keys }) };
}
