import { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { nearestCodes } from '../features/rule-page/nearest-codes.ts';
import { rulePage } from '../features/rule-page/page.ts';
import { rules } from '../generated/rules.ts';
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
      const near = nearestCodes(rules, code);
      context.err([say(near.length > 0 ? cliWords.didYouMean : cliWords.noRule, locale, { code, near })]);
      context.done(2);
    });
}
