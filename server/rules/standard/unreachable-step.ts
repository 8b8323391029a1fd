import { flowOf, reachedFrom } from '../../model/process-flow.ts';
import { inAnnexProcess, inProcess } from '../kit/process-example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/unreachable-step',
  severity: 'warning',
  title: { en: 'A step that nothing leads to', 'zh-Hant': '到不了的步驟' },
  message: {
    en: 'Nothing leads from the first step to “{step}”. Name it under next or branches of another step, or remove it.',
    'zh-Hant': '從第一步出發到不了「{step}」。請在別的步驟的 next 或 branches 中寫上它，或刪去。',
  },
  why: { en: 'A step that nobody comes to is never done.', 'zh-Hant': '走不到的步驟永遠不會執行。' },
  fix: 'none',
  on: 'process',
  reads: [],
  *check(process, { setting }) {
    const flow = flowOf(process);
    // Where a step leads to one that is not there, that is to be told first.
    if (flow.flat().some(({ to }) => to === undefined)) return;
    const reached = reachedFrom(flow, [0]);
    for (const [at, step] of process.steps.entries()) {
      // What follows on a step that is not reached is told with it.
      if (reached.has(at) || (flow[at - 1]?.some(({ to, named }) => to === at && named === undefined) ?? false))
        continue;
      yield { at: step.handle, args: { step: nameOf(step.title, step.id?.text ?? '', setting.language) } };
    }
  },
  examples: () => ({
    bad: [
      inProcess('- {id: apply, title: 申請, next: sign}\n- {id: review, title: 審核}\n- {id: sign, title: 簽約}'),
      inProcess('- {id: apply, title: 申請, ends: true}\n- {id: review, title: 審核}\n- {id: sign, title: 簽約}', {
        language: 'zh-Hans',
      }),
      inAnnexProcess('- {id: apply, title: 申請, ends: true}\n- {id: review, title: 審核}'),
    ],
    good: [
      inProcess(
        '- {id: apply, title: 申請, branches: [{if: 齊全, next: sign}, {if: 不全, next: refuse}]}\n- {id: refuse, title: 退回, ends: true}\n- {id: sign, title: 簽約}',
      ),
      inProcess(
        '- {id: apply, title: 申請, next: [review, visit]}\n- {id: review, title: 審核, ends: true}\n- {id: visit, title: 走訪}',
        { language: 'zh-Hans' },
      ),
    ],
  }),
});
