import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { say } from '../base/words.ts';
import { uriOfPath } from '../disk/uri.ts';
import { checkWords } from './check-words.ts';
import type { CommandContext } from './command-context.ts';
import { type CheckedPart, joinParts, partOf } from './parts.ts';
import { type TellOptions, tellingOptions, tellResult } from './tell-result.ts';

/** Makes one result of those that the parts of a check were printed as in JSON, and tells it as `check` does. */
export function mergeCommand(context: CommandContext): Command {
  const { locale } = context;
  const command = new Command('merge')
    .description(say(checkWords.merge, locale))
    .argument('<parts...>', say(checkWords.parts, locale));
  return tellingOptions(command, locale).action((paths: string[], options: TellOptions) =>
    runMerge(context, paths, options),
  );
}

async function runMerge(context: CommandContext, paths: readonly string[], options: TellOptions): Promise<void> {
  const { locale, current, err, done } = context;
  const parts: CheckedPart[] = [];
  for (const path of paths) {
    const text = await readFile(resolve(current, path), 'utf8').catch(() => undefined);
    const part = text === undefined ? undefined : partOf(text);
    if (part === undefined) {
      err([say(checkWords.noPart, locale, { path })]);
      return done(2);
    }
    parts.push(part);
  }
  const joined = joinParts(parts, (file) => uriOfPath(resolve(current, file)));
  if ('problem' in joined) {
    err([say(checkWords[joined.problem], locale, { missing: joined.missing.map(String) })]);
    return done(2);
  }
  err(joined.unreadable.map(({ message }) => message));
  const folder = uriOfPath(current).replace(/\/$/, '');
  // Whoever checked has written the pages, and told where they are.
  const opens = (url: string): string | undefined => url || undefined;
  done(await tellResult({ ...joined, folder, opens }, options, context));
}
