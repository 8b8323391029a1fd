import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lazily } from '../../server/base/lazily.ts';
import { type Memorable, memory } from '../../server/base/memory.ts';

const steps = fc.array(fc.record({ by: fc.nat(3), object: fc.nat(5), value: fc.integer() }), { maxLength: 40 });

test('each remembers by an object what a map of its own would', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const objects: object[] = [{}, [], new Map(), { memory: undefined }, { memory: undefined, one: 1 }, () => 0];
      const memories = Array.from({ length: 4 }, () => memory<number>());
      const maps = Array.from({ length: 4 }, () => new Map<object, number>());
      for (const { by, object, value } of all) {
        memories[by]?.keep(objects[object] ?? {}, value);
        maps[by]?.set(objects[object] ?? {}, value);
      }
      const known = objects.map((object) => memories.map((one) => one.of(object)));
      expect(known).toEqual(objects.map((object) => maps.map((one) => one.get(object))));
    }),
  );
});

test('whoever copies or writes out an object has nothing of what others remember by it', () => {
  const own = memory<string>();
  const plain = { one: 1 };
  const roomy: Memorable & { one: number } = { one: 1, memory: undefined };
  for (const object of [plain, roomy]) own.keep(object, 'kept');
  expect([own.of(plain), own.of({ ...plain }), JSON.stringify(plain)]).toEqual(['kept', undefined, '{"one":1}']);
  expect(own.of({ ...roomy, memory: undefined })).toBeUndefined();
});

test('what is made lazily is worked out from the rest whenever it is asked for', () => {
  let asked = 0;
  const withSum = lazily<{ readonly parts: readonly number[] }, { readonly sum: number }>({
    sum: ({ parts }) => {
      asked += 1;
      return parts.reduce((sum, part) => sum + part, 0);
    },
  });
  const made = withSum({ parts: [1, 2] });
  expect([asked, made.sum, made.sum, asked, withSum({ parts: [4] }).sum]).toEqual([0, 3, 3, 2, 4]);
});
