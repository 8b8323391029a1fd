import type { Element, Text } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import type { Place } from '../../syntax/tree.ts';
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

interface Sibling {
  readonly element: Element;
  readonly title: Text | undefined;
  readonly handle: Place;
  readonly own: boolean;
}

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
    const clauses: Sibling[] =
      whole === undefined
        ? division.clauses.map((clause) => ({ element: clause, title: clause.title, handle: clause.handle, own: true }))
        : whole.clauses.map(({ content, clause, home }) => ({
            element: clause,
            title: content.title,
            handle: clause.handle,
            // What is read of imports may be of an earlier state of this file.
            own: home.uri === document.uri,
          }));
    const [odd] = oddOnes(clauses);
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
    ],
  },
});

/** The file's own siblings that are not as the others: the fewer ones, or whichever differ from what is inherited. */
function oddOnes(siblings: readonly Sibling[]): readonly Sibling[] {
  const without = siblings.filter(
    ({ title, element }) => title === undefined && !isMisspelt(element, 'clause', 'title'),
  );
  const given = siblings.filter(({ title }) => title !== undefined);
  if (without.length === 0 || given.length === 0) return [];
  const [fewer, more] = given.length < without.length ? [given, without] : [without, given];
  const own = fewer.filter((one) => one.own);
  return own.length > 0 ? own : more.filter((one) => one.own);
}
