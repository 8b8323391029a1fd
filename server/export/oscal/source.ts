import type { Book, BookBlock } from '../../features/book/book.ts';
import type { Language } from '../../model/field.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { plainLine } from '../plain.ts';
import { dayTime, filled, ownProperty, type Property } from './values.ts';

export const oscalVersion = '1.2.1';

/** A resolved standard and how it is printed: ids and structure are the one's, wording and numbers the other's. */
export interface OscalSource {
  readonly resolution: Resolution;
  readonly book: Book;
  /** The day of which the file is, where the standard itself names none. */
  readonly today: string;
}

export interface Metadata {
  readonly title: string;
  readonly published?: string;
  readonly 'last-modified': string;
  readonly version: string;
  readonly 'oscal-version': string;
  readonly 'document-ids'?: readonly { readonly identifier: string }[];
  readonly props?: readonly Property[];
}

export function languageOfBook({ languages }: Book): Language {
  return languages[0] ?? 'zh-Hant';
}

/** What is printed of each clause and division, by its key in the book. */
export function blocksByKey({ chunks }: Book): (key: string) => readonly BookBlock[] {
  const byKey = new Map(chunks.map(({ key, blocks }) => [key, blocks]));
  return (key) => byKey.get(key) ?? [];
}

export function editionOf({ model }: StandardDocument): string {
  return model.edition?.text ?? '';
}

/** `demo@2017` is edition 2017 of demo. */
export function versionOf(edition: string): string {
  return plainLine(edition.slice(edition.indexOf('@') + 1)) || '0';
}

/** Title, number, edition and days of a standard. */
export function metadataOf({ resolution, book, today }: OscalSource): Metadata {
  const { published, number, language } = resolution.document.model;
  const day = published?.value;
  return {
    title: plainLine(book.title) || editionOf(resolution.document) || '—',
    ...(day !== undefined && { published: dayTime(day) }),
    'last-modified': dayTime(day ?? today),
    version: versionOf(editionOf(resolution.document)),
    'oscal-version': oscalVersion,
    ...(number !== undefined && { 'document-ids': [{ identifier: plainLine(number.text) || '—' }] }),
    ...filled({
      props: [...ownProperty('edition', editionOf(resolution.document)), ...ownProperty('language', language?.value)],
    }),
  };
}
