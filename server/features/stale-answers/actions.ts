import { comparePositions, type Range } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { compareAnsweredCommand, reaffirmCommand } from '../../protocol/commands.ts';
import type { Reported } from '../../rules/engine/reported.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Action } from '../code-actions/action.ts';
import { isAt } from '../code-actions/actions-at.ts';
import type { Reader } from '../reader.ts';
import { nearest } from './comparison.ts';
import { type StaleAnswer, staleAnswers } from './stale-answers.ts';

const words = {
  compare: { en: 'See what changed in the clause since it was answered', 'zh-Hant': '查看條款在答覆之後的改動' },
  compareWith: {
    en: 'Compare the clause with {edition} (what was answered is not known)',
    'zh-Hant': '與 {edition} 比較條款（答覆時的內容無從得知）',
  },
  all: {
    en: 'Look through all answers to clauses that have changed ({count}), and re-affirm those that still hold',
    'zh-Hant': '逐條查看條款有變的答覆（{count} 條），確認仍然成立的',
  },
} satisfies Readonly<Record<string, Words>>;

/** Where a finding says that a clause has changed: seeing how, and going through all such answers of the report. For editors that can. */
export function staleActions(
  snapshot: Snapshot,
  document: Document,
  range: Range,
  reported: readonly Reported[],
  reader: Reader,
): readonly Action[] {
  if (!reader.opensPages || document.origin !== 'workspace') return [];
  const here = reported
    .map(({ finding }) => finding)
    .filter((one) => one.rule.code === 'report/stale-answer' && isAt(document, one, range));
  if (here.length === 0) return [];
  const stale = staleAnswers(snapshot, document);
  const compared = here.flatMap((finding) => compareAction(snapshot, document, finding, stale, reader) ?? []);
  const [finding] = here;
  if (finding === undefined || stale.length < 2) return compared;
  return [...compared, { ...reaffirmAction(document, stale, reader), finding }];
}

/** Going through all answers of a report to clauses that have changed. */
export function reaffirmAllAction(snapshot: Snapshot, document: Document, reader: Reader): Action | undefined {
  if (!reader.opensPages || document.origin !== 'workspace') return undefined;
  const stale = staleAnswers(snapshot, document);
  return stale.length === 0 ? undefined : reaffirmAction(document, stale, reader);
}

function compareAction(
  snapshot: Snapshot,
  document: Document,
  finding: Finding,
  stale: readonly StaleAnswer[],
  { locale }: Reader,
): Action | undefined {
  const { fragment, range } = finding.at;
  const isThere = ({ digest }: StaleAnswer) =>
    digest.fragment === fragment && comparePositions(digest.range.start, range.start) === 0;
  const one = stale.find(isThere);
  const other = one && (one.before ?? nearest(snapshot, one));
  if (one === undefined || other === undefined) return undefined;
  const edition = other.resolution.edition ?? '';
  const title = say(one.before === undefined ? words.compareWith : words.compare, locale, { edition });
  const command = { id: compareAnsweredCommand, arguments: [document.uri, one.answer.clause.text] };
  return { title, kind: 'fix', finding, preferred: false, command };
}

function reaffirmAction(document: Document, stale: readonly StaleAnswer[], { locale }: Reader): Action {
  const title = say(words.all, locale, { count: stale.length });
  return { title, kind: 'reaffirm', preferred: false, command: { id: reaffirmCommand, arguments: [document.uri] } };
}
