import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../../server/model/keys/distance.ts';
import { nearestFlag, nearestKeys, nearestValues } from '../../../server/model/keys/nearest.ts';
import { idsToGuess, nearestIds } from '../../../server/model/keys/nearest-ids.ts';
import { mapType } from '../../../server/model/keys/table.ts';
import type { EnumName } from '../../../server/model/keys/types.ts';

/** Written, and what is suggested; `!` marks what is sure. */
const keys: readonly (readonly [string, string, string])[] = [
  ['standard', '標題', 'title!'],
  ['standard', '标题', 'title!'],
  ['standard', '名稱', 'title!'],
  ['standard', 'Title', 'title!'],
  ['standard', 'titel', 'title!'],
  ['standard', 'document_type', 'document-type!'],
  ['standard', 'documentType', 'document-type!'],
  ['standard', '状态', 'status!'],
  ['standard', '術語', 'terms!'],
  ['standard', '术语表', 'terms'],
  ['standard', 'foreward', 'foreword!'],
  ['standard', 'ｔｉｔｌｅ', 'title!'],
  ['standard', 'colour', ''],
  ['standard', '', ''],
  ['clause', '要求', 'criteria'],
  ['clause', '权重', 'weight!'],
  ['clause', 'wieght', 'weight!'],
  ['clause', 'evidences', 'evidence!'],
  ['clause', '一票否决', 'veto!'],
  ['criterion', '>=', 'at-least!'],
  ['criterion', 'atleast', 'at-least!'],
  ['criterion', '不低于', 'at-least!'],
  ['answer', '狀態', 'status!'],
  ['answer', '整改计划', 'plan!'],
  ['operator', '统一社会信用代码', 'credit-code!'],
  ['translations', 'zh', 'zh-Hant!'],
];

const values: readonly (readonly [EnumName, string, string])[] = [
  ['provision', '要求', 'requirement!'],
  ['provision', '必須', 'requirement!'],
  ['provision', '推荐', 'recommendation!'],
  ['provision', 'requirment', 'requirement!'],
  ['answer-status', '已實施', 'implemented!'],
  ['answer-status', '已实施', 'implemented!'],
  ['answer-status', '不适用', 'not-applicable!'],
  ['answer-status', 'Implemented', 'implemented!'],
  ['class', '团体标准', 'group!'],
  ['drafting-rules', 'GB/T 1.1—2020', 'gbt-1.1-2020!'],
  ['drafting-rules', 'GB/T 1.1-2009', 'gbt-1.1-2009!'],
  ['severity', 'none', 'off!'],
  ['language', 'zh-TW', 'zh-Hant!'],
  ['language', 'en-US', 'en!'],
];

function shown({ suggestions, sure }: { readonly suggestions: readonly string[]; readonly sure: boolean }): string {
  return suggestions.join(' ') + (sure ? '!' : '');
}

describe('what was meant', () => {
  test.each(keys)('in %s, %s: %s', (map, written, expected) => {
    expect(shown(nearestKeys([mapType(map)], written, new Set()))).toBe(expected);
  });

  test.each(values)('for %s, %s: %s', (choice, written, expected) => {
    expect(shown(nearestValues(choice, written))).toBe(expected);
  });

  test('a key that stands there already is not meant', () => {
    expect(shown(nearestKeys([mapType('standard')], 'titel', new Set(['title'])))).toBe('');
  });

  test.each([
    ['yes', 'true!'],
    ['是', 'true!'],
    ['否', 'false!'],
    ['True', 'true!'],
    ['maybe', ''],
  ])('a flag: %s', (written, expected) => {
    expect(shown(nearestFlag(written))).toBe(expected);
  });

  test('ids by their spelling alone', () => {
    const ids = ['mentor-team', 'mentor-hours', '創業導師', 'x1'];
    expect(shown(nearestIds(ids, 'mentor-taem'))).toBe('mentor-team!');
    expect(shown(nearestIds(ids, 'mentor_team'))).toBe('mentor-team!');
    expect(shown(nearestIds(ids, '创业导师'))).toBe('創業導師!');
    expect(shown(nearestIds(ids, 'finance'))).toBe('');
  });
});

test.each([
  ['', 'abc', 3],
  ['title', 'titel', 1],
  ['kitten', 'sitting', 3],
  ['same', 'same', 0],
])('%s and %s lie %i slips apart, both ways', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected);
  expect(distance(b, a)).toBe(expected);
});

describe('among thousands of ids', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh甲乙丙丁戊'), minLength: 4, maxLength: 12 });
  const ids = Array.from({ length: 2000 }, (_, at) => `mentor-count-${at}`);
  const among = idsToGuess(() => ids);

  test('what is one slip away is found, however much is alike', () =>
    fc.assert(
      fc.property(fc.nat(ids.length - 1), fc.nat(15), (which, at) => {
        const id = ids[which] ?? '';
        const written = `${id.slice(0, at)}x${id.slice(at)}`;
        expect(among.nearest(written).suggestions).toContain(id);
      }),
    ));

  test('what lies farther away is found as among few', () => {
    const others = [...new Set(fc.sample(letters, { numRuns: 1000, seed: 7 }))];
    const index = idsToGuess(() => others);
    const few = (written: string) => {
      const near = others.filter((one) => distance(one, written) <= 4);
      return nearestIds(near, written);
    };
    const asked = fc.sample(letters, { numRuns: 300, seed: 8 });
    const same = asked.filter((one) => shown(index.nearest(one)) === shown(few(one)));
    // Of those that share hardly a pair of letters with anything, some are not looked at.
    expect(same.length / asked.length).toBeGreaterThan(0.97);
  });

  test('only those that may be meant are', () => {
    const [first = '', second = ''] = among.nearest('mentor-count-12x').suggestions;
    expect(second).not.toBe('');
    expect(among.nearest('mentor-count-12x', (id) => id !== first).suggestions).not.toContain(first);
    expect(among.anyMeans('mentor-cuont-7')).toBe(true);
    expect(among.anyMeans('finance')).toBe(false);
  });
});

test('no more slips are counted than asked for', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.nat(6), (a, b, most) => {
      const slips = distance(a, b);
      expect(distance(a, b, most)).toBe(slips <= most ? slips : Number.POSITIVE_INFINITY);
    }),
  ));
