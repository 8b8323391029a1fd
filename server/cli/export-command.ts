import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { contentsOnDisk } from '../disk/contents.ts';
import { factOnDisk, findOnDisk } from '../disk/files.ts';
import { printPage } from '../disk/print.ts';
import { uriOfPath } from '../disk/uri.ts';
import { largestTaken } from '../export/format.ts';
import { exportWriters } from '../export/formats.ts';
import { imagesIn, largestImage } from '../export/images.ts';
import type { BookLanguage } from '../features/book/book.ts';
import { bookLanguages, bookOf } from '../features/book/book-of.ts';
import { converterTo } from '../lsp/converters.ts';
import type { ConvertText } from '../model/wording/convert-script.ts';
import { type ExportFormatName, exportFormatNames, exportFormats, exportName } from '../protocol/export-formats.ts';
import { kindByName } from '../protocol/kinds.ts';
import { createService, type Service } from '../service.ts';
import { ownLanguage } from '../workspace/resolve/own-language.ts';
import type { CommandContext } from './command-context.ts';
import { isDebugging } from './failure.ts';
import { namedFiles } from './named-files.ts';
import { language, oneOf } from './options.ts';
import { silentProgress, terminalProgress } from './progress.ts';
import { learnRoots, readFiles } from './read-workspace.ts';
import { isFolder, shown, workspaceRoot } from './root.ts';
import { cliWords } from './words.ts';
import { isWrittenWithFolder } from './write-file.ts';

interface ExportOptions {
  readonly to: ExportFormatName;
  readonly language?: BookLanguage;
  readonly output?: string;
  readonly changes?: boolean;
  readonly locale?: Locale;
}

/** Writes standards and reports as pages, each beside its file or all into one folder. */
export function exportCommand(context: CommandContext): Command {
  const { locale } = context;
  return new Command('export')
    .description(say(cliWords.export, locale))
    .argument('<files...>', say(cliWords.files, locale))
    .option('--to <format>', say(cliWords.to, locale), oneOf('--to', exportFormatNames, locale), 'html')
    .option('--language <language>', say(cliWords.bookLanguage, locale), oneOf('--language', bookLanguages, locale))
    .option('--output <folder>', say(cliWords.output, locale))
    .option('--changes', say(cliWords.changes, locale))
    .option('--locale <locale>', say(cliWords.locale, locale), language('--locale', locale))
    .action((files: string[], options: ExportOptions) => runExport(context, files, options));
}

/** Packs reports for handing in: what `export --to pack` writes, under the name by which one looks for it. */
export function packCommand(context: CommandContext): Command {
  const { locale } = context;
  return new Command('pack')
    .description(say(cliWords.pack, locale))
    .argument('<files...>', say(cliWords.files, locale))
    .option('--language <language>', say(cliWords.bookLanguage, locale), oneOf('--language', bookLanguages, locale))
    .option('--output <folder>', say(cliWords.output, locale))
    .option('--locale <locale>', say(cliWords.locale, locale), language('--locale', locale))
    .action((files: string[], options: Omit<ExportOptions, 'to'>) =>
      runExport(context, files, { ...options, to: 'pack' }),
    );
}

async function runExport(context: CommandContext, given: readonly string[], options: ExportOptions): Promise<void> {
  const { current, today } = context;
  const locale = options.locale ?? context.locale;
  const { paths, refused } = await namedFiles(given, current, ['standard', 'report']);
  const roots = [...new Set(await Promise.all(paths.map((path) => workspaceRoot(path, current))))];
  const service = createService(today);
  learnRoots(service, roots);
  const found = await Promise.all(roots.map((root) => findOnDisk(root)));
  const standards = found.flatMap(({ files }) => files).filter((path) => kindByName(path) === 'standard');
  const unread = await readFiles(service, [...new Set([...standards, ...paths])], silentProgress);
  await learnEvidence(service, paths, roots);
  // What nobody asked for is told by `check`.
  const unreadable = [...refused, ...unread.filter(({ path }) => paths.includes(path))];
  const wanted = options.language;
  const convert = wanted === 'zh-Hant' || wanted === 'both' ? await converterTo('zh-Hant') : undefined;
  const readable = paths.filter((path) => unread.every((one) => one.path !== path));
  const written = await writeAll(service, readable, { ...options, current, locale, convert });
  context.out(written.lines);
  context.err([
    ...written.notes,
    ...unreadable.map(({ path, problem }) =>
      say(cliWords[problem], locale, { path: shown(resolve(current, path), current) }),
    ),
  ]);
  context.done(unreadable.length > 0 || written.failed ? 2 : 0);
}

