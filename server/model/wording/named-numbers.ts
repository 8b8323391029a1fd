import { agrees, isComparable, type NumberDisagreement, type TestedNumber } from './criteria-agreement.ts';
import type { ProseQuantity } from './quantities.ts';
import type { ProseReading } from './reading.ts';
import { spanAt } from './span.ts';

/** A number that is tested, and what a text calls that: the level it is for, the title of the figure; in folded script. */
export interface NamedTest<L> {
  readonly tested: TestedNumber<L>;
  readonly names: readonly string[];
}

/**
 * Numbers that stand behind the name of one thing and are that of another: 二星級不少於36 m²，一星級不少於49 m², where it is tested the other
 * way round. Behind two names, nobody knows which is meant.
 */
export function findMisplacedNumbers<L>(
  reading: ProseReading,
  quantities: readonly ProseQuantity[],
  tests: readonly NamedTest<L>[],
): readonly NumberDisagreement<L>[] {
  if (reading.language === 'en') return [];
  const names = [...new Set(tests.flatMap((one) => one.names))].filter((name) => reading.folded.includes(name));
  if (names.length < 2) return [];
  return quantities.flatMap((quantity, at) => {
    const name = onlyNameIn(leadOf(reading, quantities[at - 1], quantity), names);
    if (name === undefined) return [];
    const own = tests.filter((one) => one.names.includes(name) && isComparable(quantity, one.tested));
    const [first] = own;
    if (first === undefined || own.some(({ tested }) => agrees(quantity, tested))) return [];
    const isOfAnother = tests.some(({ tested }) => agrees(quantity, tested));
    return isOfAnother ? [{ quantity, tested: first.tested }] : [];
  });
}

/** What stands between the number before, or the beginning of the sentence's part, and this one. */
function leadOf(
  { sentences, folded }: ProseReading,
  before: ProseQuantity | undefined,
  { start }: ProseQuantity,
): string {
  const from = Math.max(spanAt(sentences, start)?.start ?? start, before?.end ?? 0);
  return folded.slice(from, start).replace(/^.*[；;]/s, '');
}

function onlyNameIn(lead: string, names: readonly string[]): string | undefined {
  const there = names.filter((name) => lead.includes(name));
  // 完好率 stands in 鎖車器完好率.
  const whole = there.filter((name) => !there.some((other) => other !== name && other.includes(name)));
  const [only, second] = whole;
  if (only === undefined || second !== undefined) return undefined;
  return /^(?:级)?(?:\(含\))?[及或]?以[上下]|^[和与及、或]/.test(lead.slice(lead.indexOf(only) + only.length))
    ? undefined
    : only;
}
