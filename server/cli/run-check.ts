import { visible } from '../base/visible.ts';
import { type Locale, say, type Words } from '../base/words.ts';
import { machineCache } from '../disk/machine-cache.ts';
import { uriOfPath } from '../disk/uri.ts';
import { examineOnMachine } from '../threads/examine-on-machine.ts';
import { type CheckedPaths, checkPaths } from './check.ts';
import { checkStdin, readStdin, stdinPath } from './check-stdin.ts';
import { checkWords } from './check-words.ts';
import type { CommandContext } from './command-context.ts';
import { isDebugging } from './failure.ts';
import { placeNamed } from './files-named.ts';
import type { Shard } from './formats/check-result.ts';
import { formats } from './formats/table.ts';
import { localeFor } from './locale.ts';
import type { OpenedWorkspace } from './open-workspace.ts';
import { pageFiles } from './page-files.ts';
import { terminalProgress } from './progress.ts';
import { workspaceRoot } from './root.ts';
import { shardOf } from './shard.ts';
import { filesSince, SinceError } from './since.ts';
import { tellChanges, tellFixed } from './tell-fixed.ts';
import { type TellOptions, tellResult } from './tell-result.ts';
import { whenChanged } from './watch.ts';
import { cliWords } from './words.ts';

export interface CheckCommandOptions extends TellOptions {
  readonly locale?: Locale;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly since?: string;
  readonly stdinFilename?: string;
  readonly watch?: boolean;
  readonly shard?: Shard;
  readonly jobs?: number;
  readonly cache: boolean;
}

export async function runCheck(
  context: CommandContext,
  paths: readonly string[],
  options: CheckCommandOptions,
): Promise<void> {
  const wrong = wrongUseOf(paths, options);
  if (wrong !== undefined) {
    context.err([say(cliWords.wrongUse, context.locale, { reason: say(wrong, context.locale) })]);
    return context.done(2);
  }
  if (paths.includes(stdinPath)) return context.done(await checkInput(context, options));
  if (!options.watch) return context.done(await checkOnce(context, paths, options));
  const named = paths.length === 0 ? ['.'] : paths;
  const roots = await Promise.all(named.map((path) => workspaceRoot(placeNamed(path), context.current)));
  await whenChanged([...new Set(roots)], options.output !== undefined, async () => {
    context.done(await checkOnce(context, paths, options));
    context.err([say(checkWords.watching, context.locale)]);
  });
}

function wrongUseOf(paths: readonly string[], { fix, dryRun }: CheckCommandOptions): Words | undefined {
  if (dryRun && !fix) return checkWords.dryWithoutFix;
  return paths.includes(stdinPath) && paths.length > 1 ? checkWords.stdinAlone : undefined;
}

async function checkOnce(
  context: CommandContext,
  paths: readonly string[],
  options: CheckCommandOptions,
): Promise<0 | 1 | 2> {
  const { current, today, program } = context;
  const { fix = false, dryRun = false, jobs, since, shard } = options;
  const choose = async ({ roots, wanted }: OpenedWorkspace) => {
    const changed = since === undefined ? wanted : await filesSince(since, roots, wanted);
    return shard === undefined ? changed : shardOf(changed, shard);
  };
  try {
    const checked = await checkPaths({
      paths,
      current,
      today,
      locale: localeFor(options.locale, context.locale),
      progress: terminalProgress(context.locale),
      choose,
      apart: shard !== undefined,
      ...(fix && { fix: dryRun ? 'show' : 'write' }),
      mends: formats.get(options.format ?? 'text')?.mends === true,
      ...(options.cache && { openCache: machineCache }),
      examiner: examineOnMachine(program, { sharing: true, ...(jobs !== undefined && { jobs }) }),
    });
    return tellChecked(context, checked, options);
  } catch (error) {
    if (!(error instanceof SinceError)) throw error;
    context.err([say(checkWords[error.problem], context.locale, { ref: since ?? '' })]);
    return 2;
  }
}

async function checkInput(context: CommandContext, options: CheckCommandOptions): Promise<0 | 1 | 2> {
  const { current, today } = context;
  const checked = await checkStdin({
    bytes: await readStdin(),
    name: options.stdinFilename,
    current,
    today,
    locale: localeFor(options.locale, context.locale),
    fix: options.fix === true,
    mends: formats.get(options.format ?? 'text')?.mends === true,
  });
  return tellChecked(context, checked, options);
}

async function tellChecked(
  context: CommandContext,
  checked: CheckedPaths,
  options: CheckCommandOptions,
): Promise<0 | 1 | 2> {
  const { files, locale, fixed } = checked;
  const unreadable = checked.unreadable.map(({ path, problem }) => ({
    file: path,
    message: visible(say(cliWords[problem], locale, { path })),
  }));
  context.err(unreadable.map(({ message }) => message));
  if (isDebugging()) context.err(checked.unreadable.flatMap(({ reason = '' }) => reason.split('\n')));
  context.err(
    checked.besides.map(({ path, problem }) =>
      say(checkWords.besides, locale, { problem: say(cliWords[problem], locale, { path }) }),
    ),
  );
  if (options.fix && options.dryRun) return tellChanges(context, { ...checked, unreadable }, options.output);
  // Who named only what cannot be read is not told besides that nothing in it needed mending.
  if (options.fix && (files.length > 0 || unreadable.length === 0)) context.err(tellFixed(fixed, locale));
  // What came in goes out mended, and what is left to be said stands beside it.
  const isPassedOn = options.fix === true && checked.text !== undefined;
  if (isPassedOn) context.out((checked.text ?? '').split('\n'), 'content');
  const { version, current, today } = context;
  const folder = uriOfPath(current).replace(/\/$/, '');
  const opens = pageFiles(today, locale);
  const { shard, since } = options;
  const parted = { ...(shard && { shard }), ...(since !== undefined && { since }) };
  const result = { version, locale, files, unreadable, folder, opens, ...parted };
  const code = await tellResult(result, options, isPassedOn ? { ...context, out: context.err } : context);
  return fixed.some((one) => one.refused !== undefined) ? 2 : code;
}
