import { expect, test } from 'vitest';
import { type GrowthCase, growthOf, mostGrowth } from './growth.ts';

const within = (rounds: (n: number) => number): GrowthCase => ({
  name: '',
  n: 1000,
  make: (n) => ({ 'any.report.yaml': '# '.repeat(n) }),
  finds: [],
  ask: (service, [uri = '']) => {
    const n = service.document(uri)?.tree.text.toString().length ?? 0;
    let sum = 0;
    for (let at = 0; at < rounds(n); at++) sum += at % 7;
    return sum;
  },
});

test('what compares all with all is noticed', () => expect(growthOf(within((n) => n * n))).toBeGreaterThan(mostGrowth));

test('what looks at each a few times is not', () =>
  expect(growthOf(within((n) => n * 1000))).toBeLessThanOrEqual(mostGrowth));