/** What reports attach is looked for, so that a form says what is missing. */
async function learnEvidence(service: Service, paths: readonly string[], roots: readonly string[]): Promise<void> {
  const { files } = service.wanted(paths.map(uriOfPath));
  const facts = await Promise.all(files.map(async (uri) => [uri, await factOnDisk(uri, roots)] as const));
  service.learn([{ kind: 'files', files: new Map(facts) }]);
}

interface Exporting extends ExportOptions {
  readonly current: string;
  readonly locale: Locale;
  readonly convert: ConvertText | undefined;
}

interface WrittenPages {
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly failed: boolean;
}

async function writeAll(service: Service, paths: readonly string[], exporting: Exporting): Promise<WrittenPages> {
  const { current, locale, output } = exporting;
  const place = output === undefined ? undefined : resolve(current, output);
  const isOne = place !== undefined && (await namesFile(place, exporting.to));
  if (isOne && paths.length > 1) {
    const count = paths.length;
    return {
      lines: [],
      notes: [say(cliWords.oneOutput, locale, { path: shown(place, current), count })],
      failed: true,
    };
  }
  const taken = new Set<string>();
  const [lines, notes]: [string[], string[]] = [[], []];
  let failed = false;
  const progress = terminalProgress(locale);
  progress.begin('writing', paths.length);
  for (const path of paths) {
    const target = isOne ? place : join(place ?? dirname(path), exportName(basename(path), exporting.to));
    const at = shown(target, current);
    const page = taken.has(target) ? 'nameTaken' : await writtenPage(service, path, target, exporting);
    if (typeof page === 'string') notes.push(say(cliWords[page], locale, { path: at }));
    else if ('reason' in page) notes.push(say(cliWords.exportFailed, locale, { path: at, reason: page.reason }));
    else {
      taken.add(target);
      lines.push(at);
      notes.push(...page.leftOut.map((one) => `${at}${locale === 'en' ? ': ' : '：'}${one}`));
    }
    failed ||= typeof page === 'string' || 'reason' in page;
    progress.step();
  }
  progress.end();
  return { lines, notes, failed };
}

/** Whether what is to be written into is called as a file of the format is, and is no folder for all that. */
async function namesFile(place: string, to: ExportFormatName): Promise<boolean> {
  return place.toLowerCase().endsWith(`.${exportFormats[to].ending}`) && !(await isFolder(place));
}

/** Writes one file, and tells what was left out of it, or why it is not written. What fails at one file is no matter of the others. */
async function writtenPage(service: Service, path: string, target: string, exporting: Exporting) {
  try {
    const page = await pageOf(service, path, exporting);
    if (page === undefined) return exporting.to === 'pdf' ? 'noPrinter' : 'notInFormat';
    return (await isWrittenWithFolder(target, page.content)) ? { leftOut: page.leftOut } : 'not-writable';
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    return { reason: isDebugging() ? stack : message };
  }
}

async function pageOf(service: Service, path: string, { to, language: wanted, changes, locale, convert }: Exporting) {
  const uri = uriOfPath(path);
  const document = service.document(uri);
  const snapshot = service.snapshot();
  const book =
    document &&
    bookOf(snapshot, document, {
      language: wanted ?? ownLanguage(snapshot, document),
      changes: changes === true,
      mask: true,
      reported: service.findings(uri),
      ...(convert && { toTraditional: convert }),
    });
  if (document === undefined || book === undefined) return undefined;
  const { roots } = snapshot;
  const images = await contentsOnDisk(imagesIn(book), roots, largestImage);
  const contents = (uris: readonly string[]) => contentsOnDisk(uris, roots, largestTaken);
  const content = await exportWriters[to](book, { snapshot, document, images, contents, print: printPage });
  if (content === undefined) return undefined;
  return { content, leftOut: book.leftOut.map((one) => say(one, locale)) };
}
