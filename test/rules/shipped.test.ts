import { describe, expect, test } from 'vitest';
import { createService } from '../../server/service.ts';

const service = createService('2026-11-24');
const shipped = [...service.snapshot().documents.keys()];

describe('the standards that ship', () => {
  test('are there', () => expect(shipped.length).toBeGreaterThanOrEqual(3));
  test.each(shipped)('%s: not even a hint', (uri) => {
    const found = service.diagnostics(uri, 'en');
    expect(found.map(({ code, range, message }) => `${range.start.line + 1} ${code} ${message}`)).toEqual([]);
  });
});
