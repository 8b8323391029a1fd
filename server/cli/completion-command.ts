import { Command } from 'commander';
import { say } from '../base/words.ts';
import { checkWords } from './check-words.ts';
import type { CommandContext } from './command-context.ts';
import { candidates } from './complete.ts';
import { completionScripts } from './completion-scripts.ts';
import { oneOf } from './options.ts';
import { linesOf } from './terminal.ts';

/** Prints what a shell runs at its start, so that it asks `complete` what may come next. */
export function completionCommand({ locale, out }: CommandContext): Command {
  const shells = Object.keys(completionScripts);
  return new Command('completion')
    .description(say(checkWords.completion, locale))
    .argument('<shell>', say(checkWords.shell, locale), oneOf('<shell>', shells, locale))
    .action((shell: keyof typeof completionScripts) => out(linesOf(completionScripts[shell])));
}

/** Answers a shell: what may stand in place of the last word, each with its help behind a tab. For no person, so help leaves it out. */
export function completeCommand({ out }: CommandContext, program: Command): Command {
  return new Command('complete').argument('[words...]').action((words: string[]) => {
    const lines = candidates(program, words).map(({ value, help }) => (help === '' ? value : `${value}\t${help}`));
    if (lines.length > 0) out([...lines, ''], 'content');
  });
}
