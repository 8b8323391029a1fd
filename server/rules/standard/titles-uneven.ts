import { ofStretch, type Stretches, stretchesOf } from '../../base/stretches.ts';
import { clauseStretchesOf } from '../../model/divisions.ts';
import type { Element, Text } from '../../model/field.ts';
import type { Clause } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { isStandard, type StandardDocument } from '../../workspace/document.ts';
import { moves } from '../../workspace/resolve/as-written.ts';
import type { EffectiveClause } from '../../workspace/resolve/resolution.ts';
import { inChapter, inVariant } from '../example.ts';
import { isMisspelt } from '../misspelt.ts';
import { defineCheck } from '../rule.ts';

const clause = (id: string, title = '') =>
  `- {id: ${id}, ${title && `title: ${title}, `}provision: statement, text: 有}\n`;

const chapter = (clauses: string) => `
  chapters:
    - id: one
      title: 甲
      clauses:
${clauses.replace(/^(?=.)/gm, '        ')}`;

export const rule = defineCheck({
  code: 'standard/titles-uneven',
  severity: 'warning',
  title: { en: 'Titles on some siblings only', 'zh-Hant': '同級條款標題有無不一' },
  message: {
    missing: {
      en: 'This one has no title, but others beside it do. Give all of them a title, or none.',
      'zh-Hant': '這一條沒有標題，而同級的其他條有。同級的條應都有標題，或都沒有。',
    },
    extra: {
      en: 'This one has a title, but others beside it do not. Give all of them a title, or none.',
      'zh-Hant': '這一條有標題，而同級的其他條沒有。同級的條應都有標題，或都沒有。',
    },
  },
  why: {
    en: 'Readers find their way by headings, and cannot where some are missing.',
    'zh-Hant': '讀者靠標題查找，時有時無就無從查起。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '7.3' },
  fix: 'none',
  on: 'division',
  reads: ['imports'],
  *check(division, { document, imports }) {
    const { resolution } = imports;
    if (resolution?.broken !== undefined) return;
    // Where ids are given twice, the resolved standard is not what anybody meant.
    const whole = resolution?.divisions.get(idKey(division.id?.text ?? ''));
    // Of the file itself only what stands in it now: what is read of imports may be of its state before an edit.
    const united = resolution?.base && whole ? whole.clauses : [];
    const inherited = united.filter(({ home }) => home.uri !== document.uri);
    const isMoved = resolution?.base && whole && isStandard(document) && clauseStretchesOf(document.model).some(moves);
    const own = isMoved ? [placedAmong(united, document)] : stretchesOf(division.clauses);
    const odd = oddAmong(own, inherited);
    if (odd !== undefined) yield { at: odd.handle, wording: odd.title === undefined ? 'missing' : 'extra' };
  },
  examples: {
    bad: [
      inChapter(clause('a', '乙') + clause('b') + clause('c', '丙')),
      inChapter(clause('a') + clause('b') + clause('c', '丙'), '', 'zh-Hans'),
      inChapter(clause('a', '乙') + clause('b')),
      inVariant(chapter(clause('c')), chapter(clause('a', '乙') + clause('b', '丙'))),
      inVariant(chapter(clause('c', '丁') + clause('d', '戊')), chapter(clause('a'))),
    ],
    good: [
      inChapter(clause('a', '乙') + clause('b', '丙')),
      inChapter(clause('a') + clause('b')),
      inVariant(chapter(clause('c', '丁')), chapter(clause('a', '乙'))),
      inVariant(
        chapter(clause('c', '丁').replace('provision', 'after: z, provision')),
        `${chapter(clause('a'))}\n    - id: two\n      title: 丙\n      clauses:\n        ${clause('z', '乙')}`,
      ),
    ],
  },
});

/** The clauses of the file, as it is, that stand in a division: `after` has put some there, and others elsewhere. */
function placedAmong(united: readonly EffectiveClause[], { uri, model }: StandardDocument): readonly Clause[] {
  const keyOf = (clause: Clause) => idKey(clause.id?.value ?? '') || clause;
  const placed = new Set(united.flatMap(({ home, clause }) => (home.uri === uri ? [keyOf(clause)] : [])));
  return clauseStretchesOf(model).flatMap((clauses) => clauses.filter((clause) => placed.has(keyOf(clause))));
}

/** Siblings with a title and without, and the first of each. */
interface Tally {
  readonly given: number;
  readonly without: number;
  readonly firstGiven: Clause | undefined;
  readonly firstWithout: Clause | undefined;
}

const tallyOf = ofStretch((clauses: readonly Clause[]): Tally => {
  const given = clauses.filter(({ title }) => title !== undefined);
  const without = clauses.filter((one) => lacksTitle(one.title, one));
  return { given: given.length, without: without.length, firstGiven: given[0], firstWithout: without[0] };
});

/** The first of the file's own that are not as the others: of the fewer ones, or of whichever differ from what is inherited. */
function oddAmong(own: Stretches<Clause>, inherited: readonly EffectiveClause[]): Clause | undefined {
  const tallies = own.map(tallyOf);
  const count = (of: 'given' | 'without') => tallies.reduce((sum, one) => sum + one[of], 0);
  const given = count('given') + inherited.filter(({ content }) => content.title !== undefined).length;
  const without =
    count('without') + inherited.filter(({ content, clause }) => lacksTitle(content.title, clause)).length;
  if (without === 0 || given === 0) return undefined;
  const firstGiven = tallies.find((one) => one.firstGiven)?.firstGiven;
  const firstWithout = tallies.find((one) => one.firstWithout)?.firstWithout;
  return given < without ? (firstGiven ?? firstWithout) : (firstWithout ?? firstGiven);
}

function lacksTitle(title: Text | undefined, element: Element): boolean {
  return title === undefined && !isMisspelt(element, 'clause', 'title');
}
