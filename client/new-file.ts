import { FileType, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type NewAnswers,
  type NewCheckResult,
  type NewFile,
  type NewKind,
  type NewStepResult,
  newCheckRequest,
  newStepRequest,
} from '../server/protocol/new-file.ts';
import type { Ask } from './ask.ts';
import { typeOf } from './nearby.ts';
import { languageByName } from './selector.ts';
import { currentLocale } from './settings.ts';
import { askStep } from './wizard.ts';
import { type SentenceName, tell } from './words.ts';

const titles: Readonly<Record<NewKind, SentenceName>> = {
  standard: 'beginStandard',
  variant: 'beginVariant',
  report: 'beginReport',
};

/**
 * Asks what is needed for a new file, one question after another, and writes it where all are answered; until then nothing. `at`: what was
 * chosen in the Explorer, or an empty file that is to hold it.
 */
export async function beginFile(ask: Ask, begin: NewKind, at?: Uri): Promise<void> {
  const empty = at && emptyDocument(at);
  const folder = empty === undefined ? await folderFor(at) : undefined;
  // A file that is there, or will have no place yet, needs no name.
  const name = empty === undefined && folder !== undefined ? {} : { file: nameFor(begin) };
  const file = await answered(ask, begin, name, folder);
  if (file === undefined) return;
  const document = await written(file, empty, folder);
  if (document === undefined)
    return void window.showErrorMessage(tell(currentLocale(), 'notBegun', { file: file.name }));
  const { start, end } = file.selection;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(document, { selection, preview: false });
}

/** The file that comes of the answers; undefined where somebody ended it. */
async function answered(ask: Ask, begin: NewKind, told: NewAnswers, folder?: Uri): Promise<NewFile | undefined> {
  const locale = currentLocale();
  const asked: string[] = [];
  const before = new Map<string, string | readonly string[]>();
  let given = told;
  for (;;) {
    const next = await ask<NewStepResult>(newStepRequest, { begin, given });
    if (!next) return void window.showErrorMessage(tell(locale, 'cannotBegin'));
    if ('file' in next) return next.file;
    const { step, number, count } = next;
    const params = { begin, given };
    const answer = await askStep(step, {
      title: `${tell(locale, titles[begin])} · ${step.title}`,
      number,
      count,
      before: before.get(step.name),
      check: async (value) => {
        const result = await ask<NewCheckResult>(newCheckRequest, { ...params, value });
        return result?.problem ?? (step.name === 'file' ? await nameTaken(value, begin, folder) : undefined);
      },
    });
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      const last = asked.pop() ?? '';
      given = Object.fromEntries(Object.entries(given).filter(([name]) => name !== last));
      continue;
    }
    asked.push(step.name);
    before.set(step.name, answer.value);
    given = { ...given, [step.name]: answer.value };
  }
}

async function nameTaken(name: string, begin: NewKind, folder: Uri | undefined): Promise<string | undefined> {
  const ending = `.${kindOf(begin)}.yaml`;
  const file = languageByName(name) === undefined ? `${name}${ending}` : name;
  const isThere = folder !== undefined && (await typeOf(Uri.joinPath(folder, file))) !== undefined;
  return isThere ? tell(currentLocale(), 'nameTaken', { file }) : undefined;
}

function kindOf(begin: NewKind): 'standard' | 'report' {
  return begin === 'report' ? 'report' : 'standard';
}

function nameFor(begin: NewKind): string {
  return `new.${kindOf(begin)}.yaml`;
}

/** An open file of ours in which nothing is written yet. */
function emptyDocument(uri: Uri): TextDocument | undefined {
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return open?.getText().trim() === '' ? open : undefined;
}

/** The folder that was chosen, or that of the file that was; else that of the workspace, chosen where there are several. */
async function folderFor(at: Uri | undefined): Promise<Uri | undefined> {
  const type = at && (await typeOf(at));
  if (at !== undefined && type !== undefined) return (type & FileType.Directory) === 0 ? Uri.joinPath(at, '..') : at;
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  return (active ?? (await window.showWorkspaceFolderPick()))?.uri;
}

/** In the empty file, as a new one, or where there is no folder in an editor without a file; each in one step that can be undone. */
async function written(
  { name, text, beside }: NewFile,
  empty: TextDocument | undefined,
  folder: Uri | undefined,
): Promise<TextDocument | undefined> {
  const edit = new WorkspaceEdit();
  if (empty !== undefined) {
    edit.replace(empty.uri, empty.validateRange(new Range(0, 0, empty.lineCount, 0)), text);
    return (await workspace.applyEdit(edit)) ? empty : undefined;
  }
  if (folder === undefined) {
    const language = languageByName(name);
    return workspace.openTextDocument({ content: text, ...(language !== undefined && { language }) });
  }
  const into = beside === undefined ? folder : Uri.joinPath(Uri.parse(beside, true), '..');
  const uri = Uri.joinPath(into, name);
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  return (await workspace.applyEdit(edit)) ? workspace.openTextDocument(uri) : undefined;
}
