import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  dayNumber,
  daysBetween,
  readDate,
  writeDate,
} from '../../../server/model/values/date.ts';

describe('dates', () => {
  test.each(['2017-09-15', '2016-02-29', '2000-02-29', '1999-12-31', '2400-01-01'])('%s is one', (text) => {
    const reading = readDate(text);
    expect(reading.ok && writeDate(reading.value)).toBe(text);
  });

  test.each([
    ['', 'empty', undefined],
    ['２０１７－０９－１５', 'full-width', '2017-09-15'],
    ['2016/3/31', 'other-form', '2016-03-31'],
    ['2016-3-31', 'other-form', '2016-03-31'],
    ['2016.03.31', 'other-form', '2016-03-31'],
    ['2016年3月31日', 'other-form', '2016-03-31'],
    ['2016 年 3 月 31 日', 'other-form', '2016-03-31'],
    ['２０１６年３月３１日', 'full-width', '2016-03-31'],
    ['20160331', 'other-form', '2016-03-31'],
    ['2016-03-31T08:00:00Z', 'other-form', '2016-03-31'],
    ['3/4/2016', 'order-unsure', undefined],
    ['2017-02-29', 'no-such-day', undefined],
    ['1900-02-29', 'no-such-day', undefined],
    ['2017-13-01', 'no-such-day', undefined],
    ['2017-04-31', 'no-such-day', undefined],
    ['0000-01-01', 'no-such-day', undefined],
    ['2016/2/30', 'no-such-day', undefined],
    ['2016年', 'year-only', undefined],
    ['2016', 'year-only', undefined],
    ['2016年3月', 'month-only', undefined],
    ['2016-03', 'month-only', undefined],
    ['2016-03/31', 'unreadable', undefined],
    ['next week', 'unreadable', undefined],
  ])('%s: %s', (text, problem, repaired) => {
    const reading = readDate(text);
    expect(reading).toMatchObject({ ok: false, problem });
    expect('repaired' in reading ? reading.repaired : undefined).toBe(repaired);
    if (repaired !== undefined) expect(readDate(repaired)).toEqual({ ok: true, value: reading.value });
  });

  const day = fc
    .integer({ min: -300_000, max: 300_000 })
    .map((days) => addDays({ year: 2000, month: 1, day: 1 }, days));

  test('writing and reading is the same day', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(readDate(writeDate(date))).toEqual({ ok: true, value: date });
      }),
    );
  });

  test('days add up, and order follows them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(days));
      }),
    );
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(writeDate(addDays({ year: 2016, month: 2, day: 28 }, 2))).toBe('2016-03-01');
  });
});
