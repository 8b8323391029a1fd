import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePositions, rangeOf } from '../../server/base/position.ts';
import { rules } from '../../server/generated/rules.ts';
import { firstOfEachNode } from '../../server/rules/engine/precedence.ts';
import type { Finding, Rule } from '../../server/rules/rule.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { parse } from '../../server/syntax/parse.ts';

/** The most basic first. */
const codes = [
  'yaml/full-width-structure',
  'schema/unknown-key',
  'standard/lookalike-glyph',
  'report/unknown-clause',
  'report/declaration-missing',
];
const byRank = codes.flatMap((code): readonly Rule[] => rules.filter((rule) => rule.code === code));
const [fragment] = parse(lineText('a: 1\n'), {}).fragments.chunks.flat();

const findings = fc.array(
  fc
    .tuple(fc.constantFrom(...byRank), fc.nat(2), fc.nat(3), fc.nat(2), fc.nat(3))
    .map(([rule, line, character, lines, characters]): Finding => {
      const end = lines === 0 ? character + characters : characters;
      if (fragment === undefined) throw new Error('nothing was read');
      return { rule, at: { fragment, range: rangeOf(line, character, line + lines, end) } };
    }),
  { maxLength: 12 },
);

function makesMoot(other: Finding, finding: Finding): boolean {
  const [a, b] = [other.at.range, finding.at.range];
  const overlap = comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
  return overlap && byRank.indexOf(other.rule) < byRank.indexOf(finding.rule);
}

test('dropped is what overlaps something more basic, and nothing else', () => {
  expect(byRank).toHaveLength(codes.length);
  fc.assert(
    fc.property(findings, (all) => {
      const kept = all.filter((finding) => !all.some((other) => makesMoot(other, finding)));
      expect(new Set(firstOfEachNode(all))).toEqual(new Set(kept));
    }),
  );
});
