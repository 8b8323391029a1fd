import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { findOnDisk } from '../disk/files.ts';
import { uriOfPath } from '../disk/uri.ts';
import { type ImportedStandard, importStandard } from '../import/import-standard.ts';
import { readCarried } from '../import/read-carried.ts';
import type { ReadDocument } from '../import/source-document.ts';
import { kindByName } from '../protocol/kinds.ts';
import type { CommandContext } from './command-context.ts';
import { type IntoOptions, importInto } from './import-into.ts';
import { language } from './options.ts';
import { isThere, shown, workspaceRoot } from './root.ts';
import { cliWords } from './words.ts';
import { isWrittenWithFolder } from './write-file.ts';

interface ImportOptions extends Partial<IntoOptions> {
  readonly output?: string;
  readonly locale?: Locale;
}

/** Makes a standard of a document that was written in Word, HTML, Markdown or as plain text. */
export function importCommand(context: CommandContext): Command {
  const { locale } = context;
  return new Command('import')
    .description(say(cliWords.import, locale))
    .argument('<file>', say(cliWords.importFile, locale))
    .option('--output <file>', say(cliWords.importOutput, locale))
    .option('--force', say(cliWords.force, locale))
    .option('--into <file>', say(cliWords.into, locale))
    .option('--only <ids...>', say(cliWords.only, locale))
    .option('--dry-run', say(cliWords.dryRun, locale))
    .option('--locale <locale>', say(cliWords.locale, locale), language('--locale', locale))
    .action((file: string, options: ImportOptions) => runImport(context, file, options));
}

/** Larger files are not even looked at. */
const mostBytes = 256 << 20;

async function runImport(context: CommandContext, file: string, options: ImportOptions): Promise<void> {
  const { current, today, out, err, done } = context;
  const locale = options.locale ?? context.locale;
  const path = resolve(current, file);
  const fail = (words: keyof typeof cliWords, at: string, more: Readonly<Record<string, string>> = {}): void => {
    err([say(cliWords[words], locale, { path: shown(at, current), ...more })]);
    done(2);
  };
  if (!(await isThere(path))) return fail('missing', path);
  const bytes = await bytesOf(path);
  if (typeof bytes === 'string') return fail(bytes, path);
  const { into } = options;
  if (into !== undefined) return importInto(context, { path, bytes }, { ...options, into }, locale);
  if (/\.xl\w+$/i.test(path)) return fail('workbookInto', path);
  const [{ readDocument }, { wordFile }] = [await import('../lazy/documents.ts'), await import('../lazy/word.ts')];
  const read = readDocument(basename(path), bytes);
  const setting = { locale, today };
  const carried =
    'document' in read
      ? readCarried(read.document, setting, { readDocument, wordFile }, await around(read, path, current))
      : undefined;
  const made = carried ?? importStandard(basename(path), read, setting);
  if ('refused' in made) return fail('notImported', path, { reason: made.refused });
  const target =
    options.output === undefined ? join(dirname(path), `${made.name}.standard.yaml`) : resolve(current, options.output);
  const files = filesOf(target, made);
  const inTheWay = options.force === true ? undefined : await firstInTheWay(files);
  if (inTheWay !== undefined) return fail('alreadyThere', inTheWay);
  for (const [one, content] of files) if (!(await isWrittenWithFolder(one, content))) return fail('not-writable', one);
  const at = shown(target, current);
  const { chapters, clauses, terms } = made.counts;
  const words = made.doubts.length === 0 ? cliWords.importedClear : cliWords.imported;
  out([
    say(words, locale, { path: at, chapters, clauses, terms }),
    ...made.doubts.map(({ line, text }) => `${at}:${line + 1}${locale === 'en' ? ': ' : '：'}${text}`),
  ]);
  err(made.told);
}

/** The standards of the workspace, on which one that is read back may rest. */
async function around(read: ReadDocument, path: string, current: string) {
  if (!('document' in read) || (read.document.carried ?? read.document.origin) === undefined) return [];
  const { files } = await findOnDisk(await workspaceRoot(path, current));
  const standards = files.filter((one) => kindByName(one) === 'standard');
  const texts = await Promise.all(standards.map(async (one) => ({ uri: uriOfPath(one), text: await textOf(one) })));
  return texts.flatMap(({ uri, text }) => (text === undefined ? [] : [{ uri, text }]));
}

async function textOf(path: string): Promise<string | undefined> {
  const bytes = await bytesOf(path);
  return typeof bytes === 'string' ? undefined : new TextDecoder().decode(bytes);
}

async function bytesOf(path: string): Promise<Uint8Array | 'unreadable' | 'too-large'> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return 'unreadable';
    return found.size > mostBytes ? 'too-large' : await readFile(path);
  } catch {
    return 'unreadable';
  }
}

/** What is to be written: the pictures beside the standard, and then it, so that it never names what is not there. */
function filesOf(target: string, { text, pictures }: ImportedStandard): ReadonlyMap<string, string | Uint8Array> {
  const held = [...pictures].map(([path, bytes]) => [join(dirname(target), path), bytes] as const);
  return new Map<string, string | Uint8Array>([...held, [target, text]]);
}

/** What stands where something is to be written; a picture that is the same is in nobody's way. */
async function firstInTheWay(files: ReadonlyMap<string, string | Uint8Array>) {
  for (const [path, content] of files) {
    const there = (await isThere(path)) ? await bytesOf(path) : undefined;
    const isSame = there instanceof Uint8Array && content instanceof Uint8Array && Buffer.compare(there, content) === 0;
    if (there !== undefined && !isSame) return path;
  }
  return undefined;
}
