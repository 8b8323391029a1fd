import { say, type Words } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import type { DocumentEdits } from '../../rules/engine/fix-edits.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { type Document, isReport, type ReportDocument } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import type { Reader } from '../reader.ts';
import { linesFrom, replacedLines } from '../structure/lines.ts';
import { type Group, groupsIn, hasOwnLines, levelsAt, spanOf, type ThingLines } from '../structure/things.ts';
import type { Action } from './action.ts';

const title: Words = { en: 'Put the answers in the order of the standard', 'zh-Hant': '按標準的順序排列答覆' };

/** For a report whose answers stand in another order than the clauses of its standard; `arrangedAnswers` does it. */
export function arrangeAction(
  snapshot: Snapshot,
  document: Document,
  { locale }: Pick<Reader, 'locale'>,
): Action | undefined {
  return arrangement(snapshot, document) && { title: say(title, locale), kind: 'arrange', preferred: false };
}

/** The answers in the order of their standard, each with its comments. */
export function arrangedAnswers(snapshot: Snapshot, document: Document): readonly DocumentEdits[] {
  const { group, order } = arrangement(snapshot, document) ?? {};
  if (group === undefined || order === undefined) return [];
  const spans = order.map((_, index) => spanOf(document, group, index));
  return [{ document, edits: [arranged(document, spans, order)] }];
}

/** The answers that can be put in another order, and that order; nothing where they stand in it. */
function arrangement(snapshot: Snapshot, document: Document) {
  if (!isReport(document) || document.origin !== 'workspace') return undefined;
  const resolution = resolutionFor(snapshot, document);
  const group = groupOfAnswers(document);
  if (resolution === undefined || resolution.broken !== undefined || group === undefined) return undefined;
  const order = orderOf(document, group, resolution);
  const isDone = order.every((from, at) => from === at);
  return isDone || !order.every((index) => hasOwnLines(document, { group, index })) ? undefined : { group, order };
}

/** The answers of a report as they stand below each other. */
export function groupOfAnswers(document: Document): Group | undefined {
  const [file] = levelsAt(document, 0);
  return file && groupsIn(document, file).find(({ path }) => path[0] === 'answers');
}

/** Which of the answers comes first, second …; one whose clause is not known stays behind the one that it stands behind. */
function orderOf(document: ReportDocument, { container }: Group, resolution: Resolution): readonly number[] {
  const places = new Map(assess(document.model, resolution).clauses.map(({ clause }, at) => [clause, at]));
  let place = -1;
  const placed = Array.from({ length: container.count }, (_, index) => {
    const child = container.child(index);
    const key = 'key' in child ? idKey(child.key.text) : '';
    const clause = resolution.clauses.get(key) ?? resolution.aliases.get(key);
    place = (clause && places.get(clause)) ?? place;
    return { index, place };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ index }) => index);
}

/** What stands between two of them, such as an empty line, stays where it is. */
function arranged(document: Document, spans: readonly ThingLines[], order: readonly number[]) {
  const lines = order.flatMap((from, at) => {
    const [own, here, behind] = [spans[from], spans[at], spans[at + 1]];
    if (own === undefined || here === undefined) return [];
    const gap = behind === undefined ? [] : linesFrom(document, here.tail + 1, behind.head - 1);
    return [...linesFrom(document, own.head, own.tail), ...gap];
  });
  return replacedLines(document, spans[0]?.head ?? 0, spans.at(-1)?.tail ?? 0, lines);
}
