import { Command } from 'commander';
import { type Locale, locales, say } from '../base/words.ts';
import { rulePage } from '../features/rule-page/page.ts';
import { rules } from '../generated/rules.ts';
import { createService } from '../service.ts';
import type { CommandContext } from './command-context.ts';
import { oneOf } from './options.ts';
import { cliWords } from './words.ts';

export function explainCommand(context: CommandContext): Command {
  return new Command('explain')
    .description(say(cliWords.explain, context.locale))
    .argument('<rule>', say(cliWords.rule, context.locale))
    .option('--locale <locale>', say(cliWords.locale, context.locale), oneOf('--locale', locales, context.locale))
    .action((code: string, options: { readonly locale?: Locale }) => {
      const locale = options.locale ?? context.locale;
      const rule = rules.find((one) => one.code === code);
      if (rule !== undefined)
        return context.out(rulePage(rule, rules, createService(context.today).snapshot(), locale));
      const near = rules.filter((one) => one.code.endsWith(`/${code}`)).map((one) => one.code);
      context.err(`${say(near.length > 0 ? cliWords.didYouMean : cliWords.noRule, locale, { code, near })}\n`);
      context.done(2);
    });
}
