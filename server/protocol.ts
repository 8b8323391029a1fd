/**
 * What the editor's side and the server's side say to each other beyond LSP: the one file of `server/` that `client/`
 * may import, and the whole of what they share. Plain JSON both ways; every URI is a string as VS Code writes it.
 */
export type ReaderLocale = 'en' | 'zh-Hans' | 'zh-Hant';

/** The settings under `clausewright.` that the server reads, also pulled by `workspace/configuration`. */
export interface Settings {
  /** `auto` follows the display language that `InitializationOptions.locale` carries. */
  readonly locale: 'auto' | ReaderLocale;
  readonly onTypeRepair: boolean;
  /** `auto`: on for readers of Chinese. */
  readonly pinyin: 'auto' | 'on' | 'off';
  /** Whether hovering a short text in Chinese shows it in the other script. */
  readonly hoverOtherScript: boolean;
}

export interface InitializationOptions {
  /** The reader's language, already decided. */
  readonly locale: ReaderLocale;
  readonly settings: Settings;
  /**
   * Whether the server may ask the client for files (`findFiles`, `readFile`, `statFile`, `listFolder`). A server with a file system
   * asks for those of other schemes than `file:` only.
   */
  readonly clientReadsFiles: boolean;
  /** Whether the editor shows `clausewright:` documents and has the command `explainRuleCommand`. */
  readonly opensPages: boolean;
}

/** A command of the editor: shows a rule's page, whose URI is its one argument. */
export const explainRuleCommand = 'clausewright.explainRule';

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

/** Client to server, request: what the status item says of a file; nothing for a file that is none of ours. */
export const fileStatusRequest = 'clausewright/fileStatus';
export interface FileStatus {
  readonly kind: 'standard' | 'report' | 'settings';
  /** One line in the reader's language that names kind, standard and edition. */
  readonly text: string;
  /** A second line: the standard's title, score, what is still being read. */
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  /** The edition that the file defines or answers (`makerspace-service@2017`), when it names one. */
  readonly standard?: string;
  /** Whether that edition is known, so that it can be shown resolved. */
  readonly resolvable?: boolean;
  /** The file that defines that edition, as a URI. */
  readonly home?: string;
}

/**
 * Client to server, request: the places behind a lens on a clause, for the editor to list: how variants change it, or which
 * answers are given to it. Answered with LSP locations.
 */
export const impactRequest = 'clausewright/impact';
export interface ImpactParams {
  readonly uri: string;
  /** On the clause's id. */
  readonly position: { readonly line: number; readonly character: number };
  readonly kind: 'changes' | 'answers';
}

/** The command of the editor's side that a lens on a clause runs, with one argument: `ImpactParams`. */
export const showImpactCommand = 'clausewright.showImpact';

/**
 * Client to server, request: what writes a whole file in the other script of Chinese. Answered with an LSP workspace edit;
 * nothing where nothing changes.
 */
export const convertFileRequest = 'clausewright/convertFile';
export interface ConvertFileParams {
  readonly uri: string;
  readonly to: 'zh-Hans' | 'zh-Hant';
}

/** Server to client, notification without parameters: any file's status may differ now. */
export const statusChangedNotification = 'clausewright/statusChanged';

/** Server to client, request: the files of a workspace folder that any of the globs matches, as URIs. */
export const findFilesRequest = 'clausewright/findFiles';
export interface FindFilesParams {
  readonly folder: string;
  readonly globs: readonly string[];
}

/** Server to client, request: a file's text. */
export const readFileRequest = 'clausewright/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** Bytes; a larger file is not read. */
  readonly limit: number;
}
export type ReadFileResult =
  | { readonly text: string }
  | { readonly problem: 'missing' | 'unreadable' | 'too-large' | 'not-text' };

/** Server to client, request: what stands at a place, for evidence that a report points to. */
export const statFileRequest = 'clausewright/statFile';
export interface StatFileParams {
  readonly uri: string;
}
export type StatFileResult = 'file' | 'folder' | 'missing' | 'unreadable';

/** Server to client, request: the names in a folder, folders with a trailing `/`; empty where it cannot be listed. */
export const listFolderRequest = 'clausewright/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
