import { Disposable, workspace } from 'vscode';
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
  ...workspace.textDocuments.map(({ uri }) => uri.scheme).filter(isWorkedOn),
];

const schemes = new Set([...usual, ...lent]);

/**
 * What the client tells the server about, and what the status item stands beside. Whoever has such a file as plain YAML is answered by
 * what reads YAML there, with our schemas, and by nobody twice.
 */
export const ownDocuments = [...schemes].flatMap(filtersOf);

/**
 * What is lent may come later: then it is among our documents from there on. `onMore` is called once for each new name, for whoever
 * has been told of all of them before.
 */
export function followLent(onMore: () => void): Disposable {
  const learn = (scheme: string): void => {
    if (schemes.has(scheme)) return;
    schemes.add(scheme);
    ownDocuments.push(...filtersOf(scheme));
    onMore();
  };
  return Disposable.from(
    workspace.onDidChangeWorkspaceFolders(({ added }) => {
      for (const { uri } of added) learn(uri.scheme);
    }),
    workspace.onDidOpenTextDocument(({ languageId, uri: { scheme } }) => {
      if (ownLanguages.some(({ id }) => id === languageId) && isWorkedOn(scheme)) learn(scheme);
    }),
  );
}

function isWorkedOn(scheme: string): boolean {
  return workspace.fs.isWritableFileSystem(scheme) === true;
}

function filtersOf(scheme: string) {
  // Settings count where they can be those of a folder: what they were once is none.
  const counted = ownLanguages.filter(({ topKey }) => scheme !== 'git' || topKey !== undefined);
  return counted.map(({ id: language }) => ({ scheme, language }));
}
