import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Service } from '../../server/service.ts';
import { uriOf } from '../support/workspace.ts';
import { base, clause } from './small-files.ts';
import { admitted, type Files, started } from './starts.ts';

const [baseFile, variantFile, otherFile] = ['base.standard.yaml', 'variant.standard.yaml', 'other.standard.yaml'];

const indicators = `  area: {title: 面積, unit: 平方米, kind: stock}
  tutors: {title: 兼職人數, unit: 人, kind: stock}
  share: {title: 占比, unit: '%', kind: ratio, ratio: {of: tutors, to: mentors}}
`;

const standard = (a: string, b: string, more = '') =>
  base(clause('a', a) + clause('b', b)).replace('evidence-kinds:', `${indicators}${more}evidence-kinds:`);
const variant = (criteria: string) => `standard: variant@2020
title: 變體
language: zh-Hant
class: policy
status: current
extends: base@2020
variant: 聯合辦公
adapt:
  - clause: a
    because: 加嚴
${criteria.replace(/^ {4}/gm, '')}`;

const criteria = (text: string) => (text === '' ? '' : `        criteria: [${text}]\n`);
const report = (id: string, against: string, figures: string, more: string) => `report: ${id}
against: ${against}
operator: {name: ${id}}
period: 2020
figures: {${figures}}
answers:
  a:
    status: implemented
    statement: 導師4名，輪流值班並保存記錄。${more}
  b: {status: partial}
declaration: {name: 張三, role: 負責人, date: 2021-01-20}
`;

const criterion = fc.constantFrom(
  ...[
    '',
    '{indicator: mentors, at-least: 2}',
    '{indicator: mentors, at-least: 3}',
    '{indicator: mentors, at-least: 9}',
  ],
  ...[
    '{indicator: mentors, between: [1, 5]}',
    '{indicator: share, at-least: 10%}',
    '{indicator: share, at-least: 50%}',
    '{indicator: mentors, at-least: 40}',
    '{indicator: area, over: 90}',
  ],
  ...[
    '{any: [{indicator: events, at-least: 2}, {indicator: mentors, at-least: 4}]}',
    '{indicator: nothing, at-least: 1}',
  ],
  ...['{indicator: mentors, at-least: many}', 'mentors'],
);
const figures = fc.constantFrom(
  'mentors: 3',
  'mentors: 約3, area: 100',
  'area: 20, events: 1',
  'mentors: 30, area: 90',
  '',
);

/** The states of all files that a test goes through, each with the names of those that differ from the state before. */
const state = fc.record({
  a: criterion,
  b: criterion,
  adapted: criterion,
  other: fc.boolean(),
  text: fc.constantFrom('應配備導師', '應配備導師', '應配備導師', '應設導師'),
  more: fc.constantFrom('', '', '', '  visits: {title: 到訪人次, unit: 人次, kind: flow}\n'),
});

const reports = fc.record({
  one: fc.tuple(figures, fc.constantFrom('', '', "\n    digest: '00000000'")),
  two: fc.tuple(figures, fc.constantFrom('', '\n    evidence: [{kind: roster, title: 名單, proves: [mentors]}]')),
  three: figures,
});

type State = typeof state extends fc.Arbitrary<infer One> ? One : never;

function standardsOf({ a, b, adapted, other, text, more }: State): Files {
  const files: Files = new Map([
    [baseFile, standard(criteria(a), criteria(b), more).replace('應配備導師', text)],
    [variantFile, variant(criteria(adapted))],
  ]);
  if (other) files.set(otherFile, standard(criteria(b), criteria(a)).replace('base@2020', 'other@2020'));
  return files;
}

const names = ['one.report.yaml', 'two.report.yaml', 'three.report.yaml'];
const shown = (service: Service) => names.map((name) => service.diagnostics(uriOf(name), 'en'));

