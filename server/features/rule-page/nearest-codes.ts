import { nearestIds } from '../../model/keys/nearest-ids.ts';
import type { Rule } from '../../rules/rule.ts';

/** The rules that may be meant: without its group, with a slip of the pen, or both. */
export function nearestCodes(rules: readonly Rule[], written: string): readonly string[] {
  const codes = rules.map(({ code }) => code);
  const named = (name: string) => codes.filter((code) => code.endsWith(`/${name}`));
  const exact = named(written);
  if (exact.length > 0) return exact;
  const { suggestions } = nearestIds(codes, written);
  if (suggestions.length > 0) return suggestions;
  const names = new Set(codes.map((code) => code.slice(code.indexOf('/') + 1)));
  return nearestIds(names, written).suggestions.flatMap(named);
}
