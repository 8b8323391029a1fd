import { idKey } from '../../model/values/id.ts';
import { divisionField, type EffectiveDivision, type Resolution } from '../../workspace/resolve/resolution.ts';
import { inVariant } from '../example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const base = `
  chapters:
    - id: one
      title: 人員
      clauses:
        - {id: a, provision: statement, text: 甲}
    - id: two
      title: 場地
      clauses:
        - {id: b, provision: statement, text: 甲}
        - {id: c, provision: statement, text: 乙}
`;
const omitted = (ids: readonly string[]) =>
  `omit:\n${ids.map((id) => `  - {clause: ${id}, because: 不用}\n`).join('')}`;

export const rule = defineCheck({
  code: 'variant/emptied-chapter',
  severity: 'warning',
  title: { en: 'A chapter of the base that is left empty', 'zh-Hant': '所依據標準的章被刪空' },
  message: {
    en: 'Without this clause “{title}” of {base} holds nothing, and its heading stays. Keep a clause in it, or add one of your own.',
    'zh-Hant': '刪去這一條之後，{base} 的「{title}」就沒有內容了，只剩標題。請留下一條，或補寫自己的條款。',
  },
  why: {
    en: 'An empty heading takes a number and tells the reader nothing.',
    'zh-Hant': '空的標題占用編號，卻沒有告訴讀者任何內容。',
  },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { imports }) {
    const { resolution, complete } = imports;
    const base = resolution?.base;
    if (!complete || resolution === undefined || base === undefined) return;
    // The last omission is the one that leaves it empty.
    const last = new Map(
      standard.omit.flatMap(({ clause }) => {
        const division = base.clauses.get(idKey(clause?.text ?? ''))?.division;
        return clause === undefined || division === undefined ? [] : [[idKey(division.id), clause] as const];
      }),
    );
    for (const [id, at] of last) {
      const division = resolution.divisions.get(id);
      if (division === undefined || !isEmpty(division, resolution)) continue;
      const title = divisionField(division, 'title');
      const language = (title?.document ?? division.home).model.language?.value ?? 'zh-Hant';
      yield { at, args: { title: nameOf(title?.value, division.id, language), base: base.edition ?? '' } };
    }
  },
  examples: () => ({
    bad: [
      inVariant(omitted(['a']), base),
      inVariant(omitted(['b', 'c']), base, 'zh-Hans'),
      inVariant(`${omitted(['a'])}chapters:\n  - {id: two, clauses: [{id: d, provision: statement, text: 丙}]}`, base),
    ],
    good: [
      inVariant(omitted(['b']), base),
      inVariant(`${omitted(['a'])}chapters:\n  - {id: one, clauses: [{id: d, provision: statement, text: 丙}]}`, base),
      inVariant(`${omitted(['a'])}chapters:\n  - {id: one, text: 人員由運營機構自定。}`, base),
    ],
  }),
});

function isEmpty({ clauses, sections, parts }: EffectiveDivision, { omitted }: Resolution): boolean {
  const kept = clauses.filter(({ id }) => !omitted.has(idKey(id)));
  return kept.length === 0 && sections.length === 0 && parts.every(({ value }) => value.text === undefined);
}
