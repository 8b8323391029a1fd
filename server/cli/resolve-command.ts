import { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { findOnDisk } from '../disk/files.ts';
import { nearestEditions } from '../features/nearest-editions.ts';
import { resolvedText } from '../features/resolved-text.ts';
import { kindByName } from '../protocol/kinds.ts';
import { createService } from '../service.ts';
import { resolveEdition } from '../workspace/resolve/resolve.ts';
import type { CommandContext } from './command-context.ts';
import { language } from './options.ts';
import { silentProgress } from './progress.ts';
import { learnRoots, readFiles } from './read-workspace.ts';
import { shown, workspaceRoot } from './root.ts';
import { linesOf } from './terminal.ts';
import { notSearched } from './unreadable.ts';
import { cliWords } from './words.ts';

/** Prints a standard of the current workspace, or one that ships, with all it inherits. */
export function resolveCommand(context: CommandContext): Command {
  return new Command('resolve')
    .description(say(cliWords.resolve, context.locale))
    .argument('<edition>', say(cliWords.edition, context.locale))
    .option('--locale <locale>', say(cliWords.locale, context.locale), language('--locale', context.locale))
    .action((edition: string, { locale }: { readonly locale?: Locale }) =>
      runResolve(context, edition, locale ?? context.locale),
    );
}

async function runResolve(
  { current, today, ...context }: CommandContext,
  edition: string,
  locale: Locale,
): Promise<void> {
  const service = createService(today);
  const root = await workspaceRoot('.', current);
  learnRoots(service, [root]);
  const found = await findOnDisk(root);
  const standards = found.files.filter((path) => kindByName(path) === 'standard');
  const unread = await readFiles(service, standards, silentProgress);
  const snapshot = service.snapshot();
  const resolution = resolveEdition(snapshot, edition);
  const base = resolution?.broken?.edition;
  if (resolution !== undefined && base === undefined) return context.out(linesOf(resolvedText(resolution, locale)));
  const known = [...snapshot.standards.keys()].sort();
  const near = nearestEditions(known, edition);
  const unknown = near.length > 0 ? cliWords.nearEdition : cliWords.noEdition;
  const problem = resolution === undefined ? unknown : cliWords.brokenBase;
  context.err([say(problem, locale, { edition, known, near, base: base ?? '' })]);
  // What is missing may lie there.
  for (const one of [...notSearched([found]), ...unread]) {
    context.err([say(cliWords[one.problem], locale, { path: shown(one.path, current) })]);
  }
  context.done(2);
}
