import { commands, env, languages, ProgressLocation, type QuickPickItem, UIKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../server/protocol/base64.ts';
import { type ExportParams, type ExportResult, exportRequest, type PageLanguage } from '../server/protocol/book.ts';
import {
  dialogEnding,
  type ExportFormat,
  type ExportFormatName,
  exportFormatNames,
  exportFormats,
  exportName,
} from '../server/protocol/export-formats.ts';
import { kindByName, ownLanguages } from '../server/protocol/kinds.ts';
import type { Ask } from './ask.ts';
import { mayReplace, save } from './disk-files.ts';
import { fileNameOf } from './file-name.ts';
import { inBrowser } from './in-browser.ts';
import { ownDocuments } from './own-documents.ts';
import { languageByName } from './selector.ts';
import { currentLocale } from './settings.ts';
import { type SentenceName, tell } from './words.ts';

/** What each is for. */
const purposes: Readonly<Record<ExportFormatName, SentenceName>> = {
  docx: 'exportWord',
  pdf: 'exportPdf',
  html: 'exportHtml',
  md: 'exportMarkdown',
  pack: 'exportPack',
  xlsx: 'exportExcel',
  csv: 'exportCsv',
  json: 'exportJson',
  oscal: 'exportOscal',
  'oscal-catalog': 'exportOscalCatalog',
};

/**
 * Writes standards and reports as pages: the file in the active editor, or those chosen in the Explorer. One is saved where the reader
 * says; several each beside its file. Nothing is written before the last step. `given`: the format, where it is not asked for.
 */
export async function exportFiles(
  client: BaseLanguageClient,
  ask: Ask,
  first?: Uri,
  all?: readonly Uri[],
  given?: ExportFormatName,
): Promise<void> {
  const locale = currentLocale();
  const files = chosen(first, all);
  if (files.length === 0) return void window.showInformationMessage(tell(locale, 'openFileToExport'));
  const format = given ?? (await choose(tell(locale, 'exportFormat'), formatItems(files)));
  const language = format && (await choose<PageLanguage | 'own'>(tell(locale, 'exportLanguage'), languageItems()));
  if (format === undefined || language === undefined) return;
  const [only] = files;
  const target = files.length === 1 && only !== undefined ? await saveTarget(only, format) : undefined;
  if (files.length === 1 && target === undefined) return;
  // The dialog for one file has asked already.
  if (target === undefined && !(await mayReplace(files.map((file) => besideOf(file, format))))) return;
  const title = tell(locale, 'exporting');
  const { notes, written } = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, cancelled) => {
      const told: string[] = [];
      const done: Uri[] = [];
      for (const file of files) {
        // What is written by then stays.
        if (cancelled.isCancellationRequested) break;
        progress.report({ message: fileNameOf(file), increment: 100 / files.length });
        const uri = client.code2ProtocolConverter.asUri(file);
        const params: ExportParams = { uri, format, ...(language !== 'own' && { language }) };
        const result = await ask<ExportResult>(exportRequest, params, cancelled);
        if (result === undefined) break;
        const to = target ?? besideOf(file, format);
        const failed =
          result === null
            ? tell(locale, format === 'pdf' ? 'notPrinted' : 'notExported', { file: fileNameOf(file) })
            : await save(to, bytesOf(result));
        if (failed === undefined) done.push(to);
        told.push(...(failed === undefined ? [] : [failed]), ...(result?.leftOut ?? []));
      }
      return { notes: told, written: done };
    },
  );
  await tellDone(target, format, notes, written);
}

function bytesOf({ content, encoding }: ExportResult): Uint8Array {
  return (encoding === 'base64' ? fromBase64(content) : undefined) ?? new TextEncoder().encode(content);
}

/** Those in which all that was chosen can be written. */
function formatItems(files: readonly Uri[]): readonly Choice<ExportFormatName>[] {
  const locale = currentLocale();
  const kinds = new Set(files.map(kindOf));
  // Pages are printed by another program.
  const names = exportFormatNames.filter((value) => value !== 'pdf' || !inBrowser);
  return names.flatMap((value) => {
    const { label, of }: ExportFormat = exportFormats[value];
    const fits = [...kinds].every((kind) => kind === undefined || of.some((one) => one === kind));
    return fits ? [{ label, description: tell(locale, purposes[value]), value }] : [];
  });
}

/** An unsaved file has no name that tells. */
function kindOf(file: Uri): string | undefined {
  const open = workspace.textDocuments.find((one) => one.uri.toString() === file.toString());
  return kindByName(file.path) ?? ownLanguages.find(({ id }) => id === open?.languageId)?.kind;
}

function chosen(first: Uri | undefined, all: readonly Uri[] | undefined): readonly Uri[] {
  const given = all !== undefined && all.length > 0 ? all : first instanceof Uri ? [first] : [];
  if (given.length > 0) return given.filter(({ path }) => languageByName(path) !== undefined);
  const document = window.activeTextEditor?.document;
  return document !== undefined && languages.match(ownDocuments, document) > 0 ? [document.uri] : [];
}

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

async function choose<T>(title: string, items: readonly Choice<T>[]): Promise<T | undefined> {
  return (await window.showQuickPick(items, { title, ignoreFocusOut: true }))?.value;
}

function languageItems(): readonly Choice<PageLanguage | 'own'>[] {
  const locale = currentLocale();
  return [
    { label: tell(locale, 'languageOfFile'), value: 'own' },
    { label: '繁體中文', value: 'zh-Hant' },
    { label: '简体中文', value: 'zh-Hans' },
    { label: 'English', value: 'en' },
    { label: tell(locale, 'languageBoth'), value: 'both' },
  ];
}

function besideOf(file: Uri, format: ExportFormatName): Uri {
  return file.with({ path: exportName(file.path, format) });
}

/** Where the reader wants it; an unsaved file has no place of its own. */
async function saveTarget(file: Uri, format: ExportFormatName): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const beside = besideOf(file, format);
  const isOnDisk = file.scheme !== 'untitled' && workspace.fs.isWritableFileSystem(file.scheme) !== false;
  const start = isOnDisk ? beside : folder && Uri.joinPath(folder.uri, fileNameOf(beside));
  const { label } = exportFormats[format];
  const title = tell(currentLocale(), 'exportSaveTitle', { format: label });
  const filters = { [label]: [dialogEnding(format)] };
  return window.showSaveDialog({ ...(start && { defaultUri: start }), filters, title });
}

/** That it is done, and what was left out of it. */
async function tellDone(
  target: Uri | undefined,
  format: ExportFormatName,
  notes: readonly string[],
  written: readonly Uri[],
): Promise<void> {
  const locale = currentLocale();
  if (notes.length > 0) void window.showWarningMessage(notes.join(' '));
  if (written.length === 0) return;
  const { isBinary = false }: ExportFormat = exportFormats[format];
  const isElsewhere = env.uiKind === UIKind.Web || env.remoteName !== undefined || target?.scheme !== 'file';
  const canOpen = target !== undefined && !(isBinary && isElsewhere);
  const [only, ...others] = written.map(fileNameOf);
  const done =
    others.length === 0
      ? tell(locale, 'exported', { file: only ?? '' })
      : tell(locale, 'exportedMany', { count: String(written.length) });
  const open = tell(locale, 'exportOpen');
  const answer = await window.showInformationMessage(done, ...(canOpen ? [open] : []));
  if (answer !== open || target === undefined) return;
  if (isBinary) await env.openExternal(target);
  else await commands.executeCommand('vscode.open', target);
}
