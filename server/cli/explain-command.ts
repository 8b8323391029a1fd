import { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { rulePage } from '../features/rule-page/page.ts';
import { rules } from '../generated/rules.ts';
import { nearestIds } from '../model/keys/nearest-ids.ts';
import { createService } from '../service.ts';
import type { CommandContext } from './command-context.ts';
import { language } from './options.ts';
import { linesOf } from './terminal.ts';
import { cliWords } from './words.ts';

export function explainCommand(context: CommandContext): Command {
  return new Command('explain')
    .description(say(cliWords.explain, context.locale))
    .argument('<rule>', say(cliWords.rule, context.locale))
    .option('--locale <locale>', say(cliWords.locale, context.locale), language('--locale', context.locale))
    .action((given: string, options: { readonly locale?: Locale }) => {
      const locale = options.locale ?? context.locale;
      // As it stands at the end of a line.
      const code = given.replace(/^\[|\]$/g, '');
      const rule = rules.find((one) => one.code === code);
      if (rule !== undefined)
        return context.out(linesOf(rulePage(rule, rules, createService(context.today).snapshot(), locale)));
      const near = nearestCodes(code);
      context.err([say(near.length > 0 ? cliWords.didYouMean : cliWords.noRule, locale, { code, near })]);
      context.done(2);
    });
}

/** The rules that may be meant: without its group, with a slip of the pen, or both. */
function nearestCodes(written: string): readonly string[] {
  const codes = rules.map(({ code }) => code);
  const named = (name: string) => codes.filter((code) => code.endsWith(`/${name}`));
  const exact = named(written);
  if (exact.length > 0) return exact;
  const { suggestions } = nearestIds(codes, written);
  if (suggestions.length > 0) return suggestions;
  const names = new Set(codes.map((code) => code.slice(code.indexOf('/') + 1)));
  return nearestIds(names, written).suggestions.flatMap(named);
}
