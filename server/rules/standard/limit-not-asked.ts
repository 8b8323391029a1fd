import { inAnnexProcess, inProcess } from '../kit/process-example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const header = 'indicators: {reply-time: {title: 答覆用時, unit: 小時}}';

export const rule = defineCheck({
  code: 'standard/limit-not-asked',
  severity: 'warning',
  title: { en: 'A figure that no clause asks for', 'zh-Hant': '沒有條款要求填寫的用時' },
  message: {
    en: 'The process stands in no clause, so no report is asked how long “{step}” takes. Move the process into the clause that requires it, or give the limit there under criteria.',
    'zh-Hant':
      '流程不在條款之內，自評報告不會被要求填寫「{step}」的用時。請把流程移到要求它的條款裡，或在該條款的 criteria 中寫明時限。',
  },
  why: {
    en: 'Reports answer clauses, and a figure is tested by the clause in which it stands.',
    'zh-Hant': '自評報告是逐條作答的，數據由所在的條款檢驗。',
  },
  fix: 'none',
  on: 'division',
  reads: [],
  *check({ processes }, { setting }) {
    for (const { indicator, title, id } of processes.flatMap(({ steps }) => steps)) {
      if (indicator === undefined) continue;
      yield { at: indicator, args: { step: nameOf(title, id?.text ?? '', setting.language) } };
    }
  },
  examples: () => ({
    bad: [
      inAnnexProcess('- {id: answer, title: 答覆, within: 1 h, indicator: reply-time}', { header }),
      inAnnexProcess('- {id: answer, title: 答覆, within: {甲級: 1 h}, indicator: reply-time}', {
        header: `${header}\nlevels: [甲級, 乙級]`,
        language: 'zh-Hans',
      }),
    ],
    good: [
      inProcess('- {id: answer, title: 答覆, within: 1 h, indicator: reply-time}', { header }),
      inAnnexProcess('- {id: answer, title: 答覆, within: 1 h}'),
    ],
  }),
});
