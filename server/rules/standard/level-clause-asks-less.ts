import { foldText } from '../../base/folding.ts';
import { heldAt, spellingsOf, type Text } from '../../model/field.ts';
import type { Clause, Division, Standard } from '../../model/standard.ts';
import { criteriaImply } from '../../model/values/criterion.ts';
import { leavesOf, type RequirementTree } from '../../model/values/requirement.ts';
import { isNoLonger, readTimeLimit } from '../../model/values/time-limit.ts';
import { foldScript } from '../../model/wording/fold.ts';
import type { Place } from '../../syntax/tree.ts';
import { type WrittenRange, writtenRanges } from '../../workspace/assess/criterion-ranges.ts';
import { isForLevel, testedAt } from '../../workspace/assess/tested-at.ts';
import { levelsOf } from '../../workspace/resolve/levels.ts';
import type { Definitions } from '../../workspace/resolve/resolution.ts';
import { examined, inChapter } from '../example.ts';
import { indicatorName, levelName } from '../kit/answered.ts';
import { binds } from '../kit/loosening/binding.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const header = `levels: [甲級, 乙級, 丙級]
indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
  area: {title: 場地面積, unit: 平方米, kind: stock}`;
const clause = (id: string, level: string, criterion: string) =>
  `- {id: ${id}, title: ${id}, provision: requirement, when: {level: ${level}}, text: 應符合${id}的規定。, criteria: [{${criterion}}], ${examined}}`;
const flow = (id: string, level: string, within: string) =>
  `- {id: ${id}, title: ${id}, provision: requirement, when: {level: ${level}}, text: 應符合${id}的規定。, processes: [{title: 投訴流程, steps: [{id: ${id}-accept, title: 受理}, {id: ${id}-answer, title: 答覆, within: ${within}}]}], ${examined}}`;
const leveled = (...clauses: readonly string[]) => inChapter(clauses.join('\n'), header);

export const rule = defineCheck({
  code: 'standard/level-clause-asks-less',
  severity: 'error',
  title: { en: 'A clause for a higher level that asks for less', 'zh-Hant': '較高級別的條款要求反而更低' },
  message: {
    default: {
      en: 'Here “{higher}” is asked for less of {indicator} than “{lower}” is by clause “{clause}”. Correct one of the two bounds, or the levels.',
      'zh-Hant':
        '對{indicator}，這裡對「{higher}」的要求低於條款「{clause}」對「{lower}」的要求。請改正其中一處界限，或改正級別。',
    },
    time: {
      en: 'Here “{higher}” has more time for “{step}” than “{lower}” has by clause “{clause}”. Correct one of the two limits, or the levels.',
      'zh-Hant':
        '「{step}」這一步，這裡給「{higher}」的時限長於條款「{clause}」給「{lower}」的時限。請改正其中一處時限，或改正級別。',
    },
  },
  why: {
    en: 'Who meets a level is taken to meet all lower ones.',
    'zh-Hant': '達到某一級別的，應當也達到較低的級別。',
  },
  fix: 'none',
  on: 'standard',
  reads: ['definitions'],
  *check(standard, { document, definitions: { of: known } }) {
    const levels = known === undefined ? [] : levelsOf(known);
    const language = standard.language?.value ?? 'zh-Hant';
    if (known === undefined || levels.length < 2) return;
    const clauses = bindingIn(standard);
    if (!clauses.some(({ when }) => when !== undefined)) return;
    for (const [at, higher] of levels.slice(0, -1).entries()) {
      const lower = levels[at + 1] ?? '';
      const [above, below] = [onlyAt(clauses, higher, lower), onlyAt(clauses, lower, higher)];
      if (above.length === 0) continue;
      const asked = clauses.filter((one) => isFor(one, higher)).map((one) => testedOf(one, higher, known));
      for (const one of below) {
        const args = {
          higher: levelName(higher, known),
          lower: levelName(lower, known),
          clause: nameOf(one.title, one.id?.text ?? '', language),
        };
        const words = { en: 'This is what the lower level is asked.', 'zh-Hant': '較低級別的要求在這裡。' };
        const related = [{ document, place: one.handle, words }];
        const weaker = weakerOf(
          testedOf(one, lower, known),
          { kind: 'all', of: asked },
          rangesIn(above, higher, known),
        );
        for (const { criterion } of weaker) {
          const indicator = indicatorName(criterion.indicator?.text ?? '', known);
          yield { at: criterion.bounds[0]?.quantities[0] ?? criterion.handle, args: { ...args, indicator }, related };
        }
        for (const { at, title } of slower(one, lower, above, higher)) {
          yield { at, wording: 'time', args: { ...args, step: title }, related };
        }
      }
    }
  },
  examples: () => ({
    bad: [
      leveled(
        clause('a', '甲級', 'indicator: mentors, at-least: 3'),
        clause('b', '[乙級, 丙級]', 'indicator: mentors, at-least: 5'),
      ),
      leveled(
        clause('a', '[甲級, 乙級]', 'indicator: area, at-least: 100'),
        clause('b', '丙級', 'indicator: area, at-least: 200'),
      ),
      leveled(flow('a', '甲級', '3個工作日'), flow('b', '[乙級, 丙級]', '1個工作日')),
    ],
    good: [
      leveled(
        clause('a', '甲級', 'indicator: mentors, at-least: 8'),
        clause('b', '[乙級, 丙級]', 'indicator: mentors, at-least: 5'),
      ),
      leveled(
        clause('a', '甲級', 'indicator: mentors, at-least: 8'),
        clause('b', '[乙級, 丙級]', 'indicator: area, at-least: 200'),
      ),
      leveled(flow('a', '甲級', '2 h'), flow('b', '[乙級, 丙級]', '1個工作日')),
      leveled(flow('a', '甲級', '30 min'), flow('b', '[乙級, 丙級]', '1 h')),
    ],
  }),
});

/** Clauses that bind and of which the level alone decides for whom they are. */
function bindingIn({ chapters, annexes }: Standard): readonly Clause[] {
  const inside = ({ when, clauses, sections }: Division): readonly Clause[] =>
    when === undefined ? [...clauses, ...sections.flatMap(inside)] : [];
  return [...chapters, ...annexes].flatMap(inside).filter((one) => {
    const { when } = one;
    const isByLevel = when === undefined || (when.level.length > 0 && when.spaceTypes.length === 0 && !when.criteria);
    return isByLevel && binds(one);
  });
}

function isFor({ when }: Clause, level: string): boolean {
  return when === undefined || isForLevel([when], level);
}

function onlyAt(clauses: readonly Clause[], level: string, not: string): readonly Clause[] {
  return clauses.filter((one) => isFor(one, level) && !isFor(one, not));
}

type Ranges = RequirementTree<WrittenRange>;
const nothing: Ranges = { kind: 'all', of: [] };

function testedOf(clause: Clause, level: string, known: Definitions): Ranges {
  return writtenRanges(testedAt(clause, level), known) ?? nothing;
}

function rangesIn(clauses: readonly Clause[], level: string, known: Definitions): readonly WrittenRange[] {
  return clauses.flatMap((one) => leavesOf(testedOf(one, level, known)));
}

/** Bounds of the higher level on what the lower one is asked as well, where all that the higher is asked does not come to that. */
function weakerOf(lower: Ranges, higher: Ranges, own: readonly WrittenRange[]): readonly WrittenRange[] {
  return eachOf(lower).flatMap((part) => {
    if (part.kind !== 'leaf' || criteriaImply(higher, part) !== false) return [];
    return own.filter(({ indicator }) => indicator === part.leaf.indicator).slice(0, 1);
  });
}

function eachOf(tree: Ranges): readonly Ranges[] {
  return tree.kind === 'all' ? tree.of.flatMap(eachOf) : [tree];
}

/** Steps of one process by their titles, that take longer at the higher level. */
function slower(
  one: Clause,
  lower: string,
  above: readonly Clause[],
  higher: string,
): readonly { readonly at: Place; readonly title: string }[] {
  const limits = new Map(stepsIn(one).map(({ name, step }) => [name, heldAt(step.within, lower)[0]]));
  return above.flatMap(stepsIn).flatMap(({ name, title, step }) => {
    const at = heldAt(step.within, higher)[0];
    const [own, other] = [at, limits.get(name)].map((limit) => limit?.value && readTimeLimit(limit.value));
    return at && own && other && isNoLonger(own, other) === false ? [{ at, title }] : [];
  });
}

function stepsIn({ processes }: Clause) {
  return processes.flatMap(({ title: of, steps }) =>
    // What an indicator measures is compared with the criteria.
    steps
      .filter(({ indicator }) => indicator === undefined)
      .map((step) => ({
        step,
        title: spellingsOf(step.title)[0] ?? '',
        name: `${folded(of)}\n${folded(step.title)}`,
      })),
  );
}

function folded(title: Text | undefined): string {
  return foldScript(foldText(spellingsOf(title)[0] ?? ''));
}
