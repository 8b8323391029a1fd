import { idKey } from '../../model/values/id.ts';
import { inVariant } from '../example.ts';
import { nameOf, valueLabel } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const omitting = (provision: string, language?: string) =>
  inVariant(
    `
      omit:
        - {clause: a, because: 不用}
      chapters:
        - id: extra
          title: 乙
          clauses:
            - {id: b, provision: statement, text: 甲}
    `,
    `
      chapters:
        - id: one
          title: 甲
          clauses:
            - {id: a, title: 人手, provision: ${provision}, text: 甲}
            - {id: kept, provision: statement, text: 乙}
    `,
    language,
  );

export const rule = defineCheck({
  code: 'variant/omits-requirement',
  severity: 'error',
  title: { en: 'A requirement omitted', 'zh-Hant': '刪去了要求' },
  message: {
    en: '“{clause}” is a {provision} of {base}: a variant cannot omit it. Take it off the list, or let the base itself accept “not applicable” (not-applicable: with-reason).',
    'zh-Hant':
      '「{clause}」是 {base} 的{provision}，變體不能刪去。請從列表中去掉，或在所依據的標準中允許答「不適用」（not-applicable: with-reason）。',
  },
  why: {
    en: 'Whoever conforms to the variant has to conform to its base as well.',
    'zh-Hant': '符合變體的，也應當符合它所依據的標準。',
  },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { imports }) {
    const base = imports.resolution?.base;
    for (const { clause: at } of standard.omit) {
      const clause = base?.clauses.get(idKey(at?.text ?? ''));
      const provision = clause?.content.provision?.value;
      if (at === undefined || clause === undefined) continue;
      if (provision !== 'requirement' && provision !== 'instruction') continue;
      const name = nameOf(clause.content.title, clause.id, clause.home.model.language?.value ?? 'zh-Hant');
      const words = { en: 'The clause stands here.', 'zh-Hant': '條款在這裡。' };
      yield {
        at,
        args: { clause: name, provision: valueLabel('provision', provision), base: base?.edition ?? '' },
        related: [{ document: clause.home, place: clause.clause.handle, words }],
      };
    }
  },
  examples: () => ({
    bad: [omitting('requirement'), omitting('instruction', 'zh-Hans')],
    good: [omitting('recommendation'), omitting('permission')],
  }),
});
