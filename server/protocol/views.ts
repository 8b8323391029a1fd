import { wellFormed } from '../base/well-formed.ts';
import type { ReaderLocale } from './settings.ts';

/** Read-only documents that the server writes and the editor shows. */
export const documentScheme = 'clausewright';

/** Documents of these schemes are shown and explained, never reported on, changed or indexed. */
export const readOnlySchemes: readonly string[] = [documentScheme, 'git'];

interface ViewRow {
  /** What its address names, in this order. The last may hold slashes. */
  readonly parts: readonly string[];
  /** How its name ends, so that the editor knows its language. */
  readonly ends: string;
  /** As a page that is set, or as text. */
  readonly shown: 'page' | 'text';
  /** Whether it reads the same for as long as the program runs. */
  readonly lasts: boolean;
}

/** Every view; what makes each stands in `features/own-documents.ts`. */
export const views = {
  /** A standard that ships, by its file's name. */
  standards: { parts: ['name'], ends: '', shown: 'text', lasts: true },
  /** A standard with all that it inherits. */
  resolved: { parts: ['edition'], ends: '.standard.yaml', shown: 'text', lasts: false },
  /** A clause of an edition: its text of that digest, or `today`. */
  clauses: { parts: ['edition', 'digest', 'clause'], ends: '.standard.yaml', shown: 'text', lasts: false },
  /** A report's answers to clauses that have changed since. */
  'stale-answers': { parts: ['locale', 'report'], ends: '.md', shown: 'page', lasts: false },
  /** What a rule is for. */
  rules: { parts: ['locale', 'group', 'name'], ends: '.md', shown: 'page', lasts: true },
} as const satisfies Readonly<Record<string, ViewRow>>;

export type ViewKind = keyof typeof views;

/** What the address of a view names. */
export type ViewParts<K extends ViewKind> = {
  readonly [P in (typeof views)[K]['parts'][number]]: P extends 'locale' ? ReaderLocale : string;
};

/** A view as an address names it: parts are as they stand there, a locale may be none. */
export type View = {
  [K in ViewKind]: { readonly kind: K; readonly parts: Readonly<Record<keyof ViewParts<K>, string>> };
}[ViewKind];

/** The address of a view. */
export function viewUri<K extends ViewKind>(kind: K, parts: ViewParts<K>): string {
  const named: Readonly<Record<string, string>> = parts;
  const { parts: names, ends }: ViewRow = views[kind];
  const written = names.map((name, index) => encoded(`${named[name]}${index === names.length - 1 ? ends : ''}`));
  return `${documentScheme}:/${kind}/${written.join('/')}`;
}

/** The view that an address names, however the editor encodes it; undefined for any other address. */
export function viewAt(uri: string): View | undefined {
  const start = `${documentScheme}:/`;
  if (!uri.startsWith(start)) return undefined;
  const path = uri.slice(start.length);
  const decodedPath = decoded(path);
  return (
    viewOf(path.split('/').map(decoded)) ?? (decodedPath === undefined ? undefined : viewOf(decodedPath.split('/')))
  );
}

function viewOf([kind = '', ...pieces]: readonly (string | undefined)[]): View | undefined {
  if (!isKind(kind)) return undefined;
  const { parts: names, ends }: ViewRow = views[kind];
  const ahead = pieces.slice(0, names.length - 1);
  const last = pieces.slice(names.length - 1);
  if (last.length === 0 || pieces.includes(undefined)) return undefined;
  const name = last.join('/');
  if (!name.endsWith(ends)) return undefined;
  const values = [...ahead, name.slice(0, name.length - ends.length)];
  return { kind, parts: Object.fromEntries(names.map((one, index) => [one, values[index]])) } as unknown as View;
}

function isKind(kind: string): kind is ViewKind {
  return Object.hasOwn(views, kind);
}

function encoded(part: string): string {
  return encodeURIComponent(wellFormed(part));
}

/** Undefined where it is no sound part of an address. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