test('what outlives an edit of the standards is what would be found afresh', () => {
  fc.assert(
    fc.property(reports, fc.array(state, { minLength: 2, maxLength: 6 }), fc.boolean(), (answers, states, looked) => {
      const [{ one, two, three }, [first, ...later]] = [answers, states];
      if (first === undefined) return;
      const files: Files = new Map([
        ...standardsOf(first),
        ['one.report.yaml', report('one', 'base@2020', ...one)],
        ['two.report.yaml', report('two', 'variant@2020', ...two)],
        ['three.report.yaml', report('three', 'other@2020', three, '')],
      ]);
      const service = admitted(files, 1);
      for (const next of later) {
        const now = standardsOf(next);
        for (const [name, text] of now) {
          if (files.get(name) !== text) service.load([{ uri: uriOf(name), text }]);
          files.set(name, text);
        }
        if (!now.has(otherFile) && files.delete(otherFile)) service.forget([uriOf(otherFile)]);
        if (looked) expect(shown(service)).toEqual(shown(started(files)));
      }
      expect(shown(service)).toEqual(shown(started(files)));
      // What is kept for the next session holds in it.
      const fresh = started(files);
      for (const { uri, prints } of service.examinations()) {
        fresh.diagnostics(uri, 'en');
        expect(prints).toEqual([...fresh.examinations()].find((other) => other.uri === uri)?.prints);
      }
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 150) },
  );
});

describe('a closed report', () => {
  const asking = (number: string) => standard(criteria(`{indicator: mentors, at-least: ${number}}`), '');
  /** Four reports, which give 4, 6, 8 and 10 mentors. */
  const files = (more = ''): Files =>
    new Map([
      [baseFile, asking('3')],
      ...[4, 6, 8, 10].map((mentors) => {
        const name = `${mentors}.report.yaml`;
        return [name, report(`r${mentors}`, 'base@2020', `mentors: ${mentors}`, more)] as const;
      }),
    ]);
  const stillExamined = (service: Service) =>
    [4, 6, 8, 10].filter((mentors) => service.isStillExamined(uriOf(`${mentors}.report.yaml`)));
  const edited = (service: Service, text: string) => service.load([{ uri: uriOf(baseFile), text }]);
  test('keeps its findings where a number in a clause does not cross its own', () => {
    const service = admitted(files(), 1);
    edited(service, asking('7'));
    expect(stillExamined(service)).toEqual([8, 10]);
  });
  test('is kept for the next session before anybody asks for it again', () => {
    const service = admitted(files(), 1);
    edited(service, asking('7'));
    const kept = [...service.examinations()].map(({ uri }) => uri).sort();
    expect(kept).toEqual(['10.report.yaml', '8.report.yaml'].map(uriOf));
    edited(service, asking('4'));
    expect(stillExamined(service)).toEqual([4, 6, 8, 10]);
  });
  test('is judged by the standard as it was when it was checked, and as it is', () => {
    const service = admitted(files(), 1);
    edited(service, asking('70'));
    edited(service, asking('4'));
    expect(stillExamined(service)).toEqual([4, 6, 8, 10]);
  });
  test('is checked again where it is told another number that it does not reach', () => {
    const service = admitted(files(), 1);
    edited(service, asking('70'));
    for (const name of ['4', '6', '8', '10']) service.diagnostics(uriOf(`${name}.report.yaml`), 'en');
    edited(service, asking('80'));
    expect(stillExamined(service)).toEqual([]);
  });
  test('is judged by ratios that it leaves to be reckoned', () => {
    const sharing = (number: string) => standard(criteria(`{indicator: share, at-least: ${number}}`), '');
    const given = report('r', 'base@2020', 'mentors: 10, tutors: 3', '');
    const service = admitted(new Map([...files(), [baseFile, sharing('10%')], ['8.report.yaml', given]]), 1);
    edited(service, sharing('40%'));
    expect(stillExamined(service)).toEqual([4, 6, 10]);
  });
  test('is checked again where an answer pins what its clause said', () => {
    const service = admitted(files("\n    digest: '00000000'"), 1);
    edited(service, asking('2'));
    expect(stillExamined(service)).toEqual([]);
  });
  test('is checked again where words of a clause have changed', () => {
    const service = admitted(files(), 1);
    edited(service, asking('3').replace('應配備導師', '應設導師'));
    expect(stillExamined(service)).toEqual([]);
  });
});
