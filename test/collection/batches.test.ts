import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batches } from '../../server/collection/batches.ts';
import { ownerIn } from '../../server/collection/owner.ts';

const uris = fc.uniqueArray(fc.string(), { maxLength: 200 });

const sharing = fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined });

describe('reports in batches', () => {
  test('each is in one, and those of one owner are together', () => {
    fc.assert(
      fc.property(
        uris,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 4, max: 60 }),
        sharing,
        (all, size, owners, sharers) => {
          const ownerOf = (uri: string) => (uri.length % 3 === 0 ? undefined : String(all.indexOf(uri) % owners));
          const runs = batches(all, ownerOf, size, sharers);
          expect(runs.flat().sort()).toEqual([...all].sort());
          const places = new Map<string, Set<number>>();
          for (const [at, run] of runs.entries()) {
            for (const uri of run) {
              const owner = ownerOf(uri);
              if (owner !== undefined) places.set(owner, (places.get(owner) ?? new Set()).add(at));
            }
          }
          expect([...places.values()].filter((one) => one.size > 1)).toEqual([]);
        },
      ),
    );
  });
  test('an owner with very many is in several, so that they are shared out', () => {
    const many = Array.from({ length: 500 }, (_, index) => `${index}`);
    expect(batches(many, () => 'one').length).toBeGreaterThan(4);
  });
  test.each([1, 2, 8])('%i who share them are done at about the same time', (sharers) => {
    const many = Array.from({ length: 500 }, (_, index) => `${index}`);
    const sizes = batches(many, undefined, undefined, sharers).map(({ length }) => length);
    expect(sizes[0]).toBe(Math.min(16, Math.ceil(500 / 4 / sharers)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.slice(-sharers)).toEqual(Array.from({ length: sharers }, () => 1));
  });
});

describe('whose a report is, at a glance', () => {
  test.each([
    ['operator:\n  name: 甲公司\n  credit-code: 91440101MA5CYJ2N5A\n', '91440101MA5CYJ2N5A'],
    ["operator:\n  credit-code: '91440101MA5CYJ2N5A'\n  name: 甲公司\n", '91440101MA5CYJ2N5A'],
    ['report: x\noperator: {name: 甲公司, credit-code: 91440101MA5CYJ2N5A}\nspace: {name: 乙}\n', '91440101MA5CYJ2N5A'],
    ['report: x\r\noperator:\r\n  name: 甲公司\r\nperiod: 2020\r\n', '甲公司'],
    ['space: {name: 乙}\noperator: {name: 甲公司}\n', '甲公司'],
    ['space: {name: 乙}\n', undefined],
    ['', undefined],
  ])('%j', (head, owner) => {
    expect(ownerIn(head)).toBe(owner);
  });
});
