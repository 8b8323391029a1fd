import { resolve } from 'node:path';
import { Command } from 'commander';
import { isSteering } from '../base/visible.ts';
import { type Locale, say } from '../base/words.ts';
import { waitingDisk } from '../disk/files.ts';
import { replaceOnDisk, type WriteRefusal } from '../disk/replace.ts';
import { uriOfPath } from '../disk/uri.ts';
import { textInUtf8 } from '../disk/utf8.ts';
import { formattedText } from '../features/formatting/format.ts';
import { defaultFormat, type FormatOptions } from '../features/formatting/options.ts';
import { kindByName } from '../protocol/kinds.ts';
import { lineText } from '../syntax/line-text.ts';
import { readDocument } from '../workspace/read-document.ts';
import { readStdin, stdinPath } from './check-stdin.ts';
import { checkWords } from './check-words.ts';
import type { CommandContext } from './command-context.ts';
import { formatWords } from './format-words.ts';
import { namedFiles } from './named-files.ts';
import { language, wholeNumber } from './options.ts';
import { patchLines, patchOf } from './patch.ts';
import { shown, workspaceRoot } from './root.ts';
import type { Unreadable } from './unreadable.ts';
import { cliWords } from './words.ts';

interface LayoutChoices {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly stdinFilename?: string;
  readonly width?: number;
  readonly keyOrder?: boolean;
  readonly longTexts?: boolean;
  readonly spacing?: boolean;
  readonly locale?: Locale;
}

/** Lays out files, each by itself, or tells which of them are not. */
export function formatCommand(context: CommandContext): Command {
  const { locale } = context;
  return new Command('format')
    .description(say(formatWords.command, locale))
    .argument('[paths...]', say(cliWords.paths, locale))
    .option('--check', say(formatWords.check, locale))
    .option('--diff', say(formatWords.diff, locale))
    .option('--stdin-filename <name>', say(checkWords.stdinFilename, locale))
    .option('--width <columns>', say(formatWords.width, locale), wholeNumber('--width', locale))
    .option('--key-order', say(formatWords.keyOrder, locale))
    .option('--long-texts', say(formatWords.longTexts, locale))
    .option('--spacing', say(formatWords.spacing, locale))
    .option('--locale <locale>', say(cliWords.locale, locale), language('--locale', locale))
    .action((paths: string[], choices: LayoutChoices) => runFormat(context, paths, choices));
}

async function runFormat(context: CommandContext, given: readonly string[], choices: LayoutChoices): Promise<void> {
  const { current, out, err, done } = context;
  const locale = choices.locale ?? context.locale;
  if (given.includes(stdinPath)) {
    if (given.length === 1) return formatInput(context, choices);
    err([say(cliWords.wrongUse, locale, { reason: say(checkWords.stdinAlone, locale) })]);
    return done(2);
  }
  const isTold = choices.check === true || choices.diff === true;
  const named = given.length === 0 ? ['.'] : given;
  const { paths, refused } = await namedFiles(named, current, ['standard', 'report', 'config']);
  const roots = [...new Set(await Promise.all(paths.map((path) => workspaceRoot(path, current))))];
  const options = formatOptions(choices);
  const failed: (Unreadable | { readonly path: string; readonly problem: WriteRefusal })[] = [...refused];
  // A patch stands alone on the standard output.
  const tell = choices.diff === true ? err : out;
  let count = 0;
  for (const path of paths) {
    const outcome = await layOut(path, options, isTold ? undefined : roots);
    if (outcome === undefined) continue;
    if ('problem' in outcome) {
      failed.push({ path, problem: outcome.problem });
      continue;
    }
    count += 1;
    const file = shown(path, current);
    if (choices.diff === true) out(patchLines(patchOf(file, outcome.before, outcome.after)), 'content');
    tell([say(isTold ? formatWords.toFormat : formatWords.formatted, locale, { path: file })]);
  }
  tell([say(isTold ? formatWords.toFormatAll : formatWords.formattedAll, locale, { files: paths.length, count })]);
  err(
    failed.map(({ path, problem }) => say(cliWords[problem], locale, { path: shown(resolve(current, path), current) })),
  );
  done(failed.length > 0 ? 2 : isTold && count > 0 ? 1 : 0);
}

/** What came of one file; undefined where it is as it is to be. */
type LayoutOutcome =
  | { readonly before: string; readonly after: string }
  | { readonly problem: Unreadable['problem'] | WriteRefusal };

/** `roots`: what links are followed within; without it nothing is written. */
async function layOut(
  path: string,
  options: FormatOptions,
  roots: readonly string[] | undefined,
): Promise<LayoutOutcome | undefined> {
  const uri = uriOfPath(path);
  const read = await waitingDisk.readFile(uri);
  if (!('text' in read)) return { problem: read.problem };
  const [before, after] = [read.text, laidOut(uri, read.text, options)];
  if (after === before) return undefined;
  const problem = roots && (await replaceOnDisk(path, before, after, roots));
  return problem === undefined ? { before, after } : { problem };
}

/** Prints what comes over standard input as it is to be; with `--check` only tells whether it is. */
async function formatInput(
  { current, out, err, done, ...context }: CommandContext,
  choices: LayoutChoices,
): Promise<void> {
  const locale = choices.locale ?? context.locale;
  const name = choices.stdinFilename ?? 'stdin.standard.yaml';
  const before = textInUtf8(await readStdin());
  const fail = (said: string): void => {
    err([said]);
    done(2);
  };
  if (kindByName(name) === undefined) return fail(say(cliWords.notOurs, locale, { path: name }));
  if (before === undefined) return fail(say(cliWords['not-text'], locale, { path: name }));
  const after = laidOut(uriOfPath(resolve(current, name)), before, formatOptions(choices));
  if (choices.check === true || choices.diff === true) {
    if (choices.diff === true && after !== before) out(patchLines(patchOf(name, before, after)), 'content');
    return done(after === before ? 0 : 1);
  }
  // Printed with what stands for such signs, it would be another text.
  if (after.split(/\r?\n|\t/).some((part, at) => isSteering(at === 0 ? part.replace(/^\ufeff/, '') : part))) {
    return fail(say(formatWords.notShown, locale));
  }
  out(after.split('\n'), 'content');
}

function laidOut(uri: string, text: string, options: FormatOptions): string {
  const document = readDocument({ uri, version: 0, open: false, origin: 'workspace', text: lineText(text) });
  return formattedText(document, options);
}

function formatOptions({ width, keyOrder, longTexts, spacing }: LayoutChoices): FormatOptions {
  return {
    ...defaultFormat,
    ...(width !== undefined && { width }),
    keyOrder: keyOrder === true,
    longTexts: longTexts === true,
    spacing: spacing === true,
  };
}
