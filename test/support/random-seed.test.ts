import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { seedOf } from './random-seed.ts';

test('every run of a property asks the same cases, those of the seed that was told', () => {
  const cases = (): number[] => {
    const met: number[] = [];
    fc.assert(
      fc.property(fc.nat(), (one) => {
        met.push(one);
      }),
    );
    return met;
  };
  expect(cases()).toEqual(cases());
  expect(fc.sample(fc.nat(), 3)).toEqual(fc.sample(fc.nat(), { seed: inject('randomSeed'), numRuns: 3 }));
});

test('a seed is what was asked for, else what the commit tells, else always the same', () => {
  expect(seedOf('-12', 'ffffffffff')).toBe(-12);
  expect(seedOf(undefined, 'ffffffff00')).toBe(-1);
  expect(seedOf(undefined, '0000001000')).toBe(16);
  expect(seedOf('', undefined)).toBe(seedOf(undefined, ''));
});
