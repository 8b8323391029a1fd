import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type StepText } from '../../server/export/chart/layout.ts';

const steps = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const way = fc.record({
    to: fc.nat(count - 1),
    when: fc.constantFrom('', '符合條件', '材料不全，需要補正後重新提交'),
  });
  const step = fc.record({
    title: fc.constantFrom('申請', '評估老人能力並審核申請材料', 'Review the application'),
    details: fc.array(fc.constantFrom('接待員', '時限 30 min'), { maxLength: 2 }),
    ways: fc.array(way, { maxLength: 3 }),
  });
  return fc.array(step, { minLength: count, maxLength: count });
});

test('each step has a box of its own, all of it is inside, and the same process makes the same chart', () => {
  fc.assert(
    fc.property(steps, (all: readonly StepText[]) => {
      const chart = layOut(all);
      expect(layOut(all)).toEqual(chart);
      expect(chart.boxes).toHaveLength(all.length);
      expect(chart.routes).toHaveLength(all.flatMap(({ ways }) => ways).length);
      for (const [at, box] of chart.boxes.entries()) {
        expect(box.lines.map(({ text }) => text).join('')).not.toBe('');
        for (const other of chart.boxes.slice(at + 1)) {
          const isBeside = box.x + box.width <= other.x || other.x + other.width <= box.x;
          expect(isBeside || box.y + box.height <= other.y || other.y + other.height <= box.y).toBe(true);
        }
      }
      const points = chart.routes.flatMap((route) => route.points);
      const corners = chart.boxes.flatMap(({ x, y, width, height }) => [
        { x, y },
        { x: x + width, y: y + height },
      ]);
      for (const { x, y } of [...points, ...corners]) {
        expect(x >= 0 && x <= chart.width && y >= 0 && y <= chart.height).toBe(true);
      }
    }),
  );
});
