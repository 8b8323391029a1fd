import { idKey } from '../../model/values/id.ts';
import { inAnswer, inReport } from '../example.ts';
import { answered } from '../kit/answered.ts';
import { writeInstead } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

const renamed = inAnswer('status: implemented', { clause: 'aliases: [mentors]' });

export const rule = defineCheck({
  code: 'report/renamed-clause',
  severity: 'hint',
  title: { en: 'An answer by a former id', 'zh-Hant': '用舊標識作答' },
  message: {
    en: '“{id}” is a former id of the clause; it is now “{now}”. Write the present one.',
    'zh-Hant': '「{id}」是該條款的舊標識，現為「{now}」。請改用現在的標識。',
  },
  why: {
    en: 'The former id still counts, but readers look for the present one.',
    'zh-Hant': '舊標識仍然有效，但讀者查找的是現在的標識。',
  },
  fix: 'once',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    for (const { clause } of report.answers) {
      const now = assessment.resolution.aliases.get(idKey(clause.text));
      if (now === undefined) continue;
      const fix = { ...writeInstead(clause, now.id), preferred: true };
      yield { at: clause, args: { id: clause.text, now: now.id }, fixes: () => [fix] };
    }
  },
  examples: () => ({
    bad: [
      {
        ...renamed,
        files: Object.fromEntries(
          Object.entries(renamed.files).map(([name, text]) => [name, text.replace('\n  a:\n', '\n  mentors:\n')]),
        ),
        show: 'answers:\n  mentors:\n    status: implemented',
      },
    ],
    good: [inReport('answers:\n  a:\n    status: implemented')],
  }),
});
