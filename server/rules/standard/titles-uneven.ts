import { ofStretch, type Stretches, stretchesOf } from '../../base/stretches.ts';
import { divisionsOf } from '../../model/divisions.ts';
import type { Element, Text } from '../../model/field.ts';
import type { Clause, Division } from '../../model/standard.ts';
import type { EffectiveClause, EffectiveDivision, Resolution } from '../../workspace/resolve/resolution.ts';
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

const behindZ = (id: string, title: string) => clause(id, title).replace('provision', 'after: z, provision');

const withSecond = (first: string, clauses: string) =>
  `${first}\n    - id: two\n      title: 丙\n      clauses:\n        ${clauses}`;

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
    const lists =
      resolution?.base === undefined
        ? [{ own: stretchesOf(division.clauses), inherited: [] }]
        : (judgedBy(resolution).get(division) ?? []).map(({ clauses }) => siblings(clauses, document.uri));
    for (const { own, inherited } of lists) {
      const odd = oddAmong(own, inherited);
      if (odd !== undefined) yield { at: odd.handle, wording: odd.title === undefined ? 'missing' : 'extra' };
    }
  },
  examples: {
    bad: [
      inChapter(clause('a', '乙') + clause('b') + clause('c', '丙')),
      inChapter(clause('a') + clause('b') + clause('c', '丙'), '', 'zh-Hans'),
      inChapter(clause('a', '乙') + clause('b')),
      inVariant(chapter(clause('c')), chapter(clause('a', '乙') + clause('b', '丙'))),
      inVariant(chapter(clause('c', '丁') + clause('d', '戊')), chapter(clause('a'))),
      inVariant(chapter(behindZ('c', '丁') + behindZ('d', '戊')), withSecond(chapter(clause('a')), clause('z'))),
    ],
    good: [
      inChapter(clause('a', '乙') + clause('b', '丙')),
      inChapter(clause('a') + clause('b')),
      inVariant(chapter(clause('c', '丁')), chapter(clause('a', '乙'))),
      inVariant(chapter(behindZ('c', '丁')), withSecond(chapter(clause('a')), clause('z', '乙'))),
      inVariant(chapter(behindZ('c', '丁') + clause('d')), withSecond(chapter(clause('a')), clause('z', '乙'))),
    ],
  },
});

const judged = new WeakMap<Resolution, ReadonlyMap<Division, readonly EffectiveDivision[]>>();

/**
 * With which division of its file each one of a variant is judged that has clauses of it: the one that names it, or else the one
 * under which the first of these is written, which `after` has put there.
 */
function judgedBy(resolution: Resolution): ReadonlyMap<Division, readonly EffectiveDivision[]> {
  const found = judged.get(resolution);
  if (found !== undefined) return found;
  const { document, chapters, annexes } = resolution;
  const writtenIn = new Map(divisionsOf(document.model).flatMap((one) => one.clauses.map((clause) => [clause, one])));
  const by = new Map<Division, EffectiveDivision[]>();
  const visit = (whole: EffectiveDivision): void => {
    const naming = whole.parts.find((part) => part.document === document)?.value;
    const first = whole.clauses.find(({ home }) => home === document)?.clause;
    const judging = naming ?? (first && writtenIn.get(first));
    if (judging !== undefined) by.set(judging, [...(by.get(judging) ?? []), whole]);
    whole.sections.forEach(visit);
  };
  [...chapters, ...annexes].forEach(visit);
  judged.set(resolution, by);
  return by;
}

function siblings(clauses: readonly EffectiveClause[], uri: string) {
  const isOwn = ({ home }: EffectiveClause) => home.uri === uri;
  const own = clauses.filter(isOwn).map(({ clause }) => clause);
  return { own: stretchesOf(own), inherited: clauses.filter((one) => !isOwn(one)) };
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
