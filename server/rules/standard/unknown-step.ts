import { nearestIds } from '../../model/keys/nearest-ids.ts';
import { flowOf } from '../../model/process-flow.ts';
import { guessFixes } from '../kit/fixes/suggest.ts';
import { inAnnexProcess, inProcess } from '../kit/process-example.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/unknown-step',
  severity: 'error',
  title: { en: 'A step that leads nowhere', 'zh-Hant': '下一步不存在' },
  message: {
    en: 'This process has no step “{id}”. Name one of its steps, or add that step.',
    'zh-Hant': '該流程中沒有步驟「{id}」。請改為其中的步驟，或補上這一步。',
  },
  why: {
    en: 'Whoever follows the process does not know how it goes on.',
    'zh-Hant': '照流程辦事的人不知道接著該做什麼。',
  },
  fix: 'choose',
  on: 'process',
  reads: [],
  *check(process) {
    for (const { to, named } of flowOf(process).flat()) {
      if (to !== undefined || named?.value === undefined) continue;
      const ids = process.steps.flatMap(({ id }) => id?.value ?? []);
      yield { at: named, args: { id: named.text }, fixes: () => guessFixes(named, nearestIds(ids, named.text)) };
    }
  },
  examples: () => ({
    bad: [
      inProcess('- {id: apply, title: 申請, next: reveiw}\n- {id: review, title: 審核}'),
      inProcess(
        '- {id: apply, title: 申請, branches: [{if: 材料齊全, next: review}, {if: 材料不全, next: refuse}]}\n- {id: review, title: 審核}',
        { language: 'zh-Hans' },
      ),
      inAnnexProcess('- {id: apply, title: 申請}\n- {id: review, title: 審核, next: aply}'),
    ],
    good: [
      inProcess('- {id: apply, title: 申請}\n- {id: review, title: 審核}'),
      inProcess(
        '- {id: apply, title: 申請, branches: [{if: 材料齊全, next: review}, {if: 材料不全, next: apply}]}\n- {id: review, title: 審核}',
        { language: 'zh-Hans' },
      ),
    ],
  }),
});
