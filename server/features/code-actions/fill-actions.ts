import type { Range } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { goToCommand } from '../../protocol/commands.ts';
import { rangeIn } from '../../rules/engine/render.ts';
import type { Reported } from '../../rules/engine/reported.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { complete } from '../completion/complete.ts';
import { plainText } from '../completion/snippet.ts';
import type { Suggestion, SuggestionKind } from '../completion/suggestion.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';
import { isAt } from './actions-at.ts';
import { landing } from './landing.ts';
import { leaveOutEvidence } from './leave-out-evidence.ts';

const words = {
  fill: { en: 'Fill in {label}', 'zh-Hant': '填寫 {label}' },
  fillNamed: { en: 'Fill in {label}: {what}', 'zh-Hant': '填寫 {label}：{what}' },
  all: { en: 'Choose from all {count}', 'zh-Hant': '從全部 {count} 項中選擇' },
} satisfies Readonly<Record<string, Words>>;

/** A menu is short; whoever needs more is led to the list. */
const most = 6;

/** Kinds that say what may be filled in, not what it should look like. */
const chosen: ReadonlySet<SuggestionKind> = new Set(['value', 'reference', 'unit', 'file', 'date']);

/**
 * For a hint in the range that is still to be typed over: what completion would offer there, or to do without. `reported` are the
 * document's findings.
 */
export function fillActions(
  snapshot: Snapshot,
  document: Document,
  range: Range,
  reported: readonly Reported[],
  reader: Reader,
): readonly Action[] {
  if (document.origin !== 'workspace') return [];
  const open = reported.find(
    ({ finding }) => finding.rule.code === 'schema/to-fill-in' && isAt(document, finding, range),
  );
  if (open === undefined) return [];
  const { finding } = open;
  const fills = offered(snapshot, document, finding, reader);
  const leaving = leaveOutEvidence(document, finding, reader);
  if (leaving === undefined) return fills;
  return leaving.isExpected ? [leaving.action, ...fills] : [...fills, leaving.action];
}

function offered(snapshot: Snapshot, document: Document, finding: Finding, reader: Reader): readonly Action[] {
  const place = rangeIn(document, finding);
  const all = complete(snapshot, document, place.start, reader).items.filter(({ kind }) => chosen.has(kind));
  const fill = ({ label, detail, snippet, range: replaced }: Suggestion): Action => {
    const title = say(detail === '' ? words.fill : words.fillNamed, reader.locale, { label, what: detail });
    const changes = [{ document, edits: [{ range: replaced, text: plainText(snippet) }] }];
    return landing({ title, kind: 'fix', finding, preferred: all.length === 1, changes }, document, reader);
  };
  const few = all.slice(0, most).map(fill);
  if (all.length <= most || !reader.opensPages) return few;
  const { start, end } = place;
  const command = {
    id: goToCommand,
    arguments: [document.uri, start.line, start.character, true, end.character - start.character],
  };
  const title = say(words.all, reader.locale, { count: all.length });
  return [...few, { title, kind: 'fix', finding, preferred: false, changes: [], command }];
}
