import { comparePositions, type Range } from '../base/position.ts';
import type { Finding } from './rule.ts';

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

function overlap(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
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
    const basic = within.filter((finding) => rank(finding) < last);
    for (const finding of within) if (!basic.some((other) => makesMoot(other, finding))) first.push(finding);
  }
  return first;
}

function makesMoot(other: Finding, finding: Finding): boolean {
  return rank(other) < rank(finding) && overlap(other.at.range, finding.at.range);
}
