import { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { rules } from '../generated/rules.ts';
import type { RuleSetting, Severity } from '../model/config.ts';
import type { Rule } from '../rules/rule.ts';
import { checkWords } from './check-words.ts';
import type { CommandContext } from './command-context.ts';
import { jsonLines } from './formats/json.ts';
import { language, oneOf } from './options.ts';
import { settingsHere } from './settings-here.ts';
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
    .action(async (text: string | undefined, options: RulesOptions) => {
      const spoken = options.locale ?? locale;
      const settings = (await settingsHere(context.current))?.rules ?? [];
      const found = rules
        .filter((rule) => isMeant(rule, text ?? '', spoken))
        .map((rule) => ({ rule, ...severityHere(rule, settings) }));
      if (options.format === 'json') return context.out(jsonLines(found.map((one) => told(one, spoken))));
      if (found.length > 0) return context.out(found.map((one) => line(one, spoken)));
      context.err([say(checkWords.noRules, spoken, { text: text ?? '' })]);
      context.done(1);
    });
}

function isMeant(rule: Rule, text: string, locale: Locale): boolean {
  const wanted = text.toLowerCase();
  return rule.code.includes(wanted) || say(rule.title, locale).toLowerCase().includes(wanted);
}

/** A rule with the severity that it has in the workspace, and the other ones that settings give it in some files. */
interface RuleHere {
  readonly rule: Rule;
  readonly severity: Severity | 'off';
  readonly inFiles: readonly { readonly files: string; readonly severity: Severity | 'off' }[];
}

function severityHere({ code, severity }: Rule, settings: readonly RuleSetting[]): Omit<RuleHere, 'rule'> {
  const own = settings.filter(({ rule }) => rule.text === code);
  const everywhere = own.findLastIndex((one) => one.in === undefined && one.severity?.value !== undefined);
  // The last that is for a file counts there.
  const inFiles = own.slice(everywhere + 1).flatMap((one) => {
    const set = one.severity?.value;
    return one.in === undefined || set === undefined ? [] : [{ files: one.in.text, severity: set }];
  });
  return { severity: own[everywhere]?.severity?.value ?? severity, inFiles };
}

function told({ rule, severity, inFiles }: RuleHere, locale: Locale): object {
  const { code, severity: usual, fix, cites } = rule;
  const title = say(rule.title, locale);
  return { rule: code, severity, default: usual, in: inFiles, fix, title, why: say(rule.why, locale), cites };
}

function line({ rule, severity, inFiles }: RuleHere, locale: Locale): PrintedLine {
  const level = (one: Severity | 'off') => say(one === 'off' ? checkWords.off : severityWords[one], locale);
  const shown = { text: level(severity), style: severity === 'off' ? 'faint' : severity } as const;
  const usual = severity === rule.severity ? [] : [say(checkWords.usually, locale, { severity: level(rule.severity) })];
  const others = inFiles.map((one) =>
    say(checkWords.inFiles, locale, { files: one.files, severity: level(one.severity) }),
  );
  const mends = rule.fix === 'auto' ? [say(checkWords.mendsItself, locale)] : [];
  const beside = [...usual, ...others, ...mends].map((one) => ` (${one})`).join('');
  return [`${rule.code} `, shown, ` ${say(rule.title, locale)}${beside}`];
}
