import { criteriaBesideLimits } from '../../model/item-duties.ts';
import type { Criterion } from '../../model/standard.ts';
import { criteriaImply } from '../../model/values/criterion.ts';
import { idKey } from '../../model/values/id.ts';
import { leavesOf, type RequirementTree } from '../../model/values/requirement.ts';
import type { Place } from '../../syntax/tree.ts';
import { criteriaAt, differsByLevel } from '../../workspace/assess/at-level.ts';
import { writtenRanges } from '../../workspace/assess/criterion-ranges.ts';
import { levelsOf } from '../../workspace/resolve/levels.ts';
import type { Definitions } from '../../workspace/resolve/resolution.ts';
import { inClause } from '../example.ts';
import { indicatorName, levelName } from '../kit/answered.ts';
import { defineCheck } from '../rule.ts';

const header = `
  levels: [甲級, 乙級, 丙級]
  indicators:
    mentors: {title: 導師人數, unit: 人, kind: stock}
    days: {title: 答覆時限, unit: 天, kind: measure}
`;
const simplified = header.replaceAll('級', '级').replace('導師人數', '导师人数').replace('答覆時限', '答复时限');

const criteria = (text: string) => inClause(`provision: statement\ntext: 有\ncriteria: ${text}`, header);

export const rule = defineCheck({
  code: 'standard/level-asks-less',
  severity: 'error',
  title: { en: 'A higher level that asks for less', 'zh-Hant': '較高級別的要求反而更低' },
  message: {
    en: '“{higher}” asks for less of {indicator} than “{lower}” does. Correct the bounds, or the order of the levels (from the highest to the lowest).',
    'zh-Hant': '對{indicator}，「{higher}」的要求低於「{lower}」。請改正界限，或改正分級的順序（從高到低）。',
  },
  why: {
    en: 'Who meets a level is taken to meet all lower ones.',
    'zh-Hant': '達到某一級別的，應當也達到較低的級別。',
  },
  fix: 'none',
  on: 'content',
  reads: ['definitions'],
  concerns: (content) => {
    const criteria = criteriaBesideLimits(content);
    return criteria !== undefined && differsByLevel(criteria);
  },
  *check(content, { definitions: { of: known } }) {
    const criteria = criteriaBesideLimits(content);
    if (criteria === undefined || known === undefined) return;
    const levels = levelsOf(known);
    const told = new Set<Place>();
    for (const [at, higher] of levels.slice(0, -1).entries()) {
      const lower = levels[at + 1] ?? '';
      const weaker = weakerLeaf(criteria, higher, lower, known);
      const place = weaker && boundAt(weaker, higher);
      if (weaker === undefined || place === undefined || told.has(place)) continue;
      told.add(place);
      const indicator = indicatorName(weaker.indicator?.text ?? '', known);
      yield { at: place, args: { higher: levelName(higher, known), lower: levelName(lower, known), indicator } };
    }
  },
  examples: () => ({
    bad: [
      criteria('[{indicator: mentors, at-least: {甲級: 5, 乙級: 8, 丙級: 3}}]'),
      criteria('[{indicator: days, at-most: {甲級: 5, 乙級: 3}}]'),
      inClause(
        'provision: statement\ntext: 如下：\nitems: [{id: guides, text: 有導師。, criteria: [{indicator: mentors, at-least: {甲級: 2, 乙級: 3}}]}]',
        header,
      ),
      criteria('[{indicator: mentors, at-least: {乙級: 5, 丙級: 3}}]'),
      inClause(
        'provision: statement\ntext: 有\ncriteria: [{any: [{indicator: mentors, at-least: {甲级: 2, 乙级: 3, 丙级: 1}}, {indicator: days, at-most: 1}]}]',
        simplified,
        'zh-Hans',
      ),
    ],
    good: [
      criteria('[{indicator: mentors, at-least: {甲級: 8, 乙級: 5, 丙級: 5}}]'),
      criteria('[{indicator: mentors, at-least: {甲級: 8}}, {indicator: days, at-most: {甲級: 1, 乙級: 3天}}]'),
      criteria('[{indicator: mentors, between: {甲級: [8, 9], 乙級: [5, 10]}}]'),
    ],
  }),
});

/** The criterion by which whoever meets the higher level may miss the lower one; undefined where nobody does. */
function weakerLeaf(
  criteria: RequirementTree<Criterion>,
  higher: string,
  lower: string,
  known: Definitions,
): Criterion | undefined {
  const isWeaker = (tree: RequirementTree<Criterion>): boolean => {
    const [above, below] = [higher, lower].map((one) => writtenRanges(criteriaAt(tree, one), known));
    return above !== undefined && below !== undefined && criteriaImply(above, below) === false;
  };
  if (!isWeaker(criteria)) return undefined;
  return leavesOf(criteria).find((leaf) => isWeaker({ kind: 'leaf', leaf }));
}

/** The number that the level has; the criterion where it has none. */
function boundAt({ bounds, handle }: Criterion, level: string): Place {
  const own = bounds.find((one) => one.level !== undefined && idKey(one.level.text) === level);
  return own?.quantities[0] ?? handle;
}
