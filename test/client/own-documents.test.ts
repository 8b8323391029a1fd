import { expect, test, vi } from 'vitest';
import { followLent, ownDocuments } from '../../client/own-documents.ts';

const editor = vi.hoisted(() => {
  type Told = (told: object) => void;
  const heard: { folders?: Told; opened?: Told } = {};
  return {
    heard,
    Disposable: { from: () => ({ dispose() {} }) },
    workspace: {
      workspaceFolders: [{ uri: { scheme: 'cloud' } }],
      textDocuments: [{ uri: { scheme: 'history' } }, { uri: { scheme: 'drive' } }],
      fs: { isWritableFileSystem: (scheme: string) => scheme !== 'history' },
      onDidChangeWorkspaceFolders: (listener: Told) => {
        heard.folders = listener;
      },
      onDidOpenTextDocument: (listener: Told) => {
        heard.opened = listener;
      },
    },
  };
});
vi.mock('vscode', () => editor);

const isOurs = (scheme: string, language = 'service-standard') =>
  ownDocuments.some((one) => one.scheme === scheme && one.language === language);
const open = (scheme: string, languageId: string) => editor.heard.opened?.({ languageId, uri: { scheme } });

test('files that other extensions lend are ours when they come, and whoever knew the others is told once', () => {
  expect(['file', 'cloud', 'drive', 'history'].map((one) => isOurs(one))).toEqual([true, true, true, false]);
  let told = 0;
  followLent(() => told++);
  editor.heard.folders?.({ added: [{ uri: { scheme: 'late' } }, { uri: { scheme: 'file' } }] });
  expect([isOurs('late'), isOurs('late', 'service-report'), told]).toEqual([true, true, 1]);
  open('memory', 'service-standard');
  open('memory', 'service-report');
  expect([isOurs('memory'), told]).toEqual([true, 2]);
});

test('what is none of ours, or nobody can write, stays so', () => {
  let told = 0;
  followLent(() => told++);
  open('letters', 'markdown');
  open('history', 'service-standard');
  expect([isOurs('letters'), isOurs('history'), told]).toEqual([false, false, 0]);
});
