import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClosed } from '../../server/workspace/document.ts';
import { uriOf } from '../support/workspace.ts';
import { versions } from './small-files.ts';
import { admitted, examinedApart, type Files, started } from './starts.ts';

const worlds = fc
  .record(Object.fromEntries(Object.keys(versions).map((name) => [name, fc.option(fc.nat(8), { freq: 6 })])))
  .map((chosen): Files => {
    const files: Files = new Map();
    for (const [name, version] of Object.entries(chosen)) {
      const texts = versions[name] ?? [];
      if (version !== null) files.set(name, texts[version % texts.length] ?? '');
    }
    return files;
  });

const first = (): Files => new Map(Object.entries(versions).map(([name, texts]) => [name, texts[0] ?? '']));
const [a, b] = ['a.report.yaml', 'b.report.yaml'];

test('what was checked elsewhere reads, in every language, as what is checked here', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 3 }), (files, parts) => {
      const [here, service] = [started(files), admitted(files, parts)];
      for (const name of files.keys()) {
        for (const locale of ['en', 'zh-Hant', 'zh-Hans'] as const) {
          expect(service.diagnostics(uriOf(name), locale)).toEqual(here.diagnostics(uriOf(name), locale));
        }
      }
      expect([...service.snapshot().documents.keys()]).toEqual([...here.snapshot().documents.keys()]);
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 60) },
  );
});

describe('what was admitted', () => {
  test('is told without another check, and without the text', () => {
    const files = first();
    const service = admitted(files, 1);
    files.delete(a);
    expect(isClosed(service.known(uriOf(a)))).toBe(true);
    expect(service.isExamined(uriOf(a))).toBe(true);
    expect(service.diagnostics(uriOf(a), 'en').length).toBeGreaterThan(0);
  });
  test('without a report that it is to be compared with is left to be checked again, and so is that one', () => {
    const files = first();
    const service = started(files);
    service.forget([a, b].map(uriOf));
    expect(service.admit(examinedApart(files, [a]))).toEqual([uriOf(a)]);
    expect(service.isExamined(uriOf(a))).toBe(true);
    expect([...service.admit(examinedApart(files, [b]))].sort()).toEqual([a, b].map(uriOf));
    expect([a, b].map((name) => service.isExamined(uriOf(name)))).toEqual([false, false]);
    service.admit(examinedApart(files, [a, b]));
    expect([a, b].map((name) => service.isExamined(uriOf(name)))).toEqual([true, true]);
  });
  test('holds until something that it was worked out from changes', () => {
    const files = first();
    const service = admitted(files, 1);
    const standard = versions['base.standard.yaml'] ?? [];
    const noted = service.load([{ uri: uriOf('base.standard.yaml'), text: standard[2] ?? '' }]);
    expect(noted).not.toContain(uriOf(b));
    expect(service.isExamined(uriOf(b))).toBe(true);
    const changed = service.load([{ uri: uriOf('base.standard.yaml'), text: standard[1] ?? '' }]);
    expect(changed).toContain(uriOf(b));
    expect(service.isExamined(uriOf(b))).toBe(false);
  });
  test('says nothing of a file that is open, or that ships', () => {
    const files = first();
    const service = started(files);
    const elsewhere = examinedApart(files, [b]);
    service.open({ uri: uriOf(b), text: 'report: mine\n' }, 1, 'service-report');
    expect(service.admit(elsewhere)).toEqual([]);
    expect(service.document(uriOf(b))?.tree.text.toString()).toBe('report: mine\n');
  });
  test('twice is one and the same file', () => {
    const files = first();
    const service = admitted(files, 1);
    const known = service.known(uriOf(b));
    service.admit(examinedApart(files, [a, b]));
    expect(service.known(uriOf(b))).toBe(known);
  });
});
