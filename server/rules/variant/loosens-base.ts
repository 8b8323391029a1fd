import { type KeptKey, type ListedKey, listedKeys } from '../../model/keys/clause-keys.ts';
import { inVariant } from '../example.ts';
import { type AdaptedClause, adaptedClauses } from '../kit/loosening/adapted.ts';
import { lostAdditions } from '../kit/loosening/additions.ts';
import { loosenedAnnexes } from '../kit/loosening/annexes.ts';
import { loosenedBinding } from '../kit/loosening/binding.ts';
import { conditionExamples } from '../kit/loosening/condition-examples.ts';
import { narrowedCondition, narrowedDivisions, narrowedItems } from '../kit/loosening/conditions.ts';
import { loosenedSensitivity } from '../kit/loosening/evidence-kinds.ts';
import { itemExamples } from '../kit/loosening/item-examples.ts';
import { loosenedLevels } from '../kit/loosening/levels.ts';
import { pointExamples } from '../kit/loosening/point-examples.ts';
import { loosenedDeductions, loosenedSteps } from '../kit/loosening/points.ts';
import { processExamples } from '../kit/loosening/process-examples.ts';
import { loosenedProcesses } from '../kit/loosening/processes.ts';
import { loosenedScoring } from '../kit/loosening/scoring.ts';
import { loosenedText } from '../kit/loosening/text.ts';
import { loosenedCriteria, loosenedEvidence } from '../kit/loosening/trees.ts';
import { defineCheck, type Found } from '../rule.ts';

const base = `
  indicators:
    mentors: {title: 導師, unit: 人, kind: stock}
    area: {title: 場地面積, unit: 平方米, kind: stock}
    seats: {title: 工位, unit: 個, kind: stock}
    fund: {title: 資金, unit: 千元, kind: stock}
  evidence-kinds:
    roster: {title: 名單, sensitive: true}
    contract: {title: 合同}
    letter: {title: 聘書}
  chapters:
    - id: one
      title: 甲
      clauses:
        - id: a
          title: 乙
          provision: requirement
          text: 應有不少於3人，答覆不超過5天。
          criteria:
            - {indicator: mentors, at-least: 3}
            - any: [{indicator: area, at-least: 500}, {indicator: seats, at-least: 30}]
          figures: [fund]
          verification: {method: [examine, interview]}
          evidence: [roster, {any: [contract, letter]}]
          weight: 2
          veto: true
          deduct: [{for: 缺聘書, points: 1, at-most: 2}]
          steps: [{indicator: mentors, at-least: 5, points: 2}, {indicator: mentors, at-least: 3, points: 1}]
        - {id: b, title: 丙, provision: requirement, text: 資金應不低於10萬元。, criteria: [{indicator: fund, at-least: 10萬元}]}
  annexes:
    - {id: forms, title: 表格, text: 見[[forms]]。}
  scoring:
    total: 100
    bonus-cap: 5
    grades: [{name: 優良, from: 80}, {name: 合格, from: 60}, {name: 不合格, from: 0}]
    capped-by-veto: 不合格
`;

const adapting = (fields: string, clause = 'a') =>
  inVariant(`adapt:\n  - clause: ${clause}\n    because: 甲\n${fields.replace(/^/gm, '    ')}`, base);
const scoring = (text: string) => inVariant(`scoring: ${text}`, base);
const grades = 'grades: [{name: 優良, from: 80}, {name: 合格, from: 60}, {name: 不合格, from: 0}]';
const seatsOrArea = 'any: [{indicator: area, at-least: 500}, {indicator: seats, at-least: 30}]';

const bounded = `
  scoring: {total: 100, start: 95, bonus-cap: 5, chapters: {one: {at-least: 30, at-most: 50}}}
  chapters:
    - id: one
      title: 甲
      clauses:
        - {id: a, title: 乙, provision: requirement, text: 應有名單。, weight: 60}
`;
const bounding = (chapters: string, start = 95) =>
  inVariant(`scoring: {total: 100, start: ${start}, bonus-cap: 5, chapters: {one: {${chapters}}}}`, bounded);

/** How points are counted: what is taken off, earned by steps, and brought by chapters. */
const ofPoints = () => ({
  bad: [
    ...pointExamples.bad,
    bounding('at-least: 20, at-most: 50'),
    bounding('at-least: 30, at-most: 40'),
    bounding('at-least: 30, at-most: 50', 96),
    adapting('deduct: [{for: 缺聘書, points: 0.5, at-most: 2}]'),
    adapting('deduct: [{for: 缺名單, points: 1}]'),
    adapting('steps: [{indicator: mentors, at-least: 4, points: 2}, {indicator: mentors, at-least: 3, points: 1}]'),
  ],
  good: [
    ...pointExamples.good,
    bounding('at-least: 35, at-most: 60'),
    adapting('deduct: [{for: 缺聘書, points: 1}, {for: 缺名單, points: 1}]'),
    adapting(
      'weight: 4\nsteps: [{indicator: mentors, at-least: 6, points: 4}, {indicator: mentors, at-least: 4, points: 2}]',
    ),
  ],
});

