import { beforeEach, expect, test, vi } from 'vitest';
import { URI, Utils } from 'vscode-uri';
import type { Ask } from '../../client/ask.ts';
import { importDocument } from '../../client/import.ts';
import { toBase64 } from '../../server/protocol/base64.ts';

/** An editor with a few files, in which a file below `sealed` can neither be read nor written. */
const editor = vi.hoisted(() => ({
  files: new Map<string, string>(),
  told: [] as string[],
  saved: '',
  replaces: true,
}));

vi.mock('vscode', async () => {
  const { URI: address, Utils: parts } = await import('vscode-uri');
  const refused = (path: string) => (path.includes('sealed') ? Promise.reject(new Error('no permission')) : undefined);
  const tell = async (text: string) => void editor.told.push(text);
  return {
    Uri: Object.assign(address, { joinPath: parts.joinPath }),
    FileType: { File: 1, Directory: 2 },
    ProgressLocation: {},
    commands: { executeCommand: async (_: string, uri: URI) => void editor.told.push(`opened ${uri.path}`) },
    window: {
      withProgress: (_: object, task: (...given: readonly unknown[]) => unknown) => task({}, {}),
      showErrorMessage: tell,
      showInformationMessage: tell,
      showWarningMessage: async (text: string, _: object, yes: string) => {
        editor.told.push(text);
        return editor.replaces ? yes : undefined;
      },
      showSaveDialog: async () => address.file(editor.saved),
    },
    workspace: {
      fs: {
        stat: async ({ path }: URI) =>
          refused(path) ?? (editor.files.has(path) ? { size: 1, type: 1 } : Promise.reject(new Error('gone'))),
        readFile: async ({ path }: URI) => refused(path) ?? new TextEncoder().encode(editor.files.get(path)),
        writeFile: async ({ path }: URI, content: Uint8Array) =>
          refused(path) ?? void editor.files.set(path, new TextDecoder().decode(content)),
      },
    },
  };
});
vi.mock('../../client/settings.ts', () => ({ currentLocale: () => 'en' }));

const pictures = [{ path: 'images/memo-a.png', bytes: toBase64(new TextEncoder().encode('picture')) }];
const ask = (async () => ({ name: 'memo', text: 'standard: memo@2026\n', doubts: [], told: [], pictures })) as Ask;
const importNow = async (path: string, saved: string) => {
  editor.saved = saved;
  await importDocument(ask, Utils.joinPath(URI.file('/'), path));
};

beforeEach(() => {
  editor.files = new Map([['/work/memo.docx', 'word']]);
  editor.told = [];
  editor.replaces = true;
});

test('the standard is saved under a name that makes it one, and its pictures beside it', async () => {
  await importNow('work/memo.docx', '/work/memo.yaml');
  expect([...editor.files.keys()]).toEqual(['/work/memo.docx', '/work/images/memo-a.png', '/work/memo.standard.yaml']);
  expect(editor.told[0]).toBe('opened /work/memo.standard.yaml');
});

test('a picture that is there is not written over unasked', async () => {
  editor.files.set('/work/images/memo-a.png', 'another');
  editor.replaces = false;
  await importNow('work/memo.docx', '/work/memo.standard.yaml');
  expect(editor.told).toEqual(['Already there: memo-a.png. Replace them?']);
  expect([...editor.files.values()]).toEqual(['word', 'another']);
});

test('what cannot be read or written is told in the reader’s language, and nothing is opened', async () => {
  await importNow('sealed/memo.docx', '/work/memo.standard.yaml');
  await importNow('work/memo.docx', '/sealed/memo.standard.yaml');
  expect(editor.told).toEqual([
    'memo.docx could not be read: no permission.',
    'memo-a.png could not be written: no permission.',
  ]);
});
