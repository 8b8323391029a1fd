import { valuesOf } from '../../model/keys/enums.ts';
import { decimal } from '../../model/values/exact.ts';
import { judgedCriteria } from '../../workspace/assess/criteria.ts';
import { answered, clauseName, indicatorName } from '../answered.ts';
import { boundWords } from '../bound-words.ts';
import { replace } from '../edits.ts';
import { inAnswer } from '../example.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'report/contradicts-figures',
  severity: 'error',
  title: { en: 'Claimed, but the figures say otherwise', 'zh-Hant': '自稱達到，但與數據不符' },
  message: {
    en: 'Clause “{clause}” is called implemented, but the figures do not meet it: {failed}. Correct the status or the figures.',
    'zh-Hant': '條款「{clause}」答為已實施，但數據未達到：{failed}。請改正狀態或數據。',
  },
  why: {
    en: 'A claim that its own figures contradict counts nothing, and is asked about first.',
    'zh-Hant': '與自身數據矛盾的答覆不計分，也最先受到質疑。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const { resolution, figures } = assessment;
    for (const { answer, clause, criteria } of assessment.clauses) {
      const status = answer?.status;
      if (status?.value !== 'implemented' || criteria !== false) continue;
      const failed = judgedCriteria(clause.content.criteria, resolution, figures)
        .filter((one) => one.verdict === false)
        .map(({ criterion, figure }) => {
          const id = criterion.indicator?.text ?? '';
          const unit = resolution.indicators.get(id)?.value.unit?.text ?? '';
          const given =
            figure?.kind === 'reckoned'
              ? `${decimal(figure.estimate.value, 2)} ${unit}`
              : (figure?.figure.quantity.text ?? '');
          return failure(indicatorName(id, resolution), given, boundWords(criterion, unit));
        });
      const others = valuesOf('answer-status').filter((one) => one.value === 'partial' || one.value === 'planned');
      yield {
        at: status,
        args: { clause: clauseName(clause, resolution), failed },
        fixes: () =>
          others.map(({ value, title }) => ({
            title: { en: `Write “${value}” (${title.en})`, 'zh-Hant': `改為「${value}」（${title['zh-Hant']}）` },
            edits: [replace(status, value)],
          })),
      };
    }
  },
  examples: {
    bad: [
      inAnswer('status: implemented', { figures: 'mentor-count: 2' }),
      inAnswer('status: implemented', { figures: 'mentor-count: 約1人' }),
    ],
    good: [
      inAnswer('status: implemented', { figures: 'mentor-count: 3' }),
      inAnswer('status: implemented', { figures: 'mentor-count: 近40萬' }),
    ],
  },
});

function failure(
  name: { en: string; 'zh-Hant': string; 'zh-Hans'?: string },
  given: string,
  bound: { en: string; 'zh-Hant': string },
) {
  return {
    en: `${name.en} ${given}, ${bound.en}`,
    'zh-Hant': `${name['zh-Hant']} ${given}，${bound['zh-Hant']}`,
  };
}
