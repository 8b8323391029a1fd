import { type Range, touches } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { explainRuleCommand } from '../../protocol.ts';
import { hasAutoFixes } from '../../rules/fix-all.ts';
import { editsOfFix } from '../../rules/fix-edits.ts';
import { pageOf } from '../../rules/render.ts';
import type { Reported } from '../../rules/reported.ts';
import type { Finding, Rule } from '../../rules/rule.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Document } from '../../workspace/document.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';
import { ignoreAction } from './ignore-action.ts';
import { leadActions } from './lead-actions.ts';

const words = {
  fixAll: { en: 'Mend all that is beyond doubt in this file', 'zh-Hant': '改正本文件中所有明確無疑的問題' },
  explain: { en: 'Explain {rule}: {title}', 'zh-Hant': '解說 {rule}：{title}' },
} satisfies Readonly<Record<string, Words>>;

/**
 * What can be done where the range is: each finding's fixes, those preferred first; where nothing mends one, what leads on; its rule's
 * page; last of all silencing it. Nothing for files that nobody can change. `reported` are the document's findings.
 */
export function actionsAt(
  document: Document,
  range: Range,
  reported: readonly Reported[],
  reader: Reader,
): readonly Action[] {
  if (document.origin !== 'workspace') return [];
  const here = reported.map(({ finding }) => finding).filter((finding) => isAt(document, finding, range));
  const mending = here.map((finding) => ({ finding, fixes: fixActions(document, finding, reader) }));
  const fixes = mending.flatMap((one) => one.fixes);
  const leads = mending.filter((one) => one.fixes.length === 0);
  const rules = [...firstOfEachRule(here)];
  return [
    ...fixes.filter((one) => one.preferred),
    ...fixes.filter((one) => !one.preferred),
    ...leads.flatMap(({ finding }) => leadActions(document, finding, reader)),
    ...(reader.opensPages ? rules.map(([rule, finding]) => explainAction(rule, finding, reader)) : []),
    ...rules.flatMap(([, finding]) => ignoreAction(document, finding, reader) ?? []),
  ];
}

/** One comment silences a rule on its whole line, however often it speaks there. */
function firstOfEachRule(findings: readonly Finding[]): ReadonlyMap<Rule, Finding> {
  const first = new Map<Rule, Finding>();
  for (const finding of findings) if (!first.has(finding.rule)) first.set(finding.rule, finding);
  return first;
}

export function isAt(document: Document, finding: Finding, range: Range): boolean {
  const at = absolute(document.tree, finding.at);
  return touches(at, range.start) || touches(at, range.end) || touches(range, at.start);
}

function fixActions(document: Document, finding: Finding, { locale }: Reader): readonly Action[] {
  return (finding.fixes?.() ?? []).flatMap((fix): Action[] => {
    const changes = editsOfFix(fix, document);
    if (changes.some((one) => one.document.origin !== 'workspace')) return [];
    const { command } = fix;
    const title = say(fix.title, locale, fix.args);
    const preferred = fix.preferred === true;
    return [{ title, kind: 'fix', finding, preferred, changes, ...(command === undefined ? {} : { command }) }];
  });
}

function explainAction(rule: Rule, finding: Finding, { locale }: Reader): Action {
  const title = say(words.explain, locale, { rule: rule.code, title: rule.title });
  const command = { id: explainRuleCommand, arguments: [pageOf(rule, locale)] };
  return { title, kind: 'fix', finding, preferred: false, changes: [], command };
}

/** Mending the whole file, where that would do anything; what it changes is worked out by `fixAllEdits`. */
export function fixAllAction(
  document: Document,
  reported: readonly Reported[],
  { locale }: Reader,
): Action | undefined {
  if (document.origin !== 'workspace' || !hasAutoFixes(reported)) return undefined;
  return { title: say(words.fixAll, locale), kind: 'fix-all', preferred: false };
}
