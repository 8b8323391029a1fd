import { judgeTree, type PlacedSlip } from '../../model/judge.ts';
import type { Document } from '../../workspace/document.ts';
import type { AnySlipRule, Finding, Rule } from '../rule.ts';

/** What the schema judged, in the words of `schema/`. */
export function slipsOf(document: Document, rules: readonly Rule[]): readonly Finding[] {
  if (document.kind === 'other') return [];
  const slips = judgeTree(document.tree, document.kind);
  if (slips.length === 0) return [];
  const byCode = new Map(rules.flatMap((rule) => ('slip' in rule ? [[rule.slip, rule] as const] : [])));
  return slips.flatMap((slip) => {
    const rule: AnySlipRule | undefined = byCode.get(slip.rule);
    return rule === undefined ? [] : findingOf(slip, rule, document);
  });
}

/** A slip outlives many edits, and so does what is said of it; but for a fix that is worked out from the file as it stands. */
const known = new WeakMap<PlacedSlip, Finding>();

function findingOf(slip: PlacedSlip, rule: AnySlipRule, document: Document): Finding {
  const before = known.get(slip);
  if (before?.rule === rule) return before;
  const { fragment, at } = slip;
  // Rule and slip bear the same code; the compiler cannot see that they belong together.
  const finding = { at: { fragment, range: at }, rule, ...rule.word(slip as never, fragment, document) };
  if (rule.looksAround !== true) known.set(slip, finding);
  return finding;
}
