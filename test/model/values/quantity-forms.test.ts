import { describe, expect, test } from 'vitest';
import { dividedBy, exact, one } from '../../../server/model/values/exact.ts';
import { formatQuantity } from '../../../server/model/values/quantity-display.ts';
import { readQuantity } from '../../../server/model/values/quantity-text.ts';
import { rangeOf } from '../../../server/model/values/threshold.ts';
import { sameUnit, unitOf } from '../../../server/model/values/unit.ts';

/** What is written, in which unit it is asked, and as what it is shown. */
const read: readonly (readonly [text: string, unit: string, shown: string])[] = [
  ['1:5', '', '1:5'],
  ['1：5', '', '1:5'],
  ['1∶2.5', '', '1:2.5'],
  ['1:5', '%', '20%'],
  ['每半年1次', '次/年', '2次/年'],
  ['每半年1次', '次/月', '0.17次/月'],
  ['每6個月1次', '次/年', '2次/年'],
  ['每两个月1次', '次/年', '6次/年'],
  ['每季度1場次', '場次/年', '4場次/年'],
  ['1次/月', '次/年', '12次/年'],
  ['每2h1次', '次/天', '12次/天'],
  ['每2小時1次', '次/天', '12次/天'],
  ['1次/2h', '次/d', '12次/d'],
  ['每月1次', '次/a', '12次/a'],
  ['每週1次', '次/天', '0.14次/天'],
  ['每班2次', '次/班', '2次/班'],
  ['15人/百床', '人/床', '0.15人/床'],
  ['15人/百床', '人/百床', '15人/百床'],
  ['23±2', '℃', '23℃±2℃'],
  ['23 ℃±2 ℃', '℃', '23℃±2℃'],
  ['23±0.5℃', '℃', '23℃±0.5℃'],
];

describe('a quantity in a form of its own', () => {
  test.each(read)('%s in %s is %s', (text, unit, shown) => {
    const { value } = readQuantity(text, unit);
    expect(value && formatQuantity(value, 'zh-Hant')).toBe(shown);
  });
  test.each(read)('%s in %s is shown so that it reads back', (text, unit) => {
    const { value } = readQuantity(text, unit);
    const again = value && readQuantity(formatQuantity(value, 'zh-Hant'), unit).value;
    // What no decimal ends is shown to two of them.
    if (!value?.value.includes('/')) expect(again?.value).toBe(value?.value);
    expect(again?.tolerance).toBe(value?.tolerance);
  });
  test.each([
    ['1:5', '人'],
    ['1:0', ''],
    ['每天1次', '次/年'],
    ['每年至少1次', '次/年'],
    ['23±', '℃'],
    ['23±2±1', '℃'],
    ['每半年', '次/年'],
  ])('%s in %s is none', (text, unit) => {
    expect(readQuantity(text, unit).ok).toBe(false);
  });
  test('a ratio is exact', () => {
    expect(readQuantity('1:7', '').value?.value).toBe(dividedBy(one, exact('7') ?? one));
  });
  test('a tolerance leaves a range to a bound that is to be met exactly, and to a figure', () => {
    const bound = readQuantity('23±2', '℃').value;
    if (bound === undefined) throw new Error('unread');
    const range = rangeOf({ comparator: 'equals', quantities: [bound] }, '℃');
    expect([range?.low?.at, range?.high?.at]).toEqual(['21', '25']);
  });
});

test('times beneath a stroke are as long as they are, durations stay apart', () => {
  expect(sameUnit(unitOf('次/半年'), unitOf('次/6个月'))).toBe(true);
  expect(sameUnit(unitOf('次/24h'), unitOf('次/天'))).toBe(true);
  expect(unitOf('月').dimension).not.toBe(unitOf('年').dimension);
  expect(unitOf('次/天').dimension).not.toBe(unitOf('次/年').dimension);
});
