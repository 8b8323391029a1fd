import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Service } from '../../server/service.ts';
import { editOf, numRuns, opened, standardUri, typed } from './edited-files.ts';
import { richFamily, richSwaps } from './rich-files.ts';

const uris = [...richFamily.keys()];
const shownOf = (service: Service) => uris.map((uri) => service.diagnostics(uri, 'zh-Hant'));

/** What stands there is changed for the other, or back; or something is typed anywhere. */
const change = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...richSwaps) },
  { weight: 1, arbitrary: fc.record({ file: fc.nat(3), at: fc.nat(4000), remove: fc.nat(6), text: typed }) },
);

test('what says for whom a clause is, what stands inside it and how it scores is looked at again as afresh', () => {
  const step = fc.record({ change, looked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const files = new Map(richFamily);
      const service = opened(files);
      shownOf(service);
      steps.forEach(({ change, looked }, index) => {
        const { uri, at, remove, text } = placed(change, files);
        service.edit(uri, index + 2, [editOf(files.get(uri) ?? '', { place: { at }, remove, text })]);
        files.set(uri, service.document(uri)?.tree.text.toString() ?? '');
        if (looked || index === steps.length - 1) expect(shownOf(service)).toEqual(shownOf(opened(files)));
      });
    }),
    { numRuns },
  );
});

test('each of these changes alone is looked at again as afresh, and so is its undoing', () => {
  for (const [uri, one, other] of richSwaps) {
    const written = richFamily.get(uri) ?? '';
    expect(written).toContain(one);
    const files = new Map(richFamily);
    const service = opened(files);
    const before = shownOf(service);
    const at = written.indexOf(one);
    service.edit(uri, 2, [editOf(written, { place: { at }, remove: one.length, text: other })]);
    files.set(uri, written.replace(one, other));
    expect(shownOf(service), `${one} → ${other}`).toEqual(shownOf(opened(files)));
    service.edit(uri, 3, [editOf(files.get(uri) ?? '', { place: { at }, remove: other.length, text: one })]);
    expect(shownOf(service), `${other} → ${one}`).toEqual(before);
  }
});

type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

/** Where a change is made in files as they are; what a swap looks for may be gone, and then it changes nothing. */
function placed(change: Change, files: ReadonlyMap<string, string>) {
  if ('file' in change) return { ...change, uri: uris[change.file] ?? standardUri };
  const [uri, one, other] = change;
  const written = files.get(uri) ?? '';
  const [old, text] = other !== '' && written.includes(other) ? [other, one] : [one, other];
  const at = written.indexOf(old);
  return at < 0 ? { uri, at: 0, remove: 0, text: '' } : { uri, at, remove: old.length, text };
}
