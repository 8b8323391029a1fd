import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '../../../server/model/values/exact.ts';
import type { Interval } from '../../../server/model/values/interval.ts';
import {
  type Approximation,
  compareQuantities,
  convert,
  intervalOf,
  isExact,
  type Quantity,
  roundedIntervalOf,
} from '../../../server/model/values/quantity.ts';
import { formatQuantity } from '../../../server/model/values/quantity-display.ts';
import { readQuantity, type WrittenQuantity } from '../../../server/model/values/quantity-text.ts';

function quantity(written: WrittenQuantity | string, unit: string): Quantity {
  const reading = readQuantity(written, unit);
  if (!reading.ok) throw new Error(`${JSON.stringify(written)} in ${unit}: ${reading.problem}`);
  return reading.value;
}

function show({ low, high }: Interval): string {
  return `${low?.open ? '(' : '['}${low?.at ?? '-∞'}, ${high?.at ?? '∞'}${high?.open ? ')' : ']'}`;
}

describe('plain numbers are exact', () => {
  test.each([
    ['1200', '平方米', '1200'],
    ['26.6%', '%', '26.6'],
    ['26.6 ％', '%', '26.6'],
    ['百分之七十五', '%', '75'],
    ['18個月', '月', '18'],
    ['18个月', '個月', '18'],
    ['１２００㎡', '平方米', '1200'],
    ['1,200 m²', '㎡', '1200'],
    ['1，200', '家', '1200'],
    ['1 200 家', '家', '1200'],
    ['3名', '人', '3'],
    ['三位', '名', '3'],
    ['叁', '家', '3'],
    ['兩百家', '家', '200'],
    ['一百二十', '家', '120'],
    ['一百零五', '家', '105'],
    ['三千二百一十', '家', '3210'],
    ['二〇一六', '家', '2016'],
    ['三點五', '年', '3.5'],
    ['十二', '家', '12'],
    ['8h', '小時', '8'],
    ['5天', '日', '5'],
    ['12場', '場次', '12'],
    ['394萬元', '萬元', '394'],
    ['394千元', '元', '394000'],
    ['394千元', '万元', '39.4'],
    ['人民幣5000元', '元', '5000'],
    ['¥5000', '元', '5000'],
    ['5000元人民幣', '元', '5000'],
    ['5千克', '千克', '5'],
    ['-5', '家', '-5'],
    ['0.1', '', '0.1'],
    ['12 km', 'km', '12'],
    ['2名/年', '人/年', '2'],
  ])('%s in %s is %s', (text, unit, value) => {
    const read = quantity(text, unit);
    expect(read.value).toBe(value);
    expect(read.unit).toBe(unit);
    expect(isExact(read)).toBe(true);
    expect(show(intervalOf(read))).toBe(`[${value}, ${value}]`);
  });
});

