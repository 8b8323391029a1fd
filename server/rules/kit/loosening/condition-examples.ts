import { inVariant } from '../../example.ts';

const conditional = `
  levels: [甲級, 乙級]
  indicators:
    beds: {title: 床位數, unit: 張, kind: stock}
    nurses: {title: 護理員人數, unit: 人, kind: stock}
  chapters:
    - id: one
      title: 甲
      when: {space-types: [home, day-care]}
      clauses:
        - {id: a, title: 乙, when: {text: 床位100張及以上的, criteria: [{indicator: beds, at-least: 100}]}, provision: requirement, text: 應設醫務室。}
        - {id: b, title: 丙, provision: requirement, text: 應配備護理員。, criteria: [{indicator: nurses, at-least: {甲級: 8, 乙級: 5}}]}
        - {id: c, title: 丁, when: 內設醫療機構的, provision: requirement, text: 應配備醫師。}
        - {id: d, title: 戊, when: {level: 甲級}, provision: requirement, text: 應設康復室。}
`;
const asking = (fields: string, clause: string) =>
  inVariant(`adapt:\n  - clause: ${clause}\n    because: 甲\n${fields.replace(/^/gm, '    ')}`, conditional);
const adding = (when: string) =>
  inVariant(
    `chapters:\n  - id: one\n    when: ${when}\n    clauses:\n      - {id: e, title: 己, provision: statement, text: 有}`,
    conditional,
  );

/** What a variant may do with conditions and levels of its base, and what not. */
export const conditionExamples = {
  bad: [
    asking('when: {criteria: [{indicator: beds, at-least: 120}]}', 'a'),
    asking('when: {criteria: [{indicator: beds, at-least: 100}], space-types: home}', 'a'),
    asking('when: {level: 甲級}', 'b'),
    asking('when: 設有門診部的', 'c'),
    asking('criteria: [{indicator: nurses, at-least: {甲級: 8, 乙級: 4}}]', 'b'),
    asking('criteria: [{indicator: nurses, at-least: {甲級: 8}}]', 'b'),
    adding('{space-types: home}'),
    inVariant('levels: [乙級, 甲級]', conditional),
    inVariant('levels: [甲级]', conditional.replaceAll('級', '级'), 'zh-Hans'),
  ],
  good: [
    asking('when: {}', 'a'),
    asking('when: {text: 床位50張及以上的, criteria: [{indicator: beds, at-least: 50}]}', 'a'),
    asking('when: {criteria: [{any: [{indicator: beds, at-least: 100}, {indicator: nurses, at-least: 20}]}]}', 'a'),
    asking('when: {level: [甲級, 乙級]}', 'd'),
    asking('criteria: [{indicator: nurses, at-least: {甲級: 10, 乙級: 5}}]', 'b'),
    asking('criteria: [{indicator: nurses, at-least: 8}]', 'b'),
    adding('{space-types: [home, day-care, hospital]}'),
    inVariant('levels: [特級, 甲級, 乙級, 丙級]', conditional),
  ],
};
