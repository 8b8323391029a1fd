import { comparePositions, type Range } from '../base/position.ts';
import type { Fragment } from '../syntax/tree.ts';
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

function rank(finding: Finding): number {
  const { code } = finding.rule;
  if (code.startsWith('yaml/')) return code === 'yaml/ambiguous-scalar' ? 4 : 0;
  if (code.startsWith('schema/')) return 1;
  if (code === 'standard/lookalike-glyph') return 2;
  return references.has(code) ? 3 : 4;
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
  const basic = new Map<Fragment, Finding[]>();
  for (const finding of sorted) {
    if (rank(finding) === 4) continue;
    const group = basic.get(finding.at.fragment);
    if (group) group.push(finding);
    else basic.set(finding.at.fragment, [finding]);
  }
  return sorted.filter(
    (finding) =>
      basic
        .get(finding.at.fragment)
        ?.some((other) => rank(other) < rank(finding) && overlap(other.at.range, finding.at.range)) !== true,
  );
}