describe('rounded and approximate figures stand for an interval', () => {
  test.each([
    ['1.5萬', '家', '15000', '[14500, 15500]'],
    ['40萬', '家', '400000', '[395000, 405000]'],
    ['２．２万家', '家', '22000', '[21500, 22500]'],
    ['1億2000萬', '家', '120000000', '[119995000, 120005000]'],
    ['三百萬', '家', '3000000', '[2500000, 3500000]'],
    ['一萬二千', '家', '12000', '[11500, 12500]'],
    ['1萬2千', '家', '12000', '[11500, 12500]'],
    ['394萬元', '千元', '3940', '[3935, 3945]'],
    ['1.2萬平方米', '平方米', '12000', '[11500, 12500]'],
    ['約539.6億元', '千元', '53960000', '[53950000, 53970000]'],
    ['3千萬元', '萬元', '3000', '[2500, 3500]'],
    ['約78.8億元人民幣', '億元', '78.8', '[78.7, 78.9]'],
    ['约100', '家', '100', '[50, 150]'],
    ['約12', '家', '12', '[11, 13]'],
    ['500平方米左右', '平方米', '500', '[450, 550]'],
    ['十來個', '個', '10', '[5, 15]'],
    ['近40萬', '家', '400000', '[300000, 400000)'],
    ['不足3年', '年', '3', '[2, 3)'],
    ['將近1.5萬家', '家', '15000', '[14000, 15000)'],
    ['3200餘', '家', '3200', '(3200, 3300)'],
    ['3200余家', '家', '3200', '(3200, 3300)'],
    ['5721餘場', '場', '5721', '(5721, 5722)'],
    ['十餘', '家', '10', '(10, 20)'],
    ['十幾家', '家', '10', '(10, 20)'],
    ['百餘家', '家', '100', '(100, 200)'],
    ['20多個', '個', '20', '(20, 30)'],
    ['10餘萬', '人', '100000', '(100000, 200000)'],
    ['1萬多人', '人', '10000', '(10000, 20000)'],
    ['1260 萬', '人', '12600000', '[12595000, 12605000]'],
    ['超過200萬', '人', '2000000', '(2000000, 3000000)'],
    ['逾55億元', '億元', '55', '(55, 56)'],
    ['about 400', '家', '400', '[350, 450]'],
    ['0.4', '%', '0.4', '[0.4, 0.4]'],
    ['約3', '家', '3', '[2, 4]'],
    ['約1', '家', '1', '[0, 2]'],
    ['不足1', '家', '1', '[0, 1)'],
  ])('%s in %s is %s, in %s', (text, unit, value, interval) => {
    const read = quantity(text, unit);
    expect(read.value).toBe(value);
    expect(show(intervalOf(read))).toBe(interval);
  });

  test.each<[WrittenQuantity, string, string, string]>([
    [{ text: '394', unit: '萬元', approx: 'about' }, '千元', '3940', '[3930, 3950]'],
    [{ text: '394', unit: '萬元' }, '千元', '3940', '[3935, 3945]'],
    [{ text: '394', unit: '萬元' }, '萬元', '394', '[394, 394]'],
    [{ text: '394', unit: '千元' }, '元', '394000', '[394000, 394000]'],
    [{ text: '40萬', unit: '元' }, '千元', '400', '[395, 405]'],
    [{ text: '1200', unit: '㎡' }, '萬平方米', '0.12', '[0.12, 0.12]'],
    [{ text: '3200', approx: 'over' }, '家', '3200', '(3200, 3300)'],
    [{ text: '約3', approx: 'about' }, '家', '3', '[2, 4]'],
    [{ text: '1.2', unit: '萬人' }, '人', '12000', '[11500, 12500]'],
    [{ text: '3', unit: '位' }, '人', '3', '[3, 3]'],
  ])('%o in %s', (written, unit, value, interval) => {
    const read = quantity(written, unit);
    expect(read.value).toBe(value);
    expect(show(intervalOf(read))).toBe(interval);
  });

  test('a share is plain for a bound, but its last digit counts against its parts', () => {
    expect(show(roundedIntervalOf(quantity('26.6%', '%')))).toBe('[26.55, 26.65]');
    expect(show(roundedIntervalOf(quantity('75', '%')))).toBe('[74.5, 75.5]');
    expect(show(roundedIntervalOf(quantity('約75', '%')))).toBe('[74, 76]');
  });
});

describe('what does not read', () => {
  test.each([
    ['', '家', { problem: 'empty' }],
    ['　', '家', { problem: 'empty' }],
    ['很多', '家', { problem: 'unreadable' }],
    ['幾十家', '家', { problem: 'unreadable' }],
    ['一百二', '家', { problem: 'unreadable' }],
    ['一萬二', '家', { problem: 'unreadable' }],
    ['1e3', '家', { problem: 'unreadable' }],
    ['萬', '家', { problem: 'unreadable' }],
    ['1.2.3', '家', { problem: 'unreadable' }],
    ['9'.repeat(41), '家', { problem: 'unreadable' }],
    [`1200${'家'.repeat(100_000)}`, '家', { problem: 'unreadable' }],
    ['3-5', '家', { problem: 'range' }],
    ['10～20家', '家', { problem: 'range' }],
    ['三至五', '家', { problem: 'range' }],
    ['500以上', '平方米', { problem: 'bound' }],
    ['不少於3名', '名', { problem: 'bound' }],
    ['≥500', '平方米', { problem: 'bound' }],
    ['12,00', '家', { problem: 'separators' }],
    ['約3200餘', '家', { problem: 'approximated-twice' }],
    ['18個月', '年', { problem: 'unit-mismatch', written: '個月', expected: '年' }],
    ['20個工作日', '天', { problem: 'unit-mismatch', written: '個工作日', expected: '天' }],
    ['20個', '家', { problem: 'unit-mismatch', written: '個', expected: '家' }],
    ['5美元', '元', { problem: 'unit-mismatch', written: '美元', expected: '元' }],
    ['3個百分點', '%', { problem: 'unit-mismatch', written: '個百分點', expected: '%' }],
    ['500平方米', '', { problem: 'unit-mismatch', written: '平方米', expected: '' }],
    ['1200㎡', '', { problem: 'unit-mismatch', written: '㎡', expected: '' }],
    ['-5 ℃', '', { problem: 'unit-mismatch', written: '℃', expected: '' }],
  ])('%#: %.40s in %s', (text, unit, slip) => {
    expect(readQuantity(text, unit)).toEqual({ ok: false, ...slip });
  });

  test.each([
    ['78.8億', '千元', '元', '78.8億元', '7880000'],
    ['近40萬', '元', '元', '近40萬元', '400000'],
    ['3千', '萬元', '元', '3千元', '0.3'],
    ['1260 萬', '萬元', '元', '1260 萬元', '1260'],
    ['1.2萬', '萬平方米', '平方米', '1.2萬平方米', '1.2'],
  ])('%s where %s is asked lacks %s', (text, unit, expected, repaired, value) => {
    const reading = readQuantity(text, unit);
    expect(reading).toMatchObject({ ok: false, problem: 'multiplier-without-unit', expected, repaired });
    expect(reading.value).toEqual(quantity(repaired, unit));
    expect(reading.value?.value).toBe(value);
  });

  test('two words, one of them in the map', () => {
    expect(readQuantity({ text: '近40萬', approx: 'over' }, '家')).toEqual({
      ok: false,
      problem: 'approximated-twice',
    });
  });
});

