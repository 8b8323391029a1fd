import { comparePositions, type Range } from '../../base/position.ts';
import { fragmentsWith } from '../../syntax/noted.ts';
import type { Fragment, Tree } from '../../syntax/tree.ts';
import type { Finding } from '../rule.ts';

/** On one node the first of these speaks: reading, schema, look-alike glyphs, references, then the rest. */
const references: ReadonlySet<string> = new Set([
  'standard/unresolved-reference',
  'variant/unknown-base',
  'variant/unknown-clause',
  'report/unknown-standard',
  'report/unknown-clause',
  'report/unknown-figure',
  'report/evidence-kind',
]);

/** The rank of everything that is moot where something more basic is found. */
const last = 4;
const ranks = new Map<string, number>();

function rank({ rule: { code } }: Finding): number {
  const known = ranks.get(code) ?? rankOf(code);
  ranks.set(code, known);
  return known;
}

function rankOf(code: string): number {
  if (code.startsWith('yaml/')) return code === 'yaml/ambiguous-scalar' ? last : 0;
  if (code.startsWith('schema/')) return 1;
  if (code === 'standard/lookalike-glyph') return 2;
  return references.has(code) ? 3 : last;
}

/**
 * Leaves out what is said of the structure around a line that a tab indents: its level is a guess, and a key that it may belong to lacks
 * nothing for sure. Once the tab is mended, all of it is looked at.
 */
export function withoutGuesses(findings: readonly Finding[], tree: Tree): readonly Finding[] {
  const known = findings.some(({ rule: { code } }) => code === 'yaml/multiple-documents')
    ? findings.filter((finding) => !isLack(finding))
    : findings;
  return withoutTabbed(known, tree);
}

/** What is missing may stand behind the line that parts the file in two. */
function isLack({ rule: { code, lacks } }: Finding): boolean {
  return lacks !== undefined || code === 'schema/missing-key' || code === 'standard/unused-definition';
}

function withoutTabbed(findings: readonly Finding[], tree: Tree): readonly Finding[] {
  const tabbed = new Set(fragmentsWith('problems', tree).filter(hasTab));
  if (tabbed.size === 0) return findings;
  const guessed = new Set(tabbed);
  let before: Fragment | undefined;
  for (const fragment of tree.fragments.chunks.flat()) {
    if (before !== undefined && tabbed.has(fragment)) guessed.add(before);
    before = fragment;
  }
  const isGuess = ({ rule: { code }, at: { fragment } }: Finding): boolean =>
    (code.startsWith('schema/') && guessed.has(fragment)) || (code.startsWith('standard/') && tabbed.has(fragment));
  return findings.filter((finding) => !isGuess(finding));
}

function hasTab({ problems }: Fragment): boolean {
  return problems.some(({ kind }) => kind === 'tab-indentation');
}

/** Drops what a more basic finding on the same place makes moot, and puts the rest in the order of the text. */
export function firstOfEachNode(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.at.fragment.order - b.at.fragment.order ||
      comparePositions(a.at.range.start, b.at.range.start) ||
      rank(a) - rank(b),
  );
  const first: Finding[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const fragment = sorted[from]?.at.fragment;
    while (to < sorted.length && sorted[to]?.at.fragment === fragment) to++;
    const within = sorted.slice(from, to);
    const basic = reachByRank(within);
    for (const finding of within) if (!isMoot(finding, basic)) first.push(finding);
  }
  return first;
}

/**
 * By rank, the places of what is basic, in the order of the text, each drawn out to the furthest end of those so far: a file in
 * which everything is wrong must not be compared all with all.
 */
function reachByRank(within: readonly Finding[]): readonly (readonly Range[])[] {
  const byRank: Range[][] = Array.from({ length: last }, () => []);
  for (const finding of within) {
    const { range } = finding.at;
    const reach = byRank[rank(finding)];
    const before = reach?.at(-1)?.end ?? range.end;
    reach?.push({ start: range.start, end: comparePositions(before, range.end) > 0 ? before : range.end });
  }
  return byRank;
}

function isMoot(finding: Finding, basic: readonly (readonly Range[])[]): boolean {
  return basic.slice(0, rank(finding)).some((reach) => overlaps(reach, finding.at.range));
}

/** Whether one of those places overlaps another. */
function overlaps(reach: readonly Range[], { start, end }: Range): boolean {
  let [low, high] = [0, reach.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePositions(reach[middle]?.start ?? end, end) < 0) low = middle + 1;
    else high = middle;
  }
  const furthest = reach[low - 1]?.end;
  return furthest !== undefined && comparePositions(start, furthest) < 0;
}
