import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesOf } from '../../server/base/circles.ts';

const most = 8;
const ways = fc.array(fc.tuple(fc.nat(most - 1), fc.nat(most - 1)), { maxLength: 20 });

test('two stand in one circle where each can be reached from the other', () =>
  fc.assert(
    fc.property(ways, (all) => {
      const nodes = Array.from({ length: most }, (_, at) => at);
      const next = (node: number) => all.filter(([from]) => from === node).map(([, to]) => to);
      const reached = nodes.map((node) => {
        const seen = new Set([node]);
        for (const one of seen) for (const to of next(one)) seen.add(to);
        return seen;
      });
      const circles = circlesOf(nodes, next);
      for (const a of nodes) {
        for (const b of nodes) {
          const both = reached[a]?.has(b) === true && reached[b]?.has(a) === true;
          expect(circles.get(a) === circles.get(b), `${a} and ${b}`).toBe(both);
        }
      }
    }),
  ));