const units = ['家', '萬人', '元', '千元', '萬元', '亿元', '平方米', '万平方米', '個月', '%', '', '千克', '人/年'];
const approximations: readonly (Approximation | undefined)[] = ['about', 'under', 'over', undefined];

const digits = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([whole, places]) => {
    const text = String(whole).padStart(places + 1, '0');
    return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  });

const quantities = fc
  .record({
    number: digits,
    multiplier: fc.constantFrom('', '萬', '億', '百萬'),
    unit: fc.constantFrom(...units),
    in: fc.constantFrom('', '元', '平方米', '萬元'),
    approx: fc.constantFrom(...approximations),
  })
  .map(({ number, multiplier, unit, in: base, approx }) => {
    const written = { text: number + multiplier + base, ...(approx && { approx }) };
    return readQuantity(written, unit);
  })
  .filter((reading) => reading.ok)
  .map((reading) => reading.value);

describe('properties', () => {
  test('Chinese display reads back as the same amount, known as exactly', () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const), (one, language) => {
        const again = quantity(formatQuantity(one, language), one.unit);
        expect(again.value).toBe(one.value);
        expect(again.approx).toBe(one.approx);
        expect(show(intervalOf(again))).toBe(show(intervalOf(one)));
      }),
      { numRuns: 1000 },
    );
  });

  test('digits alone are read as they are with white space around them', () => {
    const number = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 45 });
    fc.assert(
      fc.property(number, fc.constantFrom(...units), (text, unit) => {
        expect(readQuantity(text, unit)).toEqual(readQuantity(`${text} `, unit));
      }),
    );
  });

  test('converting there and back changes nothing', () => {
    const money = ['元', '千元', '万元', '億元', '人民幣元'];
    fc.assert(
      fc.property(quantities, fc.constantFrom(...money), fc.constantFrom(...money), (one, from, to) => {
        const start = { ...one, unit: from };
        const there = convert(start, to);
        expect(there && convert(there, from)).toEqual(start);
        expect(there && compareQuantities(there, start)).toBe(0);
      }),
    );
  });

  test('comparing the other way round turns the sign', () => {
    fc.assert(
      fc.property(quantities, quantities, (a, b) => {
        const order = compareQuantities(a, b);
        const back = compareQuantities(b, a);
        expect(order === undefined ? undefined : Math.sign(order)).toBe(
          back === undefined ? undefined : -Math.sign(back) || 0,
        );
      }),
    );
  });

  test('never throws, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789.,，-~ 十百千萬億万亿餘余約近零一二兩個家元平方米%／(#'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.constantFrom(...units), (one, unit) => {
        const reading = readQuantity(one, unit);
        if (reading.ok) expect(exact(reading.value.value)).toBe(reading.value.value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('display', () => {
  test.each([
    ['1200㎡', '平方米', '1200平方米', '1200平方米', '1,200 m²'],
    ['約539.6億元', '千元', '約539.6億元', '约539.6亿元', 'about 53,960,000,000 yuan'],
    ['近40萬', '家', '近40萬家', '近40万家', 'nearly 400,000'],
    ['3200餘', '家', '超過3200家', '超过3200家', 'over 3,200'],
    ['1.50萬', '个', '1.50萬個', '1.50万个', '15,000 (rounded to 100)'],
    ['26.6', '%', '26.6%', '26.6%', '26.6%'],
    ['18', '个月', '18個月', '18个月', '18 months'],
    ['1', '人', '1人', '1人', '1 person'],
    ['394', '万元', '394萬元', '394万元', '3,940,000 yuan'],
    ['12', 'km', '12 km', '12 km', '12 km'],
    ['三百萬', '人', '3百萬人', '3百万人', '3,000,000 people (rounded to 1,000,000)'],
  ])('%s in %s', (text, unit, hant, hans, en) => {
    const read = quantity(text, unit);
    expect(formatQuantity(read, 'zh-Hant')).toBe(hant);
    expect(formatQuantity(read, 'zh-Hans')).toBe(hans);
    expect(formatQuantity(read, 'en')).toBe(en);
  });
});
