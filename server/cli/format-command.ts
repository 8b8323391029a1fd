import { resolve } from 'node:path';
import { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { waitingDisk } from '../disk/files.ts';
import { replaceOnDisk, type WriteRefusal } from '../disk/replace.ts';
import { uriOfPath } from '../disk/uri.ts';
import { formattedText } from '../features/formatting/format.ts';
import { defaultFormat, type FormatOptions } from '../features/formatting/options.ts';
import { lineText } from '../syntax/line-text.ts';
import { readDocument } from '../workspace/read-document.ts';
import type { CommandContext } from './command-context.ts';
import { formatWords } from './format-words.ts';
import { namedFiles } from './named-files.ts';
import { language, wholeNumber } from './options.ts';
import { shown, workspaceRoot } from './root.ts';
import type { Unreadable } from './unreadable.ts';
import { cliWords } from './words.ts';

interface LayoutChoices {
  readonly check?: boolean;
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
  const check = choices.check === true;
  const named = given.length === 0 ? ['.'] : given;
  const { paths, refused } = await namedFiles(named, current, ['standard', 'report', 'config']);
  const roots = [...new Set(await Promise.all(paths.map((path) => workspaceRoot(path, current))))];
  const options = formatOptions(choices);
  const failed: (Unreadable | { readonly path: string; readonly problem: WriteRefusal })[] = [...refused];
  let count = 0;
  for (const path of paths) {
    const outcome = await layOut(path, options, check ? undefined : roots);
    if (outcome === 'as-it-was') continue;
    if (outcome === 'changed') {
      count += 1;
      out([say(check ? formatWords.toFormat : formatWords.formatted, locale, { path: shown(path, current) })]);
    } else failed.push({ path, problem: outcome });
  }
  out([say(check ? formatWords.toFormatAll : formatWords.formattedAll, locale, { files: paths.length, count })]);
  err(
    failed.map(({ path, problem }) => say(cliWords[problem], locale, { path: shown(resolve(current, path), current) })),
  );
  done(failed.length > 0 ? 2 : check && count > 0 ? 1 : 0);
}

type LayoutOutcome = 'as-it-was' | 'changed' | Unreadable['problem'] | WriteRefusal;

/** `roots`: what links are followed within; without it nothing is written. */
async function layOut(
  path: string,
  options: FormatOptions,
  roots: readonly string[] | undefined,
): Promise<LayoutOutcome> {
  const uri = uriOfPath(path);
  const read = await waitingDisk.readFile(uri);
  if (!('text' in read)) return read.problem;
  const after = formattedText(
    readDocument({ uri, version: 0, open: false, origin: 'workspace', text: lineText(read.text) }),
    options,
  );
  if (after === read.text) return 'as-it-was';
  return (roots && (await replaceOnDisk(path, read.text, after, roots))) ?? 'changed';
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
