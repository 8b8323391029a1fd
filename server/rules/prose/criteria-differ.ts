import { spellingsOf } from '../../model/field.ts';
import { criteriaOf } from '../../model/item-duties.ts';
import type { Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { leavesOf, type RequirementTree } from '../../model/values/requirement.ts';
import { sameUnit, unitOf } from '../../model/values/unit.ts';
import {
  agrees,
  findAlternative,
  findNumberDisagreements,
  findReversed,
  type TestedNumber,
  testable,
} from '../../model/wording/criteria-agreement.ts';
import { figureNames } from '../../model/wording/figure-names.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { findMisplacedNumbers, type NamedTest } from '../../model/wording/named-numbers.ts';
import { findQuantities, type ProseQuantity } from '../../model/wording/quantities.ts';
import type { Definitions } from '../../workspace/resolve/resolution.ts';
import {
  cellsOfTables,
  countedByThings,
  criteria,
  mentors,
  ofOtherNames,
  turnedRound,
} from '../kit/criteria-example.ts';
import { replace } from '../kit/fixes/edits.ts';
import { inProvision } from '../kit/prose-example.ts';
import { ownTexts, placeIn, type ReadText, replaceIn } from '../kit/prose-text.ts';
import { rowsThatDiffer } from '../kit/rows-that-differ.ts';
import { shownBound, type Tested, testedNumbers, textsOfItemCriteria } from '../kit/tested-numbers.ts';
import { defineCheck } from '../rule.ts';

const setting = (language: 'zh-Hant' | 'zh-Hans', ...lines: readonly string[]) => ({
  language,
  header: mentors,
  fields: criteria(...lines),
});

const hant = (text: string, criterion: string) =>
  inProvision('requirement', text, setting('zh-Hant', `{${criterion}}`));
const hans = (text: string, criterion: string) =>
  inProvision('requirement', text, setting('zh-Hans', `{${criterion}}`));

const inItems = (...items: readonly string[]) =>
  inProvision('requirement', '應符合下列要求：', {
    language: 'zh-Hant',
    header: mentors,
    fields: `items:\n${items.map((one) => `  - {${one}}`).join('\n')}`,
  });
const testing = 'criteria: [{indicator: mentors, at-least: 3}]';

/** How often, so much to so much, so much for so many, and how far off. */
const ofOtherForms = {
  bad: () => [
    hant('應每季度至少演練1次。', 'indicator: drills, at-least: 每半年1次'),
    hans('应每年演练不少于1次。', 'indicator: drills, at-least: 2'),
    hant('護理員與老人之比應不低於1:6。', "indicator: carers, at-least: '1:5'"),
    hans('室温应为23 ℃±3 ℃。', 'indicator: warmth, equals: 23±2'),
    hant('護士應不少於10人/百床。', 'indicator: nurses, at-least: 12'),
    hant('冷藏溫度應為-8 ℃～0 ℃。', 'indicator: warmth, between: [-5, 0]'),
  ],
  good: () => [
    hant('應每半年至少演練1次。', 'indicator: drills, at-least: 每半年1次'),
    hant('應每半年至少演練1次。', 'indicator: drills, at-least: 2'),
    hans('应每6个月至少演练1次。', 'indicator: drills, at-least: 2次/年'),
    hans('每年应演练不少于2次。', 'indicator: drills, at-least: 每半年1次'),
    hant('護理員與老人之比應不低於1:5。', "indicator: carers, at-least: '1:5'"),
    hans('老人与护理员之比应不高于5:1。', "indicator: carers, at-least: '1:5'"),
    hant('室溫應為23 ℃±2 ℃。', 'indicator: warmth, equals: 23±2'),
    hans('室温应为23 ℃±2 ℃。', 'indicator: warmth, between: [21, 25]'),
    hant('護士應不少於12人/百床。', 'indicator: nurses, at-least: 12'),
    hant('冷藏溫度應為-5 ℃～0 ℃。', 'indicator: warmth, between: [-5, 0]'),
    hans('冷冻温度应不高于-15 ℃。', 'indicator: warmth, at-most: -15'),
  ],
};

export const rule = defineCheck({
  code: 'prose/criteria-differ',
  severity: 'warning',
  title: { en: 'Text and criteria ask for different things', 'zh-Hant': '正文與判定條件不一致' },
  message: {
    number: {
      en: 'The text says {said}, the criteria test {tested}. Make both the same.',
      'zh-Hant': '正文是{said}，判定條件是{tested}。請改為一致。',
    },
    least: {
      en: 'The text says at most {said}, the criteria ask for at least {tested}. Make both the same.',
      'zh-Hant': '正文是不超過{said}，判定條件卻是不少於{tested}。請改為一致。',
    },
    most: {
      en: 'The text says at least {said}, the criteria ask for at most {tested}. Make both the same.',
      'zh-Hant': '正文是不少於{said}，判定條件卻是不超過{tested}。請改為一致。',
    },
    alternative: {
      en: 'The text says “{word}”, but “criteria” asks for all of them. Put them under “any:”, or change the text.',
      'zh-Hant': '正文用「{word}」，「criteria」卻要求全部滿足。請放到「any:」下，或改正文。',
    },
  },
  why: {
    en: 'Operators follow the text, and are judged by the criteria.',
    'zh-Hant': '運營方按正文去做，報告卻按判定條件判定。',
  },
  fix: 'choose',
  on: 'content',
  reads: ['definitions'],
  *check(content, { setting, definitions: { of: known } }) {
    const criteria = criteriaOf(content);
    if (known === undefined || criteria === undefined) return;
    const tested = testedNumbers(content, known);
    if (tested.length === 0) return;
    yield* rowsThatDiffer(content, tested, known, setting.language);
    const units = [...new Set(tested.map(({ unit }) => foldScript(unit)).filter((unit) => unit !== ''))];
    const texts = ownTexts(content, setting.language).map((text) => ({
      text,
      quantities: testable(findQuantities(text.reading, units)),
    }));
    const ofItems = textsOfItemCriteria(content);
    for (const { text, quantities } of texts) {
      const saysIt = (one: TestedNumber<Tested>) => quantities.some((quantity) => agrees(quantity, one));
      // What one item tests is none of another's business, nor what another text says.
      const meant = tested.filter(
        (one) =>
          saysIt(one) ||
          ((ofItems.get(one.leaf.criterion)?.has(text.prose) ?? true) &&
            !texts.some((other) => other.quantities.some((quantity) => agrees(quantity, one)))),
      );
      const written = (span: { start: number; end: number }) => text.reading.text.slice(span.start, span.end);
      const differing = findNumberDisagreements(quantities, meant);
      const misplaced =
        differing.length > 0 ? [] : findMisplacedNumbers(text.reading, quantities, namedTests(tested, known));
      for (const { quantity, tested: one } of [...differing, ...misplaced]) {
        yield {
          at: placeIn(text.prose, quantity),
          wording: 'number',
          args: { said: written(quantity), tested: shownBound(one) },
          fixes: () => agreeing(text, quantity, one),
        };
      }
      for (const { quantity, tested: one } of findReversed(text.reading, quantities, tested)) {
        const wording = one.leaf.comparator === 'at-least' ? 'least' : 'most';
        yield {
          at: placeIn(text.prose, quantity),
          wording,
          args: { said: written(quantity), tested: shownBound(one) },
        };
      }
      const either = findAlternative(text.reading, quantities, tested);
      if (!either || !allOf(criteria, either.pair[0].criterion, either.pair[1].criterion)) continue;
      yield { at: placeIn(text.prose, either), wording: 'alternative', args: { word: written(either) } };
    }
  },
  examples: () => ({
    bad: [
      ...turnedRound.bad(),
      ...ofOtherForms.bad(),
      ...ofOtherNames.bad(),
      ...countedByThings.bad(),
      ...cellsOfTables.bad(),
      inItems(`id: first, text: 配備不少於5名導師；, ${testing}`, 'id: second, text: 學員不超過20名。'),
      hant('眾創空間應配備不少於5名導師。', 'indicator: mentors, at-least: 3'),
      hans('每年应举办不少于8场次活动。', 'indicator: events, at-least: 10'),
      inProvision(
        'requirement',
        '場地面積應不低於500平方米，或工位不少於30個。',
        setting('zh-Hant', '{indicator: area, at-least: 500}', '{indicator: seats, at-least: 30}'),
      ),
      hans('免费保管不少于5个工作日，期满前1天应再次通知收件人。', 'indicator: kept, at-least: 7'),
    ],
    good: [
      ...turnedRound.good(),
      ...ofOtherForms.good(),
      ...ofOtherNames.good(),
      ...countedByThings.good(),
      ...cellsOfTables.good(),
      inItems('id: first, text: 每班學員不超過20人；', `id: second, text: 有專職導師。, ${testing}`),
      inItems('id: first, text: 每班配備不少於5名學員；', `id: second, text: 配備不少於3名導師。, ${testing}`),
      ...[
        '每半年應舉辦1場次活動。',
        '上、下半年應各舉辦1場次活動。',
        '每6個月應舉辦1場次活動。',
        '每兩個月應舉辦1場次活動。',
      ].map((text) => hant(text, 'indicator: events, at-least: 2')),
      hans('每学期应举办不少于1场次活动。', 'indicator: events, at-least: 2'),
      hans('每层应设置不少于10个工位。', 'indicator: seats, at-least: 30'),
      hans('免费保管不少于5天，期满前1天应再次通知收件人。', 'indicator: kept, at-least: 5'),
      inProvision(
        'requirement',
        '場地面積應不低於500平方米，或工位不少於30個。',
        setting('zh-Hant', 'any: [{indicator: area, at-least: 500}, {indicator: seats, at-least: 30}]'),
      ),
      hans('应配备不少于3名导师，其中专职导师不少于1名，并在10个工作日内公布名单。', 'indicator: mentors, at-least: 3'),
      hant('每月應舉辦1場次活動。', 'indicator: events, at-least: 12'),
    ],
  }),
});

/** Whether both criteria have to hold: the smallest group that holds both asks for all of it. */
function allOf(tree: RequirementTree<Criterion>, a: Criterion, b: Criterion): boolean {
  if (tree.kind === 'leaf') return false;
  const within = tree.of.find((part) => leavesOf(part).includes(a) && leavesOf(part).includes(b));
  return within ? allOf(within, a, b) : tree.kind === 'all';
}

/** Either of the two numbers in place of the other, where they count the same thing as plain numbers do. */
function agreeing({ reading, prose }: ReadText, quantity: ProseQuantity, { leaf, unit }: TestedNumber<Tested>) {
  const { quantity: bound } = leaf;
  const number = /^[\d.,]+/.exec(reading.text.slice(quantity.start, quantity.end))?.[0];
  const isPlain = /^[\d.]+$/.test(bound.text) && sameUnit(unitOf(quantity.unit), unitOf(unit));
  if (number === undefined || !isPlain) return [];
  const numeral = { start: quantity.start, end: quantity.start + number.length };
  return [
    {
      title: { en: 'Change the text to {number}', 'zh-Hant': '正文改為 {number}' },
      args: { number: bound.text },
      edits: [replaceIn(prose, numeral, bound.text)],
    },
    {
      title: { en: 'Change the criterion to {number}', 'zh-Hant': '判定條件改為 {number}' },
      args: { number },
      edits: [replace(bound, number)],
    },
  ];
}

/** What is tested, by the level that it is for, else by the title of its figure. */
function namedTests(tested: readonly TestedNumber<Tested>[], known: Definitions): readonly NamedTest<Tested>[] {
  return tested.map((one) => {
    const { level, criterion } = one.leaf;
    if (level !== undefined) return { tested: one, names: [foldScript(level.text)] };
    const { title } = known.indicators.get(idKey(criterion.indicator?.text ?? ''))?.value ?? {};
    return { tested: one, names: figureNames(spellingsOf(title)).chinese.titles };
  });
}
