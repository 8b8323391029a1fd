import { getOrMake } from '../../base/get-or-make.ts';
import { remembering } from '../../base/remembering.ts';
import type { Config, RuleSetting, Severity } from '../../model/config.ts';
import type { ConfigDocument, Document } from '../../workspace/document.ts';
import { rootOf } from '../../workspace/paths.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Finding, Rule, RuleCode } from '../rule.ts';

/** What the settings make of findings in a file: the last setting of its rule that is for this file, else its own severity. */
export function severitiesIn(document: Document, snapshot: Snapshot): (finding: Finding) => Severity | 'off' {
  const settings = snapshot.config && settingsByRule(snapshot.config.model);
  const set = new Map<string, Severity | 'off' | undefined>();
  const settingOf = (rule: RuleCode): Severity | 'off' | undefined => {
    const ofRule = settings?.get(rule);
    if (ofRule === undefined) return undefined;
    if (!set.has(rule)) set.set(rule, lastFor(ofRule, pathOf(document, snapshot)));
    return set.get(rule);
  };
  return ({ rule, severity }) => settingOf(rule.code) ?? severity ?? rule.severity;
}

/** A setting whose files nobody can make out is for none. */
function lastFor(settings: readonly RuleSetting[], path: string): Severity | 'off' | undefined {
  return settings.findLast((one) => one.in === undefined || one.in.value?.(path) === true)?.severity?.value;
}

const settingsByRule = remembering(({ rules }: Config): ReadonlyMap<string, readonly RuleSetting[]> => {
  const by = new Map<string, RuleSetting[]>();
  for (const one of rules) {
    if (one.severity?.value !== undefined) getOrMake(by, one.rule.text, () => []).push(one);
  }
  return by;
});

/** From the root of the workspace, `/` between folders. */
function pathOf({ uri }: Document, { roots }: Snapshot): string {
  const root = rootOf(uri, roots);
  return root === undefined ? uri : decodeURIComponent(uri.slice(root.length + 1));
}

const heardRules = new WeakMap<
  readonly Rule[],
  { readonly config: ConfigDocument | undefined; readonly heard: readonly Rule[] }
>();

/** The rules that anybody hears of: without those that are off by themselves and that no setting switches on. */
export function rulesHeard(rules: readonly Rule[], { config }: Snapshot): readonly Rule[] {
  const known = heardRules.get(rules);
  if (known !== undefined && known.config === config) return known.heard;
  const settings = config?.model.rules ?? [];
  const isOn = (rule: Rule): boolean =>
    settings.some(
      (one) => one.rule.value === rule.code && one.severity?.value !== undefined && one.severity.value !== 'off',
    );
  const heard = rules.filter((rule) => rule.severity !== 'off' || isOn(rule));
  heardRules.set(rules, { config, heard });
  return heard;
}
