import { endsAt, flowOf, leadingTo, reachedFrom } from '../../model/process-flow.ts';
import { inAnnexProcess, inProcess } from '../kit/process-example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/endless-process',
  severity: 'warning',
  title: { en: 'A circle that nothing leads out of', 'zh-Hant': '走不出去的循環' },
  message: {
    en: 'From “{step}” on the process goes round without end. Let one of its steps lead out, or say ends: true.',
    'zh-Hant': '從「{step}」起流程循環不止。請讓其中一步通向別處，或寫 ends: true。',
  },
  why: { en: 'Whoever enters it is never done.', 'zh-Hant': '進入循環的人永遠辦不完。' },
  fix: 'none',
  on: 'process',
  reads: [],
  *check(process, { setting }) {
    const flow = flowOf(process);
    if (flow.flat().some(({ to }) => to === undefined)) return;
    const ending = leadingTo(
      flow,
      flow.flatMap((_, at) => (endsAt(flow, at) ? [at] : [])),
    );
    const told = new Set<number>();
    for (const at of reachedFrom(flow, [0])) {
      const step = process.steps[at];
      if (step === undefined || ending.has(at) || told.has(at)) continue;
      // What it leads to is part of the same circle, or leads into it.
      for (const one of reachedFrom(flow, [at])) told.add(one);
      yield { at: step.handle, args: { step: nameOf(step.title, step.id?.text ?? '', setting.language) } };
    }
  },
  examples: () => ({
    bad: [
      inProcess('- {id: apply, title: 申請}\n- {id: review, title: 審核, next: apply}'),
      inProcess(
        '- {id: apply, title: 申請, branches: [{if: 齊全, next: sign}, {if: 不全, next: mend}]}\n- {id: mend, title: 補正, next: ask}\n- {id: ask, title: 詢問, next: mend}\n- {id: sign, title: 簽約}',
        { language: 'zh-Hans' },
      ),
      inAnnexProcess('- {id: apply, title: 申請, next: apply}'),
    ],
    good: [
      inProcess(
        '- {id: apply, title: 申請}\n- {id: review, title: 審核, branches: [{if: 齊全, next: sign}, {if: 不全, next: apply}]}\n- {id: sign, title: 簽約}',
      ),
      inProcess('- {id: apply, title: 申請}', { language: 'zh-Hans' }),
    ],
  }),
});
