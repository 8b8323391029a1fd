import { comparePositions, type Position, type Range } from '../base/position.ts';
import { type Locale, say, type Words } from '../base/words.ts';
import { criteriaOf } from '../model/item-duties.ts';
import { isNumberedPart } from '../model/numbered-parts.ts';
import type { Reference } from '../model/reference.ts';
import { idKey } from '../model/values/id.ts';
import { absolute, fragmentAt } from '../syntax/navigate.ts';
import { type Assessment, assess } from '../workspace/assess/assess.ts';
import { standingAtLevels } from '../workspace/assess/level-standing.ts';
import { type Document, isReport, type ReportDocument } from '../workspace/document.ts';
import { referencesBetween } from '../workspace/document-references.ts';
import { numbersOf } from '../workspace/resolve/numbers.ts';
import type { Resolution } from '../workspace/resolve/resolution.ts';
import { resolveEdition } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { isAboutBase, resolutionFor } from '../workspace/targets.ts';
import { figureHints } from './figure-hints.ts';
import type { InlayHint } from './inlay-hint.ts';
import { clauseLine, partName } from './titles.ts';

const words = {
  true: { en: 'criteria met', 'zh-Hant': '滿足判定條件' },
  false: { en: 'criteria not met', 'zh-Hant': '未滿足判定條件' },
  unknown: { en: 'criteria undecided', 'zh-Hant': '判定條件未定' },
} satisfies Readonly<Record<string, Words>>;

const levelWords = {
  true: { en: 'met as answered', 'zh-Hant': '按作答達到' },
  false: { en: 'not met: clauses missing {count}', 'zh-Hant': '未達到，尚缺 {count} 條' },
  unknown: { en: 'undecided: clauses open {count}', 'zh-Hant': '未定，尚缺 {count} 條' },
} satisfies Readonly<Record<string, Words>>;

/** Which hints a reader wants. */
export interface WantedHints {
  readonly numbers: boolean;
  readonly verdicts: boolean;
  readonly figures: boolean;
}

/**
 * Numbers, which nobody types: behind the ids of clauses and divisions, with the title where a report answers. Behind an
 * answer's status, whether the figures meet the clause's criteria; beside a figure, what there is to say of it. Only for what lies
 * in `range`.
 */
export function hints(
  snapshot: Snapshot,
  document: Document,
  range: Range,
  locale: Locale,
  wanted: WantedHints = everyHint,
): readonly InlayHint[] {
  return [
    ...(wanted.numbers ? numberHints(snapshot, document, range, locale) : []),
    ...(wanted.verdicts || wanted.figures ? reportHints(snapshot, document, range, locale, wanted) : []),
  ];
}

const everyHint: WantedHints = { numbers: true, verdicts: true, figures: true };

function numberHints(snapshot: Snapshot, document: Document, range: Range, locale: Locale): readonly InlayHint[] {
  const { tree } = document;
  const [first, last] = [fragmentAt(tree, range.start.line), fragmentAt(tree, range.end.line)];
  const near = first && last ? referencesBetween(document, first.fragment, last.fragment) : [];
  return near.flatMap((reference) => {
    const at = absolute(tree, reference);
    if (!isWithin(range, at.start)) return [];
    const label = labelFor(snapshot, document, reference, locale);
    return label === undefined ? [] : [{ position: behind(document, reference), label, about: at.start }];
  });
}

function isWithin(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

function labelFor(snapshot: Snapshot, document: Document, reference: Reference, locale: Locale): string | undefined {
  const { namespaces, key, edition, text, prose } = reference;
  if (key === 'aliases' || !namespaces.some((one) => one === 'clause' || one === 'division' || isNumberedPart(one)))
    return undefined;
  const own = edition === undefined ? resolutionFor(snapshot, document) : resolveEdition(snapshot, edition);
  // What is omitted has a number in the base alone; what is adapted is shown as it stands now.
  const resolution = reference.holder?.map === 'omission' && isAboutBase(reference) ? own?.base : own;
  if (resolution === undefined) return undefined;
  const id = idKey(text);
  const clause = resolution.clauses.get(id) ?? resolution.aliases.get(id);
  const number = numbersOf(resolution).get(clause === undefined ? id : idKey(clause.id));
  const titled = !prose && key === undefined && clause !== undefined;
  return titled ? clauseLine(clause, resolution, locale) : (number ?? partName(id, resolution, locale));
}

/** Behind the id with its quotes, brackets and colon. */
function behind({ tree }: Document, reference: Reference): Position {
  const { fragment, node, prose } = reference;
  const { end } = absolute(tree, prose ? reference : { fragment, range: node.range });
  const closing = /^(?:\s*\]\]|:)/.exec(tree.text.line(end.line).slice(end.character))?.[0].length ?? 0;
  return { line: end.line, character: end.character + closing };
}

function reportHints(
  snapshot: Snapshot,
  document: Document,
  range: Range,
  locale: Locale,
  wanted: WantedHints,
): readonly InlayHint[] {
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || resolution === undefined || resolution.broken !== undefined) return [];
  const isShown = (position: Position) => isWithin(range, position);
  return [
    ...(wanted.verdicts ? verdictHints(document, resolution, isShown, locale) : []),
    ...(wanted.figures ? figureHints(snapshot, document, resolution, isShown, locale) : []),
  ];
}

function verdictHints(
  document: ReportDocument,
  resolution: Resolution,
  isShown: (position: Position) => boolean,
  locale: Locale,
): readonly InlayHint[] {
  const assessment = assess(document.model, resolution);
  const verdicts = assessment.clauses.flatMap(({ answer, clause, criteria }): InlayHint[] => {
    const status = answer?.status;
    if (status === undefined || criteriaOf(clause.content) === undefined) return [];
    const { end } = absolute(document.tree, status);
    // Its clause tells the criteria, with the figures.
    const about = absolute(document.tree, answer?.clause ?? status).start;
    return isShown(end) ? [{ position: end, label: say(words[`${criteria}`], locale), about }] : [];
  });
  return [...levelHint(document, assessment, isShown, locale), ...verdicts];
}

/** Behind the level that a report claims, whether its answers and figures come to it. */
function levelHint(
  document: ReportDocument,
  assessment: Assessment,
  isShown: (position: Position) => boolean,
  locale: Locale,
): readonly InlayHint[] {
  const { level } = document.model;
  const standing = level && standingAtLevels(assessment).find((one) => one.level === idKey(level.text));
  if (level === undefined || standing === undefined) return [];
  const { start, end } = absolute(document.tree, level);
  const count = standing.failed.length + standing.open.length;
  const label = say(levelWords[`${standing.met}`], locale, { count });
  return isShown(end) ? [{ position: end, label, about: start }] : [];
}
