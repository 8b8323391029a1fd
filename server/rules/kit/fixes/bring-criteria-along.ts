import { compareExact } from '../../../model/values/exact.ts';
import type { Comparator } from '../../../model/values/threshold.ts';
import { languageOf } from '../../../workspace/document.ts';
import { givenField } from '../../../workspace/resolve/resolution.ts';
import type { Fix } from '../../rule.ts';
import type { Torn } from '../half-adapted.ts';
import { type AdaptedClause, changeOf } from '../loosening/adapted.ts';
import { numeralFor, numeralOf, type SaidNumber, saidText } from '../numbers-said.ts';
import { replaceIn } from '../prose-text.ts';
import { sameSize, shownBound } from '../tested-numbers.ts';
import { addEntry } from './additions.ts';
import { inheritedContent } from './inherited-content.ts';
import { entry } from './new-entry.ts';

/** What to do where the text says another number than the inherited criteria: let these follow, where that asks for more, or say theirs. */
export function bringCriteriaAlong(clause: AdaptedClause, { tested, said: [said] }: Torn): readonly Fix[] {
  const giver = givenField(clause.after, 'criteria');
  const { node } = tested.leaf.quantity;
  const change = said && changeOf(clause, said.key);
  if (said === undefined || giver === undefined || change === undefined) return [];
  const [numeral, number, inherited] = [numeralOf(said), digitsOf(said, tested.unit), numeralFor(tested, said)];
  const fixes: Fix[] = [];
  if (
    number !== undefined &&
    node.kind === 'scalar' &&
    tightens(tested.leaf.comparator, compareExact(said.value, tested.value))
  ) {
    const value = inheritedContent(
      giver,
      languageOf(clause.document),
      ['clause', 'criteria'],
      new Map([[node, number]]),
    );
    const edit = addEntry(clause.document, change.adaptation, entry('criteria', value));
    const title = { en: 'Bring the criteria along: {change}', 'zh-Hant': '一併修改判定條件：{change}' };
    const args = { change: `${shownBound(tested)} → ${saidText(said)}` };
    if (edit !== undefined) fixes.push({ title, args, edits: [edit], preferred: true });
  }
  if (numeral !== undefined && inherited !== undefined) {
    const title = { en: 'Change the text to {number}', 'zh-Hant': '正文改為 {number}' };
    fixes.push({ title, args: { number: inherited }, edits: [replaceIn(said.text.prose, numeral, inherited)] });
  }
  return fixes;
}

/** What the text says, as a bound in the unit of the criterion. */
function digitsOf(said: SaidNumber, unit: string): string | undefined {
  const numeral = numeralOf(said);
  const digits = numeral && said.text.reading.text.slice(numeral.start, numeral.end);
  return digits !== undefined && /^\d+(?:\.\d+)?$/.test(digits) && sameSize(said.unit, unit) ? digits : undefined;
}

function tightens(comparator: Comparator, order: number): boolean {
  if (comparator === 'at-least' || comparator === 'more-than') return order > 0;
  return (comparator === 'at-most' || comparator === 'less-than') && order < 0;
}
