import { chunksOf, ofChunk } from '../../base/chunks.ts';
import type { Applicability, Clause } from '../../model/standard.ts';
import { criteriaImply } from '../../model/values/criterion.ts';
import { isDecidable } from '../../workspace/assess/applies.ts';
import {
  type ConditionRanges,
  type ConditionReading,
  conditionRanges,
  someLevel,
} from '../../workspace/assess/condition-ranges.ts';
import { levelsOf } from '../../workspace/resolve/levels.ts';
import { inChapter, standardFile } from '../example.ts';
import { defineCheck, type Found } from '../rule.ts';

const header = `
  levels: [甲級, 乙級]
  indicators:
    beds: {title: 床位數, unit: 個, kind: stock}
`;
const when = (condition: string, language = 'zh-Hant') =>
  inChapter(
    `- {id: a, provision: statement, when: ${condition}, text: 有}`,
    language === 'zh-Hans' ? header.replaceAll('級', '级').replace('床位數', '床位数').replace('個', '个') : header,
    language,
  );
const inside = (chapter: string, clause: string) =>
  standardFile(`
    standard: demo@2020
    title: 示例
    language: zh-Hant
    class: policy
    status: draft
    indicators:
      beds: {title: 床位數, unit: 個, kind: stock}
    chapters:
      - id: one
        title: 甲
        when: ${chapter}
        clauses:
          - {id: a, provision: statement, when: ${clause}, text: 有, figures: [beds]}
  `);

export const rule = defineCheck({
  code: 'standard/idle-condition',
  severity: 'warning',
  title: { en: 'A condition that decides nothing', 'zh-Hant': '適用條件不起作用' },
  message: {
    never: {
      en: 'No report can meet this condition, so nobody is ever asked. Correct it, or remove what it stands in.',
      'zh-Hant': '任何報告都不可能符合這個適用條件，也就永遠不會要求作答。請改正，或刪去它所在的條款。',
    },
    always: {
      en: 'Every report meets this condition, so it leaves nobody out. Correct it, or remove it.',
      'zh-Hant': '所有報告都符合這個適用條件，等於沒有條件。請改正，或刪去。',
    },
    neverInside: {
      en: 'No report that the chapter is for can meet this condition. Correct one of the two.',
      'zh-Hant': '符合本章適用條件的報告都不可能再符合這一條件。請改正其中之一。',
    },
    alwaysInside: {
      en: 'Every report that the chapter is for meets this condition as well. Correct it, or remove it.',
      'zh-Hant': '符合本章適用條件的報告必然也符合這一條件。請改正，或刪去。',
    },
  },
  why: {
    en: 'Either somebody is meant to be left out who is not, or the other way round.',
    'zh-Hant': '要麼本應除外的沒有除外，要麼本應要求的沒有要求。',
  },
  fix: 'none',
  on: 'division',
  reads: ['definitions'],
  *check(division, { definitions: { of: known, complete }, setting: { language } }) {
    if (known === undefined || !complete) return;
    const reading: ConditionReading = { definitions: known, levels: levelsOf(known), language, spaceTypes: [] };
    const around = someLevel(reading);
    yield* idle(division.when, around, reading, '');
    const own = division.when && isDecidable(division.when) ? conditionRanges([division.when], reading) : undefined;
    const inside: ConditionRanges = own === undefined ? around : { kind: 'all', of: [around, own] };
    for (const clause of chunksOf(division.clauses).flatMap(conditional)) {
      const alone = [...idle(clause.when, around, reading, '')];
      yield* alone;
      if (alone.length === 0 && own !== undefined) yield* idle(clause.when, inside, reading, 'Inside');
    }
  },
  examples: () => ({
    bad: [
      when('{criteria: [{indicator: beds, at-least: 100}, {indicator: beds, at-most: 50}]}'),
      when('{criteria: [{indicator: beds, at-least: 0}]}'),
      when('{level: [甲级, 乙级]}', 'zh-Hans'),
      when('{text: 全部, level: [乙級, 甲級]}'),
      inside('{criteria: [{indicator: beds, at-least: 100}]}', '{criteria: [{indicator: beds, at-most: 50}]}'),
      inside('{criteria: [{indicator: beds, at-least: 100}]}', '{criteria: [{indicator: beds, at-least: 50}]}'),
      inside('{space-types: home}', '{space-types: [day-care]}'),
    ],
    good: [
      when('{criteria: [{indicator: beds, at-least: 100}]}'),
      when('内设医疗机构的', 'zh-Hans'),
      inside('{criteria: [{indicator: beds, at-least: 100}]}', '{criteria: [{indicator: beds, at-least: 200}]}'),
      inside('{space-types: [home, day-care]}', '{space-types: home}'),
      inside('內設醫療機構的', '{criteria: [{indicator: beds, at-least: 200}]}'),
    ],
  }),
});

function* idle(
  condition: Applicability | undefined,
  around: ConditionRanges,
  reading: ConditionReading,
  where: '' | 'Inside',
): Iterable<Found> {
  if (condition === undefined || !isDecidable(condition)) return;
  const ranges = conditionRanges([condition], reading);
  if (ranges === undefined) return;
  const at = condition.given.get('criteria')?.key ?? condition.handle;
  if (criteriaImply({ kind: 'all', of: [around, ranges] }, { kind: 'any', of: [] }) === true)
    yield { at, wording: `never${where}` };
  else if (criteriaImply(around, ranges) === true) yield { at, wording: `always${where}` };
}

/** Of a chunk, the clauses that are not for everybody. */
const conditional = ofChunk((clauses: readonly Clause[]) => clauses.filter((one) => one.when !== undefined));
