import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import { mayBeSame } from '../../server/model/values/estimate.ts';
import { examine } from '../../server/rules/engine/examine.ts';
import type { Diagnostic } from '../../server/rules/engine/render.ts';
import { askingWith } from '../../server/rules/example.ts';
import type { Service } from '../../server/service.ts';
import { wholeOf } from '../../server/workspace/document.ts';
import { comparedOf } from '../../server/workspace/packed-compared.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

// As they are, but counted.
vi.mock('../../server/model/values/estimate.ts', async (original) => {
  const all = await original<typeof import('../../server/model/values/estimate.ts')>();
  return { ...all, mayBeSame: vi.fn(all.mayBeSame) };
});
vi.mock('../../server/workspace/packed-compared.ts', async (original) => {
  const all = await original<typeof import('../../server/workspace/packed-compared.ts')>();
  return { ...all, comparedOf: vi.fn(all.comparedOf) };
});

const indicators = 'sessions: {title: 培訓場次, unit: 場, kind: flow}';
const standards = {
  'demo.standard.yaml': askingWith({ indicators }),
  'other.standard.yaml': askingWith({ indicators }).replace('demo@2020', 'other@2020'),
  'third.standard.yaml': askingWith({ indicators }).replace('demo@2020', 'third@2020').replace('unit: 人', 'unit: 家'),
};

const proof = fc
  .constantFrom('a.csv', 'b.csv')
  .map((file) => `{kind: roster, title: 清單, file: ${file}, proves: [sessions]}`);

const report = fc
  .record({
    against: fc.constantFrom('demo@2020', 'other@2020', 'third@2020', 'unknown@2020'),
    period: fc.constantFrom('2020', '{from: 2020-01-01, to: 2020-12-31}', '2019'),
    spaces: fc.constantFrom('', 'space: {name: 甲店}\n', 'space: {name: {zh-Hans: 乙店, zh-Hant: 甲店}}\n'),
    mentors: fc.constantFrom('3', '約3', '4', 'x'),
    sessions: fc.constantFrom('8', '9'),
    proof: fc.option(proof),
  })
  .map(({ against, period, spaces, mentors, sessions, proof: evidence }) =>
    [
      `against: ${against}\noperator: {name: 示例運營方}\nperiod: ${period}\n${spaces}`,
      `figures: {mentor-count: ${mentors}, sessions: ${sessions}}\n`,
      evidence === null ? '' : `attachments:\n  list: ${evidence}\n`,
    ].join(''),
  );

const comparing = new Set(['report/figure-differs', 'report/evidence-reused']);

/** What the first file is told of others. */
function toldOf(service: Service): readonly Diagnostic[] {
  return findings(service, '0.report.yaml').filter(({ code }) => comparing.has(code));
}

const among = (reports: readonly (readonly [string, string])[]) =>
  workspace({ ...standards, ...Object.fromEntries(reports) });

test('a report is told of the first that differs from it, in each figure and each file, whoever else there is', () => {
  fc.assert(
    fc.property(fc.array(report, { minLength: 2, maxLength: 5 }), (texts) => {
      const named = texts.map((text, at) => [`${at}.report.yaml`, `report: r-${at}\n${text}`] as const);
      const [own, ...others] = named;
      if (own === undefined) return;
      const first = new Map<string, Diagnostic>();
      for (const other of others) {
        for (const one of toldOf(among([own, other]))) {
          const place = JSON.stringify([one.code, one.range]);
          if (!first.has(place)) first.set(place, one);
        }
      }
      const told = toldOf(among(named));
      expect(new Set(told)).toEqual(new Set(first.values()));
      expect(told.length).toBe(first.size);
    }),
    { numRuns: 40 },
  );
});

/** What is done for each report on average while that many, which all give the same, are checked. */
function doneForEach(count: number, done: { readonly mock: { readonly calls: readonly unknown[] } }): number {
  const names = Array.from({ length: count }, (_, at) => `${at}.report.yaml`);
  const text = (at: number) =>
    `report: r-${at}\nagainst: ${at % 2 === 0 ? 'demo' : 'other'}@2020\noperator: {name: 示例運營方}\nperiod: 2020\nfigures: {mentor-count: 3}\nattachments:\n  list: {kind: roster, title: 清單, file: a${at}.csv, proves: [sessions]}\n`;
  const service = among(names.map((name, at) => [name, text(at)]));
  const documents = names.map((name) => service.known(uriOf(name))).filter((one) => one !== undefined);
  const before = done.mock.calls.length;
  for (const one of documents) examine(service.snapshot(), wholeOf(one), rules);
  return (done.mock.calls.length - before) / count;
}

test('each of many reports of one operator and period is unpacked as often as it is for two', () => {
  const ofTwo = doneForEach(2, vi.mocked(comparedOf));
  expect(ofTwo).toBeGreaterThan(0);
  expect(doneForEach(40, vi.mocked(comparedOf))).toBe(ofTwo);
});

test('an amount that many reports give alike is compared with as often as one that few give', () => {
  const ofFew = doneForEach(8, vi.mocked(mayBeSame));
  expect(ofFew).toBeGreaterThan(0);
  expect(doneForEach(40, vi.mocked(mayBeSame))).toBeLessThan(1.5 * ofFew);
});
