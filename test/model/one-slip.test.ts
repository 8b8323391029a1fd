import { expect, test } from 'vitest';
import { judge } from '../../server/model/judge.ts';
import { rootType } from '../../server/model/keys/type-at.ts';
import { changed, documents, kindsOfPlaces, slips } from './slips.ts';

const places = documents.flatMap(({ root, node }) => kindsOfPlaces(node).map((way) => ({ root, node, way })));

test.each(Object.entries(slips))('%s, anywhere, is at most one finding', (_name, slip) => {
  let findings = 0;
  for (const { root, node, way } of places) {
    const found = judge(rootType(root), changed(node, way, slip));
    findings += found.length;
    expect(found.map(({ rule, data }) => [way.join(), rule, JSON.stringify(data)]).slice(1)).toEqual([]);
  }
  expect(findings).toBeGreaterThan(20);
});

test('a flawless document stays flawless', () => {
  for (const { root, node } of documents) expect(judge(rootType(root), node)).toEqual([]);
});
