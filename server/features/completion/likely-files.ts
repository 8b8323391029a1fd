import { withoutEnding } from '../../base/file-ending.ts';
import { toSimplified } from '../../base/simplify.ts';
import { spellingsOf } from '../../model/field.ts';
import type { Evidence, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { isReport } from '../../workspace/document.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { evidenceNamed } from '../../workspace/wanted-facts.ts';
import type { Request } from './request.ts';

/** What is shared with nearly every other file says nothing: 證明材料/ is where they all lie. */
const least = 0.3;

/**
 * Those of the paths that are called like what is asked for at a `file:`, the likeliest first: what fewer paths share counts for more,
 * what the report names already for less, and so does what lies further out: it may be of another report.
 */
export function likelyFiles(paths: readonly string[], request: Request): readonly string[] {
  const weights = piecesWanted(request);
  if (weights.size === 0) return [];
  const shared = paths.map((path) => [...piecesOf([withoutEnding(path)])].filter((piece) => weights.has(piece)));
  const bearers = new Map<string, number>();
  for (const piece of shared.flat()) bearers.set(piece, (bearers.get(piece) ?? 0) + 1);
  const likeness = (pieces: readonly string[]): number =>
    pieces.reduce((sum, piece) => sum + (weights.get(piece) ?? 0) / (bearers.get(piece) ?? 1), 0);
  const outwards = (path: string): number => path.split('../').length;
  const named = namedAlready(request);
  return paths
    .map((path, at) => ({ path, like: likeness(shared[at] ?? []) / outwards(path) }))
    .filter(({ like }) => like >= least)
    .map(({ path, like }) => ({ path, like: named.has(path) ? like / 2 : like }))
    .sort((a, b) => b.like - a.like)
    .map(({ path }) => path);
}

/**
 * Of what the evidence is called, its kind, and the clause that it is for, in every language; what the standard says of the kind counts
 * for half.
 */
function piecesWanted({ snapshot, document, place: { path } }: Request): ReadonlyMap<string, number> {
  const resolution = resolutionFor(snapshot, document);
  const evidence = isReport(document) ? evidenceAt(document.model, path) : undefined;
  const [top, id] = path;
  const clause = top === 'answers' && typeof id === 'string' ? resolution?.clauses.get(idKey(id)) : undefined;
  const kind = evidence?.kind?.value;
  const defined = kind === undefined ? undefined : resolution?.evidenceKinds.get(idKey(kind))?.value;
  const named = [
    ...spellingsOf(evidence?.title),
    ...spellingsOf(defined?.title),
    ...spellingsOf(clause?.content.title),
    ...(kind === undefined ? [] : [kind]),
    ...(clause === undefined ? [] : [clause.id]),
  ];
  const described = [...piecesOf(spellingsOf(defined?.definition))].map((piece) => [piece, 0.5] as const);
  return new Map([...described, ...[...piecesOf(named)].map((piece) => [piece, 1] as const)]);
}

function evidenceAt(
  { attachments, answers, figures }: Report,
  path: readonly (string | number)[],
): Evidence | undefined {
  const [top, id, key, index, , inItem] = path;
  if (top === 'attachments') return attachments.find((one) => one.id.text === id);
  const holder =
    top === 'answers'
      ? answers.find(({ clause }) => clause.text === id)
      : figures.find(({ indicator }) => indicator.text === id);
  if (key === 'items' && holder !== undefined && 'items' in holder) {
    const item = holder.items.find((one) => one.item.text === index);
    return typeof inItem === 'number' ? item?.evidence[inItem] : undefined;
  }
  return typeof index === 'number' ? holder?.evidence[index] : undefined;
}

function namedAlready({ document }: Request): ReadonlySet<string> {
  const evidence = isReport(document) ? evidenceNamed<Evidence>(document.model) : [];
  return new Set(evidence.flatMap(({ file }) => file?.value ?? []));
}

/** Pairs of Han characters, and words of letters, both scripts and cases alike. */
function piecesOf(texts: readonly string[]): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const text of texts) {
    for (const word of toSimplified(text.normalize('NFKC').toLowerCase()).match(
      /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+/gu,
    ) ?? []) {
      const isHan = /^\p{Script=Han}/u.test(word);
      const signs = Array.from(word);
      if (!isHan && signs.length > 2) pieces.add(word);
      if (isHan) for (let at = 0; at + 1 < signs.length; at++) pieces.add(`${signs[at]}${signs[at + 1]}`);
    }
  }
  return pieces;
}
