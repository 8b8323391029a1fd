import { commands, env, languages, ProgressLocation, type QuickPickItem, UIKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExportParams, type ExportResult, exportRequest, type PageLanguage } from '../server/protocol/book.ts';
import type { Ask } from './ask.ts';
import { languageByName, ownDocuments } from './selector.ts';
import { currentLocale } from './settings.ts';
import { type SentenceName, tell } from './words.ts';

type Format = ExportParams['format'];

/** As each is called, what it is for, and how its files end. */
const formats: Readonly<
  Record<Format, { readonly label: string; readonly what: SentenceName; readonly ending: string }>
> = {
  docx: { label: 'Word', what: 'exportWord', ending: 'docx' },
  pdf: { label: 'PDF', what: 'exportPdf', ending: 'pdf' },
  html: { label: 'HTML', what: 'exportHtml', ending: 'html' },
  md: { label: 'Markdown', what: 'exportMarkdown', ending: 'md' },
  pack: { label: 'ZIP', what: 'exportPack', ending: 'pack.zip' },
  xlsx: { label: 'Excel', what: 'exportExcel', ending: 'xlsx' },
  csv: { label: 'CSV', what: 'exportCsv', ending: 'csv' },
  json: { label: 'JSON', what: 'exportJson', ending: 'json' },
  oscal: { label: 'OSCAL', what: 'exportOscal', ending: 'oscal.json' },
  'oscal-catalog': { label: 'OSCAL catalog', what: 'exportOscalCatalog', ending: 'oscal-catalog.json' },
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
  given?: Format,
): Promise<void> {
  const locale = currentLocale();
  const files = chosen(first, all);
  if (files.length === 0) return void window.showInformationMessage(tell(locale, 'openFileToExport'));
  const format = given ?? (await choose<Format>(tell(locale, 'exportFormat'), formatItems()));
  const language = format && (await choose<PageLanguage | 'own'>(tell(locale, 'exportLanguage'), languageItems()));
  if (format === undefined || language === undefined) return;
  const [only] = files;
  const target = files.length === 1 && only !== undefined ? await saveTarget(only, format) : undefined;
  if (files.length === 1 && target === undefined) return;
  // The dialog for one file has asked already.
  if (target === undefined && !(await mayReplace(files.map((file) => besideOf(file, format))))) return;
  const title = tell(locale, 'exporting');
  const { notes, written } = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: files.length > 1 },
    async (progress, cancelled) => {
      const told: string[] = [];
      let count = 0;
      for (const file of files) {
        // What is written by then stays.
        if (cancelled.isCancellationRequested) break;
        progress.report({ message: nameOf(file), increment: 100 / files.length });
        const uri = client.code2ProtocolConverter.asUri(file);
        const params: ExportParams = { uri, format, ...(language !== 'own' && { language }) };
        const result = await ask<ExportResult>(exportRequest, params);
        if (result === undefined) break;
        const failed =
          result === null
            ? tell(locale, format === 'pdf' ? 'notPrinted' : 'notExported', { file: nameOf(file) })
            : await save(target ?? besideOf(file, format), bytesOf(result));
        if (failed === undefined) count += 1;
        told.push(...(failed === undefined ? [] : [failed]), ...(result?.leftOut ?? []));
      }
      return { notes: told, written: count };
    },
  );
  await tellDone(target, format, notes, written > 0);
}

function bytesOf({ content, encoding }: ExportResult): Uint8Array {
  if (encoding === 'utf8') return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
}

function formatItems(): readonly Choice<Format>[] {
  const locale = currentLocale();
  return (Object.keys(formats) as Format[]).map((value) => {
    const { label, what } = formats[value];
    return { label, description: tell(locale, what), value };
  });
}

/** Writes a page; what went wrong, where something did. */
async function save(to: Uri, content: Uint8Array): Promise<string | undefined> {
  try {
    await workspace.fs.writeFile(to, content);
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return tell(currentLocale(), 'notSaved', { file: nameOf(to), why });
  }
}

/** Whether files that are there already may be written anew: asked once for all of them. */
async function mayReplace(targets: readonly Uri[]): Promise<boolean> {
  const stats = await Promise.allSettled(targets.map((one) => workspace.fs.stat(one)));
  const there = targets.filter((_, index) => stats[index]?.status === 'fulfilled');
  if (there.length === 0) return true;
  const [locale, names] = [currentLocale(), there.map(nameOf).join(', ')];
  const yes = tell(locale, 'replace');
  const question = tell(locale, 'replaceExported', { files: names });
  return (await window.showWarningMessage(question, { modal: true }, yes)) === yes;
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

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function besideOf(file: Uri, format: Format): Uri {
  return file.with({ path: `${file.path.replace(/\.ya?ml$/i, '')}.${formats[format].ending}` });
}

/** Where the reader wants it; an unsaved file has no place of its own. */
async function saveTarget(file: Uri, format: Format): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const beside = besideOf(file, format);
  const isOnDisk = file.scheme !== 'untitled' && workspace.fs.isWritableFileSystem(file.scheme) !== false;
  const start = isOnDisk ? beside : folder && Uri.joinPath(folder.uri, nameOf(beside));
  const filters = { [formats[format].label]: [formats[format].ending] };
  return window.showSaveDialog({ ...(start && { defaultUri: start }), filters });
}

/** Those that an editor shows nothing of: another program opens them, where the file is on its machine. */
const binary: ReadonlySet<Format> = new Set(['docx', 'pdf', 'xlsx']);

/** That it is done, and what was left out of it. */
async function tellDone(
  target: Uri | undefined,
  format: Format,
  notes: readonly string[],
  isWritten: boolean,
): Promise<void> {
  const locale = currentLocale();
  if (notes.length > 0) void window.showWarningMessage(notes.join(' '));
  if (!isWritten) return;
  const isElsewhere = env.uiKind === UIKind.Web || env.remoteName !== undefined || target?.scheme !== 'file';
  const canOpen = target !== undefined && !(binary.has(format) && isElsewhere);
  const open = tell(locale, 'exportOpen');
  const answer = await window.showInformationMessage(tell(locale, 'exported'), ...(canOpen ? [open] : []));
  if (answer !== open || target === undefined) return;
  if (binary.has(format)) await env.openExternal(target);
  else await commands.executeCommand('vscode.open', target);
}
