import type { Words } from '../../base/words.ts';
import { itemsAnswered, statusOf } from '../../model/answer-items.ts';
import type { Field } from '../../model/field.ts';
import { criteriaOf, type ExemptItems } from '../../model/item-duties.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { Answer } from '../../model/report.ts';
import type { ClauseContent, Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import type { Place } from '../../syntax/tree.ts';
import type { Situation } from '../../workspace/assess/applies.ts';
import { criteriaAt } from '../../workspace/assess/at-level.ts';
import { inconsistenciesIn } from '../../workspace/assess/consistency.ts';
import { failedCriteria, type JudgedCriterion } from '../../workspace/assess/criteria.ts';
import type { Indicators } from '../../workspace/resolve/resolution.ts';
import { askingWith, examined, inAnswer, inReport, simplified } from '../example.ts';
import { indicatorName } from '../kit/answered.ts';
import { replace } from '../kit/fixes/edits.ts';
import { figureWords } from '../kit/words/amount-words.ts';
import { boundWords } from '../kit/words/bound-words.ts';
import { joined, phrase } from '../kit/words/phrases.ts';
import { defineCheck, type Fix } from '../rule.ts';

const inItem = {
  clause: 'items:\n  - {id: ramp, text: 有導師；, criteria: [{indicator: mentor-count, at-least: 5}]}',
  figures: 'mentor-count: 3',
};

const timed =
  (limit: string, level = '') =>
  (hours: string, language: 'zh-Hant' | 'zh-Hans' = 'zh-Hant') => {
    const standard = askingWith({
      header: level === '' ? '' : 'levels: [甲級, 乙級]',
      indicators: 'reply-time: {title: 答覆用時, unit: 小時}',
      clauses: `- id: b
  provision: requirement
  text: 投訴應按流程處理
  processes: [{title: 投訴流程, steps: [{id: accept, title: 受理}, {id: answer, title: 答覆, within: ${limit}, indicator: reply-time}]}]
  ${examined}`,
    });
    const entries = `${level}figures:\n  mentor-count: 3\n  reply-time: {value: ${hours}, evidence: [list]}\nanswers:\n  a:\n    status: implemented\n  b:\n    status: implemented`;
    return language === 'zh-Hans'
      ? inReport(simplified(entries), { standard: simplified(standard) })
      : inReport(entries, { standard });
  };

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
  concerns: (answer, { clause: clauses }) => clauses.of(answer)?.assessed?.criteria === false,
  *check(answer, { document, clause: clauses }) {
    const answered = clauses.of(answer);
    if (answered === undefined) return;
    const { resolution, figures, situation } = answered.assessment;
    const exempt: ExemptItems = answered.assessed?.exempt ?? new Set();
    const doubtful = new Set(inconsistenciesIn(figures, resolution).map((one) => one.figure));
    for (const { at, status, criteria } of claimsIn(answer, answered.clause.content, exempt)) {
      const failed = failedCriteria(atItsLevel(criteria, situation), resolution, figures);
      // A figure that cannot be true is told as such; what it would contradict is not known.
      const isDoubtful = failed.some(({ figure }) => figure?.kind === 'given' && doubtful.has(figure));
      if (failed.length === 0 || isDoubtful) continue;
      const failures = failed.map((one) => failure(one, resolution));
      yield {
        at,
        args: { clause: answered.name(), failed: joined(failures, semicolon) },
        related: failed.flatMap(({ figure }) =>
          figure?.kind === 'given' ? [{ document, place: figure.figure.quantity, words: givenHere }] : [],
        ),
        fixes: () => (status === undefined ? [] : lessClaiming(status)),
      };
    }
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented', { figures: 'mentor-count: 2' }),
      inAnswer('status: implemented', { figures: 'mentor-count: 約1人' }),
      inAnswer('status: implemented', { figures: 'mentor-count: {value: 2, unit: 名}' }),
      inAnswer('items:\n  ramp: {status: implemented}', inItem),
      timed('24 h')('26'),
      timed('90 min')('2', 'zh-Hans'),
      timed('{甲級: 12 h, 乙級: 24 h}', 'level: 甲級\n')('20'),
    ],
    good: [
      timed('24 h')('24'),
      timed('90 min')('1.5'),
      timed('{甲級: 12 h, 乙級: 24 h}', 'level: 乙級\n')('20'),
      inAnswer('status: implemented', { figures: 'mentor-count: 3' }),
      inAnswer('status: implemented', { figures: 'mentor-count: 近40萬' }),
      inAnswer('status: implemented', { figures: 'mentor-count: 約3人' }),
      inAnswer('items:\n  ramp: {status: not-applicable, reason: 不設入口}', inItem),
    ],
  }),
});

/** What is called implemented, and by which criteria that is held against the figures. */
interface Claim {
  readonly at: Place;
  /** Absent where a clause's status follows from those of its items. */
  readonly status?: Field<unknown>;
  readonly criteria: ClauseContent['criteria'];
}

/** Items that are answered one by one are held against their own criteria, the clause against all others. */
function claimsIn(answer: Answer, content: ClauseContent, exempt: ExemptItems): readonly Claim[] {
  const units = new Map(placedItems(content).map(({ item }) => [idKey(item.id?.text ?? ''), item]));
  const ofItems = answer.items.flatMap(({ item, status }): readonly Claim[] =>
    status?.value === 'implemented' ? [{ at: status, status, criteria: units.get(idKey(item.text))?.criteria }] : [],
  );
  if (statusOf(answer) !== 'implemented') return ofItems;
  const { status } = answer;
  const at = status ?? answer.given.get('items')?.key ?? answer.handle;
  const criteria = criteriaOf(content, new Set([...exempt, ...itemsAnswered(answer, content)]));
  return [{ at, criteria, ...(status && { status }) }, ...ofItems];
}

function lessClaiming(status: Field<unknown>): readonly Fix[] {
  const others = valuesOf('answer-status').filter((one) => one.value === 'partial' || one.value === 'planned');
  return others.map(({ value, title }) => ({
    title: { en: `Write “${value}” (${title.en})`, 'zh-Hant': `改為「${value}」（${title['zh-Hant']}）` },
    edits: [replace(status, value)],
  }));
}

/** Of a report that names no level, what the lowest asks: what fails there fails at each. */
function atItsLevel(criteria: RequirementTree<Criterion> | undefined, { level, levels }: Situation) {
  const lowest = level ?? levels.at(-1);
  return criteria === undefined || lowest === undefined ? criteria : criteriaAt(criteria, lowest);
}

const givenHere = { en: 'The figure is given here.', 'zh-Hant': '數據在這裡。' };

const failing = { en: '{name} is {given}, where {bound} is asked for', 'zh-Hant': '{name}為{given}，要求{bound}' };
const semicolon = { en: '; ', 'zh-Hant': '；' };

function failure({ criterion, figure }: JudgedCriterion, definitions: Indicators): Words {
  const id = criterion.indicator?.text ?? '';
  const unit = definitions.indicators.get(idKey(id))?.value.unit?.value ?? '';
  const given = figure === undefined ? '' : figureWords(figure);
  return phrase(failing, { name: indicatorName(id, definitions), given, bound: boundWords(criterion, unit) });
}
