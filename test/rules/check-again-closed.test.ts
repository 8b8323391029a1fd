import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import { examine, holds } from '../../server/rules/engine/examine.ts';
import type { Service } from '../../server/service.ts';
import { uriOf } from '../support/workspace.ts';
import { admitted, type Files, sent, started } from '../workspace/starts.ts';
import { numRuns } from './edited-files.ts';
import { richFamily, richSwaps } from './rich-files.ts';

const nameOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
const names = [...richFamily.keys()].map(nameOf);
const shownOf = (service: Service) => names.map((name) => service.diagnostics(uriOf(name), 'zh-Hant'));

function examinedAll(service: Service) {
  return names.map((name) => {
    const document = service.document(uriOf(name));
    return document && examine(service.snapshot(), document, rules);
  });
}

test('what is found in closed files after changes of them is what is found afresh, and holds in the next session', () => {
  let held = 0;
  const step = fc.record({ swap: fc.constantFrom(...richSwaps), looked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const files: Files = new Map(Array.from(richFamily, ([uri, text]) => [nameOf(uri), text]));
      const service = admitted(files, 1);
      shownOf(service);
      steps.forEach(({ swap: [uri, one, other], looked }, index) => {
        const name = nameOf(uri);
        const old = examinedAll(started(files));
        const written = files.get(name) ?? '';
        const text =
          other !== '' && written.includes(other) ? written.replace(other, one) : written.replace(one, other);
        files.set(name, text);
        service.load([{ uri: uriOf(name), text }]);
        if (!looked && index < steps.length - 1) return;
        const now = started(files);
        expect(shownOf(service)).toEqual(shownOf(now));
        const fresh = examinedAll(now);
        names.forEach((each, at) => {
          const kept = old[at];
          if (each === name || kept === undefined || !holds(now.snapshot(), sent(kept))) return;
          held += 1;
          expect(fresh[at]?.findings, each).toEqual(kept.findings);
        });
      });
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  );
  expect(held).toBeGreaterThan(numRuns / 4);
});
