import { inVariant } from '../../example.ts';

const base = `
  levels: [甲級, 乙級]
  indicators:
    mentors: {title: 導師, unit: 人, kind: stock}
  scoring: {total: 100, chapters: {one: {at-least: {甲級: 80, 乙級: 60}}}}
  chapters:
    - id: one
      title: 甲
      clauses:
        - id: a
          title: 乙
          provision: requirement
          text: 應有名單。
          weight: 10
          deduct: [{for: 缺名單, points: {甲級: 2, 乙級: 1}}]
          steps: [{indicator: mentors, at-least: 5, points: {甲級: 9, 乙級: 10}}, {indicator: mentors, at-least: {甲級: 6}, points: 10}]
`;
const atLevels = (fields: string) => inVariant(`adapt:\n  - clause: a\n    because: 甲\n    ${fields}`, base);
const chapterAtLevels = (least: string) =>
  inVariant(`scoring: {total: 100, chapters: {one: {at-least: ${least}}}}`, base);

/** Points that differ by level and are easier at one, and such as are not. */
export const pointExamples = {
  bad: [
    atLevels('deduct: [{for: 缺名單, points: 1}]'),
    atLevels('steps: [{indicator: mentors, at-least: 5, points: 10}]'),
    chapterAtLevels('{甲級: 70, 乙級: 60}'),
    chapterAtLevels('60'),
  ],
  good: [
    atLevels('deduct: [{for: 缺名單, points: 2}]'),
    atLevels('deduct: [{for: 缺名單, points: {甲級: 3, 乙級: 1}}]'),
    chapterAtLevels('80'),
  ],
};
