import { workspace } from 'vscode';
import { ownLanguages } from '../server/protocol/kinds.ts';
import { documentScheme } from '../server/protocol/views.ts';

/** Where files are opened from: disks, unsaved editors, remote repositories, what the server writes, and history. */
const usual = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', documentScheme, 'git'];

/**
 * Folders are lent by other extensions as well, under names of their own, and so is a file that is opened without one. Where nobody
 * can write, as in what an extension shows of history, lies nothing that is worked on.
 */
const lent = [
  ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
  ...workspace.textDocuments
    .map(({ uri }) => uri.scheme)
    .filter((scheme) => workspace.fs.isWritableFileSystem(scheme) === true),
];

const schemes = new Set([...usual, ...lent]);

/**
 * What the client tells the server about, and what the status item stands beside. Whoever has such a file as plain YAML is answered by
 * what reads YAML there, with our schemas, and by nobody twice.
 */
export const ownDocuments = ownLanguages.flatMap(({ id: language, topKey }) =>
  // Settings count where they can be those of a folder: what they were once is none.
  [...schemes].filter((scheme) => scheme !== 'git' || topKey !== undefined).map((scheme) => ({ scheme, language })),
);
