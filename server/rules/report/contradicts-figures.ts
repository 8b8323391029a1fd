import type { Words } from '../../base/words.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import { idKey } from '../../model/values/id.ts';
import { inconsistenciesIn } from '../../workspace/assess/consistency.ts';
import { failedCriteria, type JudgedCriterion } from '../../workspace/assess/criteria.ts';
import type { Indicators } from '../../workspace/resolve/resolution.ts';
import { inAnswer } from '../example.ts';
import { indicatorName } from '../kit/answered.ts';
import { replace } from '../kit/fixes/edits.ts';
import { figureWords } from '../kit/words/amount-words.ts';
import { boundWords } from '../kit/words/bound-words.ts';
import { joined, phrase } from '../kit/words/phrases.ts';
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
  on: 'answer',
  reads: ['clause'],
  concerns: (answer, { clause: clauses }) =>
    answer.status?.value === 'implemented' && clauses.of(answer)?.assessed?.criteria === false,
  *check(answer, { document, clause: clauses }) {
    const { status } = answer;
    const answered = clauses.of(answer);
    if (status === undefined || answered === undefined) return;
    const { clause, assessment } = answered;
    const { resolution, figures } = assessment;
    const failed = failedCriteria(clause.content.criteria, resolution, figures);
    const doubtful = new Set(inconsistenciesIn(figures, resolution).map((one) => one.figure));
    // A figure that cannot be true is told as such; what it would contradict is not known.
    if (failed.some(({ figure }) => figure?.kind === 'given' && doubtful.has(figure))) return;
    const others = valuesOf('answer-status').filter((one) => one.value === 'partial' || one.value === 'planned');
    yield {
      at: status,
      args: {
        clause: answered.name(),
        failed: joined(
          failed.map((one) => failure(one, resolution)),
          semicolon,
        ),
      },
      related: failed.flatMap(({ figure }) =>
        figure?.kind === 'given' ? [{ document, place: figure.figure.quantity, words: givenHere }] : [],
      ),
      fixes: () =>
        others.map(({ value, title }) => ({
          title: { en: `Write “${value}” (${title.en})`, 'zh-Hant': `改為「${value}」（${title['zh-Hant']}）` },
          edits: [replace(status, value)],
        })),
    };
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented', { figures: 'mentor-count: 2' }),
      inAnswer('status: implemented', { figures: 'mentor-count: 約1人' }),
      inAnswer('status: implemented', { figures: 'mentor-count: {value: 2, unit: 名}' }),
    ],
    good: [
      inAnswer('status: implemented', { figures: 'mentor-count: 3' }),
      inAnswer('status: implemented', { figures: 'mentor-count: 近40萬' }),
      inAnswer('status: implemented', { figures: 'mentor-count: 約3人' }),
    ],
  }),
});

const givenHere = { en: 'The figure is given here.', 'zh-Hant': '數據在這裡。' };

const failing = { en: '{name} is {given}, where {bound} is asked for', 'zh-Hant': '{name}為{given}，要求{bound}' };
const semicolon = { en: '; ', 'zh-Hant': '；' };

function failure({ criterion, figure }: JudgedCriterion, definitions: Indicators): Words {
  const id = criterion.indicator?.text ?? '';
  const unit = definitions.indicators.get(idKey(id))?.value.unit?.value ?? '';
  const given = figure === undefined ? '' : figureWords(figure);
  return phrase(failing, { name: indicatorName(id, definitions), given, bound: boundWords(criterion, unit) });
}
