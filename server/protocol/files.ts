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

/** Server to client, request: what stands in a file, in base64; `null` where it is not there or has more bytes than the limit. */
export const readBytesRequest = 'clausewright/readBytes';
export type ReadBytesResult = string | null;
