import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween } from '../../server/syntax/edits-between.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { numRuns, opened, standardUri } from './edited-files.ts';

/** What may stand in each place of a standard with one clause: with findings and without, alone and by what is defined. */
const choices = [
  ['gbt-1.1-2020', 'gbt-1.1-2009', 'none'],
  ['[製造者]', '[訪客]'],
  ['人', '平方米'],
  ['導師', '導師。', '导师'],
  ['requirement', 'statement', 'requirementx'],
  [
    '眾創空間應配備不少於3名導師。',
    '眾創空間應配備不少於3。',
    '製造者應及時登記。',
    '{zh-Hant: 應登記。, en: It should.}',
  ],
  [
    '{indicator: mentors, at-least: 3}',
    '{indicator: mentors, at-least: 3平方米}',
    '{indicator: mentors, at-least: 2.5}',
  ],
  ['{indicator: mentors, at-most: 5}', '{indicator: mentors, at-most: 2}', '{indicator: mentors, equals: 2.5}'],
  ['查驗名單', '查驗訪客名單', '本標準另有規定'],
  ['名單按年更新。', '名單應按年更新。', '製造者不計。', '&one 訪客不計。'],
  ['名單備查。', '名单備查。', '*one'],
] as const;

function standardWith(chosen: readonly number[]): string {
  const at = (place: number): string => {
    const some = choices[place] ?? [];
    return some[(chosen[place] ?? 0) % some.length] ?? '';
  };
  return `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
drafting-rules: ${at(0)}
status: current
terms:
  maker: {name: 創客, deprecated: ${at(1)}}
indicators:
  mentors: {title: 導師人數, unit: ${at(2)}, kind: stock}
chapters:
  - id: one
    title: 第一部分
    clauses:
      - id: a
        title: ${at(3)}
        provision: ${at(4)}
        text: ${at(5)}
        criteria:
          - ${at(6)}
          - ${at(7)}
        verification:
          method: examine
          text: ${at(8)}
        notes:
          - ${at(9)}
          - ${at(10)}
        examples:
          - ${at(10)}
`;
}

const choice = fc.record({ place: fc.nat(choices.length - 1), choice: fc.nat(3) });

test('what is found in a clause of which one value after the other is edited is what is found afresh', () => {
  fc.assert(
    fc.property(fc.array(choice, { minLength: 2, maxLength: 12 }), (steps) => {
      const chosen = choices.map(() => 0);
      const service = opened(new Map([[standardUri, standardWith(chosen)]]));
      service.diagnostics(standardUri, 'en');
      steps.forEach(({ place, choice }, index) => {
        const before = lineText(standardWith(chosen));
        chosen[place] = choice;
        const text = standardWith(chosen);
        service.edit(standardUri, index + 2, editsBetween(before, lineText(text)));
        const afresh = opened(new Map([[standardUri, text]]));
        expect(service.diagnostics(standardUri, 'en')).toEqual(afresh.diagnostics(standardUri, 'en'));
      });
    }),
    { numRuns: 2 * numRuns },
  );
});
