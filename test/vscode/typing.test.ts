import { describe, expect, test } from 'vitest';
import { runSuite } from './suite.ts';

const outcomes = await runSuite('typing', { server: 'node', locale: 'en' });
describe('typing in VS Code', () => {
  test('runs its tests', () => expect(outcomes).not.toEqual([]));
  test.each(outcomes)('$title', ({ failure }) => {
    if (failure !== undefined) throw new Error(failure);
  });
});
