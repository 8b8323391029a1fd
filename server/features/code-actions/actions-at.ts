import { type Range, touches } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { explainRuleCommand } from '../../protocol/commands.ts';
import { hasAutoFixes, preferredOf } from '../../rules/engine/fix-all.ts';
import { editsOfFix } from '../../rules/engine/fix-edits.ts';
import { pageOf } from '../../rules/engine/render.ts';
import type { Reported } from '../../rules/engine/reported.ts';
import type { Finding, Rule } from '../../rules/rule.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Document } from '../../workspace/document.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';
import { allMissingAction } from './all-missing.ts';
import { ignoreAction } from './ignore-action.ts';
import { landing } from './landing.ts';
import { leadActions } from './lead-actions.ts';

const words = {
  fixKind: { en: 'Mend all of this kind in this file: {title}', 'zh-Hant': '改正本文件中所有此類問題：{title}' },
  fixAll: { en: 'Mend all that is beyond doubt in this file', 'zh-Hant': '改正本文件中所有明確無疑的問題' },
  explain: { en: 'Explain {rule}: {title}', 'zh-Hant': '解說 {rule}：{title}' },
} satisfies Readonly<Record<string, Words>>;

/**
 * What can be done where the range is: each finding's fixes, those preferred first, and the like in the whole file; where nothing mends
 * one, what leads on; its rule's page; last of all silencing it. Nothing for files that nobody can change. `reported` are the document's findings.
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
  const fixes = withAllMissing(
    allMissingAction(document, here, reader),
    mending.flatMap((one) => one.fixes),
  ).map((one) => landing(one, document, reader));
  const leads = mending.filter((one) => one.fixes.length === 0);
  const rules = [...firstOfEachRule(here)];
  return [
    ...fixes.filter((one) => one.preferred),
    ...fixes.filter((one) => !one.preferred),
    ...rules.flatMap(([rule, finding]) => fixKindAction(rule, finding, reported, reader) ?? []),
    ...leads.flatMap(({ finding }) => leadActions(document, finding, reader)),
    ...(reader.opensPages ? rules.map(([rule, finding]) => explainAction(rule, finding, reader)) : []),
    ...rules.flatMap(([, finding]) => ignoreAction(document, finding, reader) ?? []),
  ];
}

/** What adds all keys at once is the one to take, and no longer what adds one of them. */
function withAllMissing(all: Action | undefined, fixes: readonly Action[]): readonly Action[] {
  if (all === undefined) return fixes;
  const { rule } = all.finding ?? {};
  return [all, ...fixes.map((one) => (one.finding?.rule === rule ? { ...one, preferred: false } : one))];
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

function fixActions(document: Document, finding: Finding, { locale, opensPages }: Reader): readonly Action[] {
  return (finding.fixes?.(locale) ?? []).flatMap((fix): Action[] => {
    const changes = editsOfFix(fix, document);
    if (changes.some((one) => one.document.origin !== 'workspace')) return [];
    const { command } = fix;
    if (command !== undefined && !opensPages) return [];
    const title = say(fix.title, locale, fix.args);
    const preferred = fix.preferred === true;
    return [{ title, kind: 'fix', finding, preferred, changes, ...(command === undefined ? {} : { command }) }];
  });
}

/** Where more than one of a rule's findings has a fix that is plainly the one to take; worked out by `fixAllEdits`. */
function fixKindAction(
  rule: Rule,
  finding: Finding,
  reported: readonly Reported[],
  { locale }: Reader,
): Action | undefined {
  const choose = preferredOf(rule, locale);
  let mended = 0;
  if (!reported.some((one) => choose(one.finding) !== undefined && ++mended > 1)) return undefined;
  return { title: say(words.fixKind, locale, { title: rule.title }), kind: 'fix-kind', finding, preferred: false };
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
