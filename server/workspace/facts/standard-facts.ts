import { asideKeys } from '../../model/keys/clause-keys.ts';
import { fact } from './fact.ts';

/** Keys of what has elements of its own, each of which says for itself what it says. */
const lists = ['clauses', 'sections'];
const headerLists = ['terms', 'indicators', 'evidence-kinds', 'chapters', 'annexes', 'adapt', 'omit'];

/** Who wrote the standard, and where it is filed. */
const imprint = ['issuer', 'proposer', 'committee', 'drafting-organizations', 'drafters', 'declares', 'ics', 'ccs'];

/** Notes and examples, why a standard was written, and what its prose may name: no finding of another file shows it. */
const prose = [...asideKeys, 'because'];
const proseHeader = ['foreword', 'introduction', 'scope', 'audience', 'changes', 'bibliography', 'basis'];

const neither = (...keys: readonly string[][]): ((key: string) => boolean) => {
  const all = new Set(keys.flat());
  return (key) => !all.has(key);
};

/** All that a finding of another file, or its message, may show, but for what is tested. */
export const says = fact({
  inHeader: neither(headerLists, imprint, proseHeader),
  inElements: neither(lists, prose, ['criteria']),
});

/** What clauses, and adaptations of clauses, test. */
export const tests = fact({ inHeader: () => false, inElements: (key) => key === 'criteria' });

/** All in which what is given elsewhere may be named: other standards of the family look there for what they define. */
export const names = fact({ inHeader: neither(headerLists, imprint), inElements: neither(lists) });
