import { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { rules } from '../generated/rules.ts';
import type { Rule } from '../rules/rule.ts';
import { checkWords } from './check-words.ts';
import type { CommandContext } from './command-context.ts';
import { jsonLines } from './formats/json.ts';
import { language, oneOf } from './options.ts';
import type { PrintedLine } from './terminal.ts';
import { cliWords, severityWords } from './words.ts';

interface RulesOptions {
  readonly format?: string;
  readonly locale?: Locale;
}

/** Lists the rules, all or those in whose code or name a text stands. */
export function rulesCommand(context: CommandContext): Command {
  const { locale } = context;
  return new Command('rules')
    .description(say(checkWords.rules, locale))
    .argument('[text]', say(checkWords.rulesText, locale))
    .option('--format <format>', say(checkWords.rulesFormat, locale), oneOf('--format', ['text', 'json'], locale))
    .option('--locale <locale>', say(cliWords.locale, locale), language('--locale', locale))
    .action((text: string | undefined, options: RulesOptions) => {
      const spoken = options.locale ?? locale;
      const found = rules.filter((rule) => isMeant(rule, text ?? '', spoken));
      if (options.format === 'json') return context.out(jsonLines(found.map((rule) => told(rule, spoken))));
      if (found.length > 0) return context.out(found.map((rule) => line(rule, spoken)));
      context.err([say(checkWords.noRules, spoken, { text: text ?? '' })]);
      context.done(1);
    });
}

function isMeant(rule: Rule, text: string, locale: Locale): boolean {
  const wanted = text.toLowerCase();
  return rule.code.includes(wanted) || say(rule.title, locale).toLowerCase().includes(wanted);
}

function told(rule: Rule, locale: Locale): object {
  const { code, severity, fix, cites } = rule;
  return { rule: code, severity, fix, title: say(rule.title, locale), why: say(rule.why, locale), cites };
}

function line(rule: Rule, locale: Locale): PrintedLine {
  const { code, severity } = rule;
  const level = severity === 'off' ? say(checkWords.off, locale) : say(severityWords[severity], locale);
  const shown = severity === 'off' ? ({ text: level, style: 'faint' } as const) : { text: level, style: severity };
  const mends = rule.fix === 'auto' ? ` (${say(checkWords.mendsItself, locale)})` : '';
  return [`${code} `, shown, ` ${say(rule.title, locale)}${mends}`];
}
