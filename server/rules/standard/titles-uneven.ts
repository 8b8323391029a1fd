import { type Chunks, chunksOf, gathered, joined, ofChunk } from '../../base/chunks.ts';
import { divisionsOf } from '../../model/divisions.ts';
import type { Element, Text } from '../../model/field.ts';
import type { Adaptation, Clause } from '../../model/standard.ts';
import type { Document } from '../../workspace/document.ts';
import type { EffectiveClause, EffectiveDivision, Resolution } from '../../workspace/resolve/resolution.ts';
import { inChapter, inVariant } from '../example.ts';
import { withoutEntry } from '../kit/fixes/removal.ts';
import { isMisspelt } from '../kit/misspelt.ts';
import { defineCheck, type Fix } from '../rule.ts';

const clause = (id: string, title = '') =>
  `- {id: ${id}, ${title && `title: ${title}, `}provision: statement, text: 有}\n`;

const chapter = (clauses: string) => `
  chapters:
    - id: one
      title: 甲
      clauses:
${clauses.replace(/^(?=.)/gm, '        ')}`;

const adapt = (...ids: string[]) =>
  `\n  adapt:\n${ids.map((id) => `    - {clause: ${id}, because: 示例, title: 丙}\n`).join('')}`;

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
  fix: 'once',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports }) {
    const { resolution } = imports;
    if (resolution?.broken !== undefined) return;
    const lists =
      resolution?.base === undefined
        ? divisionsOf(standard).map(({ clauses }) => ({ own: chunksOf(clauses), others: [], titling: undefined }))
        : allDivisions(resolution).map((one) => siblingsIn(one, document));
    for (const siblings of lists) {
      const odd = oddAmong(siblings);
      if (odd === undefined) continue;
      const isExtra = odd.title !== undefined;
      yield {
        at: odd.handle,
        wording: isExtra ? 'extra' : 'missing',
        ...(isExtra && siblings.titling === undefined && { fixes: () => untitled(siblings, document) }),
      };
    }
  },
  examples: () => ({
    bad: [
      inChapter(clause('a', '乙') + clause('b') + clause('c', '丙')),
      inChapter(clause('a') + clause('b') + clause('c', '丙'), '', 'zh-Hans'),
      inChapter(clause('a', '乙') + clause('b')),
      inVariant(chapter(clause('c')), chapter(clause('a', '乙') + clause('b', '丙'))),
      inVariant(chapter(clause('c', '丁') + clause('d', '戊')), chapter(clause('a'))),
      inVariant(adapt('a'), chapter(clause('a') + clause('b'))),
      inVariant(adapt('a') + chapter(clause('c', '丁')), chapter(clause('a') + clause('b') + clause('d'))),
      inVariant(chapter(behindZ('c', '丁') + behindZ('d', '戊')), withSecond(chapter(clause('a')), clause('z'))),
    ],
    good: [
      inChapter(clause('a', '乙') + clause('b', '丙')),
      inChapter(clause('a') + clause('b')),
      inVariant(chapter(clause('c', '丁')), chapter(clause('a', '乙'))),
      inVariant(adapt('a', 'b'), chapter(clause('a') + clause('b'))),
      inVariant(adapt('b'), chapter(clause('a', '乙') + clause('b'))),
      inVariant(adapt('a'), chapter(clause('a', '乙') + clause('b'))),
      inVariant(chapter(behindZ('c', '丁')), withSecond(chapter(clause('a')), clause('z', '乙'))),
      inVariant(chapter(behindZ('c', '丁') + clause('d')), withSecond(chapter(clause('a')), clause('z', '乙'))),
    ],
  }),
});

/** Clauses beside each other: what the file itself says of them, and what they are called otherwise. */
interface Siblings {
  readonly own: Chunks<Clause>;
  /** Those that are not its own, as they are called after all adaptations. */
  readonly others: readonly EffectiveClause[];
  /** The first that gives one of the others its first title. */
  readonly titling: Adaptation | undefined;
}

/** Where all others go without, the few titles that there are may go. */
function untitled({ own, others }: Siblings, document: Document): readonly Fix[] {
  if (others.some(({ content }) => content.title !== undefined)) return [];
  const titles = joined(own).flatMap(({ given }) => given.get('title') ?? []);
  const edits = titles.map((title) => withoutEntry(document, title.key ?? title));
  return edits.some((edit) => edit === undefined)
    ? []
    : [{ title: takeOut, edits: edits.flatMap((edit) => edit ?? []), preferred: true }];
}

const takeOut = { en: 'Take out the title, as beside it', 'zh-Hant': '去掉標題，與同級條款一致' };

function siblingsIn({ clauses }: EffectiveDivision, document: Document): Siblings {
  const isOwn = ({ home }: EffectiveClause) => home === document;
  const own = clauses.filter(isOwn).map(({ clause }) => clause);
  const others = clauses.filter((one) => !isOwn(one));
  const [titling] = others.flatMap((one) => firstTitleBy(document, one) ?? []);
  return { own: chunksOf(own), others, titling };
}

function firstTitleBy(document: Document, { clause, adaptations }: EffectiveClause): Adaptation | undefined {
  if (clause.title !== undefined) return undefined;
  const first = adaptations.find(({ value }) => value.title !== undefined);
  return first?.document === document ? first.value : undefined;
}

function allDivisions({ chapters, annexes }: Resolution): readonly EffectiveDivision[] {
  const withSections = (one: EffectiveDivision): EffectiveDivision[] => [one, ...one.sections.flatMap(withSections)];
  return [...chapters, ...annexes].flatMap(withSections);
}

/** Siblings with a title and without, and the first of each. */
interface Tally {
  readonly given: number;
  readonly without: number;
  readonly firstGiven: Clause | undefined;
  readonly firstWithout: Clause | undefined;
}

const tallyOf = ofChunk((clauses: readonly Clause[]): Tally => {
  const given = clauses.filter(({ title }) => title !== undefined);
  const without = clauses.filter((one) => lacksTitle(one.title, one));
  return { given: given.length, without: without.length, firstGiven: given[0], firstWithout: without[0] };
});

const tallyIn = gathered(
  tallyOf,
  (all): Tally => ({
    given: all.reduce((sum, { given }) => sum + given, 0),
    without: all.reduce((sum, { without }) => sum + without, 0),
    firstGiven: all.find((one) => one.firstGiven)?.firstGiven,
    firstWithout: all.find((one) => one.firstWithout)?.firstWithout,
  }),
);

/** The first thing in the file that makes one not as the others: of the fewer ones, or of whichever differ from what is inherited. */
function oddAmong({ own, others, titling }: Siblings): Clause | Adaptation | undefined {
  const tally = tallyIn(own);
  const given = tally.given + others.filter(({ content }) => content.title !== undefined).length;
  const without = tally.without + others.filter(({ content, clause }) => lacksTitle(content.title, clause)).length;
  if (without === 0 || given === 0) return undefined;
  const { firstGiven = titling, firstWithout } = tally;
  return given < without ? (firstGiven ?? firstWithout) : (firstWithout ?? firstGiven);
}

function lacksTitle(title: Text | undefined, element: Element): boolean {
  return title === undefined && !isMisspelt(element, 'clause', 'title');
}
