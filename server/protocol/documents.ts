import type { ReaderLocale } from './settings.ts';

/** Read-only documents that the server writes: shipped standards and resolved standards. */
export const documentScheme = 'clausewright';

/** Documents of these schemes are shown and explained, never reported on, changed or indexed. */
export const readOnlySchemes: readonly string[] = [documentScheme, 'git'];

/** `name`: the file's name in `standards/`, `makerspace-service@2017.standard.yaml`. */
export function shippedUri(name: string): string {
  return `${documentScheme}:/standards/${encodeURIComponent(name)}`;
}

/** `edition`: `makerspace-service@2017`. The name ends so that the editor knows its language. */
export function resolvedUri(edition: string): string {
  return `${documentScheme}:/resolved/${encodeURIComponent(`${edition}.standard.yaml`)}`;
}

/** The edition that a resolved standard's URI names, however the editor encodes it; undefined for any other URI. */
export function resolvedEdition(uri: string): string | undefined {
  const start = `${documentScheme}:/resolved/`;
  if (!uri.startsWith(start) || !uri.endsWith('.standard.yaml')) return undefined;
  const name = uri.slice(start.length, -'.standard.yaml'.length);
  return /%(?![\da-f]{2})/i.test(name) ? undefined : decodeURIComponent(name);
}

/** A clause of an edition: its text of that digest, or today's. */
export function clauseUri(edition: string, clause: string, digest = 'today'): string {
  const [folder, name] = [edition, `${clause}.standard.yaml`].map(encodeURIComponent);
  return `${documentScheme}:/clauses/${folder}/${digest}/${name}`;
}

/** The page of a report's answers to clauses that have changed since, in the reader's language. */
export function staleAnswersUri(report: string, locale: ReaderLocale): string {
  return `${documentScheme}:/stale-answers/${locale}/${encodeURIComponent(report)}.md`;
}

/** Client to server, request: the text of a `clausewright:` document, nothing when there is none of that name. */
export const documentRequest = 'clausewright/document';
export interface DocumentParams {
  readonly uri: string;
}
export interface DocumentResult {
  readonly text: string;
}

/** Server to client, notification: a `clausewright:` document reads differently now. */
export const documentChangedNotification = 'clausewright/documentChanged';
