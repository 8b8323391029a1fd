import picomatch from 'picomatch';
import type { Severity } from '../model/config.ts';
import type { ConfigDocument, Document } from '../workspace/document.ts';
import { rootOf } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Finding, Rule } from './rule.ts';

/** What the settings make of a finding: the last setting of its rule that is for this file, else its own severity. */
export function severityOf(finding: Finding, document: Document, snapshot: Snapshot): Severity | 'off' {
  const own = finding.severity ?? finding.rule.severity;
  const settings = snapshot.config?.model.rules;
  if (settings === undefined || settings.length === 0) return own;
  const setting = settings.findLast(
    (one) =>
      one.rule.value === finding.rule.code &&
      one.severity?.value !== undefined &&
      isFor(one.in?.value, document, snapshot),
  );
  return setting?.severity?.value ?? own;
}

/** A glob is read against the path from the workspace root, `/` between folders. */
function isFor(glob: string | undefined, document: Document, snapshot: Snapshot): boolean {
  if (glob === undefined) return true;
  const root = rootOf(document.uri, snapshot.roots);
  const path = root === undefined ? document.uri : decodeURIComponent(document.uri.slice(root.length + 1));
  return picomatch.isMatch(path, glob, { dot: true });
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