const elsewhere = [conditionExamples, itemExamples, processExamples];

const takenAway: Readonly<Record<Exclude<KeptKey, ListedKey>, (clause: AdaptedClause) => Iterable<Found>>> = {
  criteria: loosenedCriteria,
  evidence: loosenedEvidence,
  when: narrowedCondition,
  processes: loosenedProcesses,
};

export const rule = defineCheck({
  code: 'variant/loosens-base',
  severity: 'error',
  title: { en: 'A variant that asks for less than its base', 'zh-Hant': '變體放寬了所依據的標準' },
  message: {
    default: {
      en: '“{clause}”, {what}: {now} here, but {was} in {base}. Keep that, or go beyond it.',
      'zh-Hant': '「{clause}」的{what}：這裡是{now}，在 {base} 中是{was}。請保留，或加嚴。',
    },
    dropped: {
      en: '“{clause}”, {what}: {base} has {was}, and nothing here takes its place. Keep it.',
      'zh-Hant': '「{clause}」的{what}：{base} 中有{was}，這裡沒有了。請保留。',
    },
    unsure: {
      en: '“{clause}”, {what}: {now} is too intricate to tell whether it still asks for {was}, as {base} does. Write it more simply.',
      'zh-Hant': '「{clause}」的{what}：{now}過於複雜，無法判斷是否仍滿足 {base} 的{was}。請寫得簡單些。',
    },
    condition: {
      en: '“{clause}” is only for {now} here, but for {was} in {base}. A condition may be dropped or widened: keep all whom the base asks.',
      'zh-Hant':
        '「{clause}」在這裡只適用於：{now}；在 {base} 中適用於：{was}。適用條件可以取消或放寬，請保留所依據標準要求的全部對象。',
    },
    unsureCondition: {
      en: '“{clause}” is for {now} here, and for {was} in {base}. Make sure that all whom the base asks are still asked.',
      'zh-Hant': '「{clause}」在這裡適用於：{now}；在 {base} 中適用於：{was}。請確認所依據標準要求的對象都還在內。',
    },
    levels: {
      en: 'The levels are {now} here, but {was} in {base}. Keep those in their order; more may be added.',
      'zh-Hant': '這裡的分級是：{now}；在 {base} 中是：{was}。請按原順序保留，可以增加。',
    },
    units: {
      en: '“{clause}”, {what}: {now} here and {was} in {base} cannot be compared. Use the unit of {base}.',
      'zh-Hant': '「{clause}」的{what}：這裡是{now}，在 {base} 中是{was}，單位不同，無法比較。請使用 {base} 的單位。',
    },
    text: {
      en: '“{clause}”: the text says {now} here, but {was} in {base}. Keep that, or go beyond it.',
      'zh-Hant': '「{clause}」的正文：這裡是{now}，在 {base} 中是{was}。請保留，或加嚴。',
    },
    scoring: {
      en: 'Scoring, {what}: {now} here, but {was} in {base}. Keep that, or make it stricter.',
      'zh-Hant': '評分中的{what}：這裡是{now}，在 {base} 中是{was}。請保留，或加嚴。',
    },
    sensitive: {
      en: '{base} calls the evidence “{kind}” sensitive. Keep “sensitive: true”, so that exports go on masking it.',
      'zh-Hant': '{base} 把證明材料「{kind}」列為敏感。請保留「sensitive: true」，使導出時仍加遮蔽。',
    },
  },
  why: {
    en: 'A variant may raise and add, not lower: whoever conforms to it conforms to its base.',
    'zh-Hant': '變體只能加嚴和增加，不能放寬：符合變體的，也就符合所依據的標準。',
  },
  fix: 'choose',
  on: 'standard',
  reads: ['imports'],
  *check(_, { imports }) {
    const { resolution, complete } = imports;
    if (!complete || resolution === undefined) return;
    for (const clause of adaptedClauses(resolution)) {
      yield* loosenedBinding(clause);
      const criteria = [...takenAway.criteria(clause)];
      yield* loosenedDeductions(clause);
      yield* loosenedSteps(clause);
      for (const [key, taken] of Object.entries(takenAway)) yield* key === 'criteria' ? criteria : taken(clause);
      for (const key of listedKeys) yield* lostAdditions(clause, key);
      yield* narrowedItems(clause);
      // Where the criteria are lowered as well, the text only follows them.
      if (criteria.length === 0) yield* loosenedText(clause);
    }
    yield* loosenedScoring(resolution);
    yield* loosenedSensitivity(resolution);
    yield* loosenedAnnexes(resolution);
    yield* narrowedDivisions(resolution);
    yield* loosenedLevels(resolution);
  },
  examples: () => ({
    bad: [
      adapting('provision: recommendation\ntext: 宜有不少於3人，答覆不超過5天。'),
      adapting('not-applicable: with-reason'),
      ...['veto: false', 'bonus: true', 'weight: 0'].map((one) => adapting(one)),
      adapting(`criteria:\n  - {indicator: mentors, at-least: 2}\n  - ${seatsOrArea}`),
      adapting(`criteria:\n  - {indicator: mentors, more-than: 1}\n  - ${seatsOrArea}`),
      adapting('criteria:\n  - {indicator: mentors, at-least: 3}'),
      adapting('criteria: []'),
      adapting(
        'criteria:\n  - {indicator: mentors, at-least: 3}\n  - any: [{indicator: area, at-least: 500}, {indicator: seats, at-least: 30}, {indicator: fund, at-least: 1}]',
      ),
      adapting('criteria: [{indicator: fund, at-least: 99000元}]', 'b'),
      adapting('evidence: [{any: [roster, contract, letter]}]'),
      adapting('evidence: [roster]'),
      adapting('figures: []'),
      adapting('verification: {method: examine}'),
      adapting('text: 應有不少於2人，答覆不超過5天。'),
      adapting('text: 應有不少於3人，答覆不超過7天。'),
      scoring(`{total: 100, bonus-cap: 10, ${grades}, capped-by-veto: 不合格}`),
      scoring(`{total: 100, ${grades}, capped-by-veto: 不合格}`),
      scoring(`{total: 100, bonus-cap: 5, ${grades.replace('60', '50')}, capped-by-veto: 不合格}`),
      scoring(`{total: 200, bonus-cap: 10, ${grades.replace('80', '160')}, capped-by-veto: 不合格}`),
      scoring(`{total: 100, bonus-cap: 5, ${grades}, capped-by-veto: 合格}`),
      scoring(`{total: 100, bonus-cap: 5, credit: {partial: 0.6}, ${grades}, capped-by-veto: 不合格}`),
      ...ofPoints().bad,
      inVariant('evidence-kinds:\n  roster: {title: 名單}', base),
      ...elsewhere.flatMap(({ bad }) => bad),
      inVariant('annexes:\n  - {id: forms, nature: informative, text: 樣式見下。}', base),
    ],
    good: [
      inVariant('annexes:\n  - {id: forms, nature: normative, text: 樣式見下。}', base),
      adapting('provision: instruction\ntext: 配備3人，5天內答覆。'),
      ...elsewhere.flatMap(({ good }) => good),
      adapting(
        `text: 應有不少於5人，答覆不超過5天。\ncriteria:\n  - {indicator: mentors, at-least: 5}\n  - {indicator: area, at-least: 500}`,
      ),
      adapting(
        `criteria:\n  - {indicator: mentors, more-than: 2}\n  - ${seatsOrArea}\n  - {indicator: fund, at-least: 1}`,
      ),
      adapting('criteria: [{indicator: fund, more-than: 100000元}]', 'b'),
      adapting('criteria: [{indicator: fund, between: [100, 200]}]', 'b'),
      adapting('evidence: [roster, contract]'),
      adapting('figures: [fund, seats]'),
      adapting('verification: {method: [interview, examine, test]}'),
      adapting(
        `text: 應有不少於4人，答覆不超過3天。\ncriteria:\n  - {indicator: mentors, at-least: 4}\n  - ${seatsOrArea}`,
      ),
      ...ofPoints().good,
      ...['weight: 1', 'weight: 3\nnotes: [甲]'].map((one) => adapting(one)),
      scoring(
        `{total: 200, bonus-cap: 10, ${grades.replace('60', '120').replace('80', '160')}, capped-by-veto: 不合格}`,
      ),
      scoring(`{total: 100, bonus-cap: 0, credit: {partial: 0.4}, ${grades}, capped-by-veto: 不合格}`),
      inVariant(
        'evidence-kinds:\n  roster: {title: 名單, sensitive: true}\n  contract: {title: 合同, sensitive: true}',
        base,
      ),
    ],
  }),
});
