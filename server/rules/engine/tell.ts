import { remembering } from '../../base/remembering.ts';
import { type Locale, say } from '../../base/words.ts';
import type { Rule } from '../rule.ts';
import type { Told } from './examine.ts';
import { type Diagnostic, pageOf, worded } from './render.ts';

/** What was found by a check made elsewhere, as a reader sees it. Findings of rules that there are no more are left out. */
export function tell(findings: readonly Told[], rules: readonly Rule[], locale: Locale): readonly Diagnostic[] {
  const byCode = rulesByCode(rules);
  return findings.flatMap(({ rule: code, severity, range, args, wording, fixable, related }): Diagnostic[] => {
    const rule = byCode.get(code);
    if (rule === undefined) return [];
    return [
      {
        code,
        severity,
        message: worded({ rule, ...(args && { args }), ...(wording !== undefined && { wording }) }, locale),
        range,
        url: pageOf(rule, locale),
        fixable,
        related: related.map((one) => ({
          uri: one.uri,
          range: one.range,
          message: say(one.words, locale, one.args),
        })),
      },
    ];
  });
}

const rulesByCode = remembering((rules: readonly Rule[]) => new Map(rules.map((rule) => [rule.code, rule])));
