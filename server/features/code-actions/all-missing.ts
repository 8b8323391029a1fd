import { comparePositions } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { byDocuments } from '../../rules/engine/fix-edits.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Document } from '../../workspace/document.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';

const title: Words = {
  en: 'Add all {count} required keys, to be filled in',
  'zh-Hant': '補寫全部 {count} 個必填的鍵，內容待填',
};

/** Where a map lacks several keys: all of them at once, in the order in which they usually stand. */
export function allMissingAction(
  document: Document,
  findings: readonly Finding[],
  { locale }: Reader,
): Action | undefined {
  const [finding] = findings.filter((one) => one.rule.code === 'schema/missing-key');
  if (finding === undefined) return undefined;
  const here = findings.filter((one) => one.rule === finding.rule && isSamePlace(one, finding));
  const fixes = here.flatMap((one) => one.fixes?.(locale) ?? []).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  if (fixes.length < 2 || fixes.length < here.length) return undefined;
  const changes = byDocuments(
    fixes.flatMap((one) => one.edits),
    document,
  );
  return { title: say(title, locale, { count: fixes.length }), kind: 'fix', finding, preferred: true, changes };
}

function isSamePlace({ at: a }: Finding, { at: b }: Finding): boolean {
  return a.fragment === b.fragment && comparePositions(a.range.start, b.range.start) === 0;
}
