import { commands, FileType, Position, ProgressLocation, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import { fromBase64, toBase64 } from '../server/protocol/base64.ts';
import { type ImportParams, type ImportResult, importRequest } from '../server/protocol/import.ts';
import type { Ask } from './ask.ts';
import { mayReplace, readChosen, save } from './disk-files.ts';
import { fileNameOf } from './file-name.ts';
import { nearby, typeOf } from './nearby.ts';
import { languageByName } from './selector.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

type ImportedText = Exclude<ImportResult, { readonly refused: string }>;

/** Makes a standard of a document: one chosen in the Explorer, or asked for, beginning in a folder that was. Nothing is written before the reader says where. */
export async function importDocument(ask: Ask, chosen?: Uri): Promise<void> {
  const locale = currentLocale();
  const isFolder = chosen instanceof Uri && (await typeOf(chosen)) === FileType.Directory;
  const file = chosen instanceof Uri && !isFolder ? chosen : await choose(isFolder ? chosen : nearby());
  if (file === undefined) return;
  const name = fileNameOf(file);
  const bytes = await readChosen(file);
  if (bytes === undefined) return;
  const made = await window.withProgress(
    { location: ProgressLocation.Notification, title: tell(locale, 'importing', { file: name }), cancellable: true },
    async (_, cancelled) => {
      const params: ImportParams = { name, bytes: toBase64(bytes) };
      return ask<ImportResult>(importRequest, params, cancelled);
    },
  );
  if (!made) return;
  if ('refused' in made) {
    void window.showErrorMessage(`${tell(locale, 'notImported', { file: name })} ${made.refused}`);
    return;
  }
  const beside = Uri.joinPath(file, '..', `${made.name}.standard.yaml`);
  const title = tell(locale, 'importSaveTitle');
  const saved = await window.showSaveDialog({ defaultUri: beside, filters: { YAML: ['yaml'] }, title });
  if (saved === undefined) return;
  const target = asStandard(saved);
  const files = filesOf(target, made);
  // The dialog has asked about the very name that was chosen there.
  if (!(await mayReplace(files.map(([one]) => one).filter((one) => one !== saved)))) return;
  for (const [one, content] of files) {
    const failed = await save(one, content);
    if (failed !== undefined) return void window.showErrorMessage(failed);
  }
  await show(target, made);
}

async function choose(defaultUri: Uri | undefined): Promise<Uri | undefined> {
  const filters = { 'Word, HTML, Markdown': ['docx', 'docm', 'html', 'htm', 'md', 'txt'] };
  const title = tell(currentLocale(), 'importTitle');
  return (await window.showOpenDialog({ filters, title, ...(defaultUri && { defaultUri }) }))?.[0];
}

/** By another name it would be no standard, to the editor as to the command line. */
function asStandard(uri: Uri): Uri {
  if (languageByName(uri.path) === 'service-standard') return uri;
  return uri.with({ path: `${uri.path.replace(/\.ya?ml$/i, '')}.standard.yaml` });
}

/** What is to be written: the pictures, and then the standard, so that it never names what is not there. */
function filesOf(target: Uri, { text, pictures }: ImportedText): readonly (readonly [Uri, Uint8Array])[] {
  const held = pictures.flatMap(({ path, bytes }): (readonly [Uri, Uint8Array])[] => {
    const content = fromBase64(bytes);
    return content === undefined ? [] : [[Uri.joinPath(target, '..', path), content]];
  });
  return [...held, [target, new TextEncoder().encode(text)]];
}

async function show(target: Uri, made: ImportedText): Promise<void> {
  const locale = currentLocale();
  await commands.executeCommand('vscode.open', target);
  if (made.told.length > 0) void window.showWarningMessage(made.told.join(' '));
  if (made.doubts.length === 0) return void window.showInformationMessage(tell(locale, 'imported'));
  const list = tell(locale, 'importList');
  const said = tell(locale, 'importedDoubts', { count: String(made.doubts.length) });
  if ((await window.showInformationMessage(said, list)) === list) await goThrough(target, made);
}

/** A list of what is to be looked at; moving along it shows each place, and it can be called up until one is taken. */
async function goThrough(target: Uri, { doubts }: ImportedText): Promise<void> {
  const locale = currentLocale();
  const place = (line: number) => tell(locale, 'importLine', { line: String(line + 1) });
  const items = doubts.map(({ line, text }) => ({ label: text, description: place(line), line }));
  const picked = await window.showQuickPick(items, {
    title: tell(locale, 'importList'),
    // To look at a place takes a click into the file.
    ignoreFocusOut: true,
    matchOnDescription: true,
    onDidSelectItem: (item) =>
      typeof item !== 'string' && 'line' in item && void reveal(target, Number(item.line), true),
  });
  if (picked !== undefined) await reveal(target, picked.line, false);
}

async function reveal(target: Uri, line: number, preserveFocus: boolean): Promise<void> {
  const editor = await window.showTextDocument(target, { preserveFocus });
  const at = new Position(line, 0);
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
