import type { Book, BookChunk } from '../../features/book/book.ts';
import { chunkHtml, contentsHtml, settingOf } from './page.ts';
import { styleOf } from './style.ts';
import { mainLanguage, type PageSetting } from './wording.ts';

/** A book as the parts of a preview. */
export interface PreviewState {
  readonly language: string;
  readonly style: string;
  readonly parts: ReadonlyMap<string, PreviewPart>;
}

interface PreviewPart {
  /** What it was made of; the contents are made of all headings. */
  readonly chunk: BookChunk | undefined;
  /** What it refers to, and whether that was there: a link may come or go with what it leads to. */
  readonly links: ReadonlyMap<string, boolean>;
  readonly html: string;
}

/** The parts of a book; those that would be what they were `before` are taken over as they are. */
export function previewOf(book: Book, before: PreviewState | undefined): PreviewState {
  // Whoever shows the page puts its own addresses in their place.
  const setting = settingOf(book, (uri) => uri);
  const parts = new Map<string, PreviewPart>();
  book.chunks.forEach((chunk, at) => {
    const known = before?.parts.get(chunk.key);
    const isSame = known?.chunk === chunk && [...known.links].every(([link, was]) => setting.isThere(link) === was);
    parts.set(chunk.key, known !== undefined && isSame ? known : partOf(chunk, setting));
    if (at === 0) parts.set('=contents', { chunk: undefined, links: noLinks, html: contentsHtml(book, setting) });
  });
  return { language: mainLanguage(setting), style: styleOf(book), parts };
}

const noLinks: ReadonlyMap<string, boolean> = new Map();

function partOf(chunk: BookChunk, setting: PageSetting): PreviewPart {
  const links = new Map<string, boolean>();
  const isThere = (target: string): boolean => {
    const is = setting.isThere(target);
    links.set(target, is);
    return is;
  };
  const html = chunkHtml(chunk, { ...setting, isThere });
  return { chunk, links: links.size === 0 ? noLinks : links, html };
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
