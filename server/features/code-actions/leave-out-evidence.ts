import { say, type Words } from '../../base/words.ts';
import { statusOf } from '../../model/answer-items.ts';
import { idKey } from '../../model/values/id.ts';
import { byDocuments } from '../../rules/engine/fix-edits.ts';
import { withoutItem } from '../../rules/kit/fixes/removal.ts';
import type { Finding } from '../../rules/rule.ts';
import { locate } from '../../syntax/locate.ts';
import type { Step } from '../../syntax/location.ts';
import { absolute } from '../../syntax/navigate.ts';
import { isClaimed } from '../../workspace/assess/evidence-given.ts';
import { type Document, isReport, type ReportDocument } from '../../workspace/document.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';

const leaveOut: Words = { en: 'There is none: take this item out', 'zh-Hant': '沒有這份材料，刪去這一項' };

/** What an answer says that claims nothing brings no evidence: this is what to do there, and elsewhere what may be done. */
interface LeavingOut {
  readonly action: Action;
  readonly isExpected: boolean;
}

/** For the file of a piece of evidence that is still to be named: to do without that piece. */
export function leaveOutEvidence(document: Document, finding: Finding, { locale }: Reader): LeavingOut | undefined {
  if (!isReport(document)) return undefined;
  const { trail } = locate(document.tree, absolute(document.tree, finding.at).start);
  if (trail[0]?.key !== 'answers' || trail.at(-1)?.key !== 'file' || trail.at(-3)?.key !== 'evidence') return undefined;
  const edit = withoutItem(document, finding.at);
  if (edit === undefined) return undefined;
  const changes = byDocuments([edit], document);
  const isExpected = isUnclaimed(document, trail);
  return { action: { title: say(leaveOut, locale), kind: 'fix', finding, preferred: isExpected, changes }, isExpected };
}

/** Whether the answer is one to which nobody would bring evidence. */
function isUnclaimed({ model }: ReportDocument, trail: readonly Step[]): boolean {
  const key = idKey(trail[1]?.key ?? '');
  const answer = model.answers.find(({ clause }) => idKey(clause.text) === key);
  const status = answer && statusOf(answer);
  return status !== undefined && status !== 'alternative' && !isClaimed(status);
}
