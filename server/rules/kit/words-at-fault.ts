import type { DraftingRules } from '../../model/standard.ts';
import type { ProseReading } from '../../model/wording/reading.ts';
import type { Span } from '../../model/wording/span.ts';
import type { CheckRule } from '../rule.ts';
import { isOfProvision, placeIn, readText } from './prose-text.ts';

/** Words at fault, and which of a rule's wordings says so where it has several. */
interface WordsAtFault extends Span {
  readonly kind?: string;
}

interface Search {
  /** The drafting rules that say so: those of GB/T 1.1, with those of ISO, or all. */
  readonly under: 'gbt' | 'gbt, iso' | 'any';
  /** What a text has to hold, at a glance; absent: nothing tells. */
  readonly mayBe?: RegExp;
  readonly find: (reading: ProseReading) => Iterable<WordsAtFault>;
}

/** What a rule does that names words of a provision, as `words`, and leaves it to the author what to write instead. */
export function wordsAtFault({
  under,
  mayBe,
  find,
}: Search): Pick<CheckRule<'text', never>, 'on' | 'reads' | 'within' | 'concerns' | 'check'> {
  const applies = (rules: DraftingRules): boolean =>
    rules.startsWith('gbt') || (under === 'any' ? rules !== 'none' : under === 'gbt, iso' && rules === 'iso-iec-2');
  return {
    on: 'text',
    reads: [],
    within: 'standard',
    concerns: (subject, { setting }) =>
      isOfProvision(subject) && applies(setting.draftingRules) && mayBe?.test(subject.prose.node.text) !== false,
    *check({ prose, language }) {
      const { reading } = readText(prose, language);
      for (const { kind, start, end } of find(reading)) {
        const found = { at: placeIn(prose, { start, end }), args: { words: reading.text.slice(start, end) } };
        yield kind === undefined ? found : { ...found, wording: kind };
      }
    },
  };
}
