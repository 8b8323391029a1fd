import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../../server/model/values/date.ts';
import {
  contains,
  isReversed,
  overlaps,
  type Period,
  readPeriod,
  samePeriod,
  writePeriod,
  yearOf,
} from '../../../server/model/values/period.ts';

function period(text: string): Period {
  const [from = '', to] = text.split(' ');
  const { value } = to === undefined ? readPeriod(from) : readPeriod({ from, to });
  if (!value) throw new Error(`${text} is no period`);
  return value;
}

function date(text: string): CalendarDate {
  return period(`${text} ${text}`).from;
}

describe('periods', () => {
  test('a year is its days', () => {
    expect(readPeriod('2016')).toEqual({ ok: true, value: period('2016-01-01 2016-12-31') });
    expect(yearOf(period('2016'))).toBe(2016);
    expect(yearOf(period('2016-01-01 2016-12-30'))).toBeUndefined();
    expect(yearOf(period('2016-01-01 2017-12-31'))).toBeUndefined();
  });

  test.each([
    ['２０１６', 'full-width', '2016'],
    ['2016年', 'other-form', '2016'],
    ['2016年度', 'other-form', '2016'],
    ['２０１６年', 'full-width', '2016'],
    ['2016-01-01至2016-06-30', 'span-in-text', '{from: 2016-01-01, to: 2016-06-30}'],
    ['2016-01-01/2016-12-31', 'span-in-text', '2016'],
    ['2016年1月1日—2016年12月31日', 'span-in-text', '2016'],
    ['', 'empty', undefined],
    ['0016', 'unreadable', undefined],
    ['2016 Q1', 'unreadable', undefined],
    ['2016-2017', 'unreadable', undefined],
  ])('%s: %s', (text, problem, repaired) => {
    const reading = readPeriod(text);
    expect(reading).toMatchObject({ ok: false, problem });
    expect('repaired' in reading ? reading.repaired : undefined).toBe(repaired);
    expect(reading.value && writePeriod(reading.value)).toBe(repaired);
  });

  test('an end that does not read is named, and mended where it is plain', () => {
    expect(readPeriod({ from: '2016/1/1', to: '2016-12-31' })).toMatchObject({
      ok: false,
      problem: 'date',
      end: 'from',
      slip: { problem: 'other-form', repaired: '2016-01-01' },
      value: period('2016'),
    });
    const reading = readPeriod({ from: '2016-01-01', to: '2016-02-30' });
    expect(reading).toMatchObject({ problem: 'date', end: 'to', slip: { problem: 'no-such-day' } });
    expect(reading.value).toBeUndefined();
  });

  test.each([
    ['2016', '2016-12-31', true],
    ['2016', '2017-01-01', false],
    ['2016-03-01 2016-03-01', '2016-03-01', true],
    ['2016-03-01 2016-02-01', '2016-02-15', false],
  ])('%s contains %s: %s', (text, day, expected) => {
    expect(contains(period(text), date(day))).toBe(expected);
  });

  test.each([
    ['2016', '2016-12-31 2017-06-30', true],
    ['2016', '2017', false],
    ['2016', '2016-06-30 2016-01-01', false],
  ])('%s and %s overlap: %s', (a, b, expected) => {
    expect(overlaps(period(a), period(b))).toBe(expected);
    expect(overlaps(period(b), period(a))).toBe(expected);
  });

  test('one written both ways is one', () => {
    expect(samePeriod(period('2016'), period('2016-01-01 2016-12-31'))).toBe(true);
    expect(isReversed(period('2016-06-30 2016-01-01'))).toBe(true);
    expect(isReversed(period('2016'))).toBe(false);
  });
});
