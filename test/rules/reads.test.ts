import { expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';

test('a rule that holds an answer against its clause reads nothing else, since what it finds is kept by that', () => {
  const reading = rules.flatMap((rule) =>
    'reads' in rule && rule.reads.some((one) => one === 'clause' || one === 'given') ? [rule] : [],
  );
  expect(reading.length).toBeGreaterThan(0);
  expect(reading.filter(({ on, reads }) => on !== 'answer' || reads.length > 1)).toEqual([]);
});
