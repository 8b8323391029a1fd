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

const words = {
  fixAll: { en: 'Mend all that is beyond doubt in this file', 'zh-Hant': '改正本文件中所有明確無疑的問題' },
  explain: { en: 'Explain {rule}: {title}', 'zh-Hant': '解說 {rule}：{title}' },
} satisfies Readonly<Record<string, Words>>;

/**
 * What can be done where the range is: each finding's fixes, those preferred first, then silencing it, then its rule's page.
 * `reported` are the document's findings. Nothing for files that nobody can change.
 */
export function actionsAt(
  document: Document,
  range: Range,
  reported: readonly Reported[],
  reader: Reader,
): readonly Action[] {
  if (document.origin !== 'workspace') return [];
  const here = reported.map(({ finding }) => finding).filter((finding) => isAt(document, finding, range));
  const fixes = here.flatMap((finding) => fixActions(document, finding, reader));
  const ignores = here.flatMap((finding) => ignoreAction(document, finding, reader) ?? []);
  const rules = [...new Map(here.map((finding) => [finding.rule, finding]))];
  return [
    ...fixes.filter((one) => one.preferred),
    ...fixes.filter((one) => !one.preferred),
    ...ignores,
    ...(reader.opensPages ? rules.map(([rule, finding]) => explainAction(rule, finding, reader)) : []),
  ];
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
