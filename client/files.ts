import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../server/protocol/base64.ts';
import {
  type FindFilesParams,
  findFilesRequest,
  type ListFolderParams,
  listFolderRequest,
  type ReadBytesResult,
  type ReadFileParams,
  type ReadFileResult,
  readBytesRequest,
  readFileRequest,
  type StatFileParams,
  type StatFileResult,
  statFileRequest,
} from '../server/protocol/files.ts';
import { findFiles } from './find-files.ts';

/** Lends the server the editor's eyes: in a browser, and for workspaces that are not on a disk, it has none. */
export function lendFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest<string[], void>(findFilesRequest, filesIn),
    client.onRequest<ReadFileResult, void>(readFileRequest, readFile),
    client.onRequest<ReadBytesResult, void>(readBytesRequest, readBytes),
    client.onRequest<StatFileResult, void>(statFileRequest, statFile),
    client.onRequest<string[], void>(listFolderRequest, listFolder),
  );
}

async function filesIn({ folder, globs }: FindFilesParams): Promise<string[]> {
  const files = await findFiles(Uri.parse(folder, true), globs);
  return [...new Set(files.map((uri) => uri.toString()))].sort();
}

async function readFile({ uri, limit }: ReadFileParams): Promise<ReadFileResult> {
  const place = Uri.parse(uri, true);
  try {
    if ((await workspace.fs.stat(place)).size > limit) return { problem: 'too-large' };
    const bytes = await workspace.fs.readFile(place);
    return bytes.byteLength > limit ? { problem: 'too-large' } : decode(bytes);
  } catch (error) {
    return { problem: isMissing(error) ? 'missing' : 'unreadable' };
  }
}

async function readBytes({ uri, limit }: ReadFileParams): Promise<ReadBytesResult> {
  const place = Uri.parse(uri, true);
  try {
    const { size, type } = await workspace.fs.stat(place);
    if (size > limit || (type & FileType.Directory) !== 0) return null;
    return toBase64(await workspace.fs.readFile(place));
  } catch {
    return null;
  }
}

/** UTF-8 with or without its mark; the mark is kept, since positions in the file count it. */
function decode(bytes: Uint8Array): ReadFileResult {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: 'not-text' };
  }
}

async function statFile({ uri }: StatFileParams): Promise<StatFileResult> {
  try {
    const { type } = await workspace.fs.stat(Uri.parse(uri, true));
    return (type & FileType.Directory) === 0 ? 'file' : 'folder';
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
}

async function listFolder({ uri }: ListFolderParams): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.map(([name, type]) => ((type & FileType.Directory) === 0 ? name : `${name}/`));
  } catch {
    return [];
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}
