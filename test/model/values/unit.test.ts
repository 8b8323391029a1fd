import { describe, expect, test } from 'vitest';
import { conversionFactor, sameUnit, spellingOf, unitOf } from '../../../server/model/values/unit.ts';
import { unitKinds } from '../../../server/model/values/unit-table.ts';

describe('units', () => {
  test.each([
    ['m²', '㎡', '平方米', 'M2', 'm2'],
    ['日', '天'],
    ['名', '人', '位'],
    ['h', '小時', '小时'],
    ['人民幣元', '元', '元人民幣', 'CNY'],
    ['萬元', '万元', '萬元人民幣', '人民币万元'],
    ['個月', '个月', '月'],
    ['個工作日', '工作日'],
    ['%', '％'],
    ['項', '项'],
    ['名/年', '人 / 年'],
    ['台套', '臺套'],
  ])('%s and its other names', (first, ...others) => {
    for (const other of others) expect(sameUnit(unitOf(first), unitOf(other)), other).toBe(true);
  });

  test.each([
    ['千元', '元', '1000'],
    ['萬元', '千元', '10'],
    ['億元', '萬元', '10000'],
    ['元', '億元', '0.00000001'],
    ['萬平方米', '㎡', '10000'],
    ['萬人次', '人次', '10000'],
    ['萬人/年', '名/年', '10000'],
    ['‰', '%', '0.1'],
    ['月', '年', undefined],
    ['工作日', '天', undefined],
    ['天', '月', undefined],
    ['小時', '天', undefined],
    ['個', '家', undefined],
    ['人', '人次', undefined],
    ['次', '場次', undefined],
    ['元', '美元', undefined],
    ['平方米', '元', undefined],
    ['公頃', '平方米', undefined],
    ['', '個', undefined],
  ])('%s to %s: %s', (from, to, factor) => {
    expect(conversionFactor(unitOf(from), unitOf(to))).toBe(factor);
    const back = conversionFactor(unitOf(to), unitOf(from));
    expect(back === undefined).toBe(factor === undefined);
  });

  test('the table spells units as they are looked for', () => {
    const names = unitKinds.flatMap(({ spellings }) => spellings);
    expect(names.map(spellingOf)).toEqual(names);
  });

  test('what counts things has only whole numbers', () => {
    expect(['家', '個', '人次', '場'].every((unit) => unitOf(unit).counts)).toBe(true);
    expect(['元', '平方米', '%', '月', '小時', '', '家/年'].some((unit) => unitOf(unit).counts)).toBe(false);
  });
});
