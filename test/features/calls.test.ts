import { describe, expect, test } from 'vitest';
import { type NamingPlaces, namedBy, namesIn, thingsAt } from '../../server/features/calls.ts';
import { markedFiles } from '../support/marked-files.ts';

const files = {
  'base.standard.yaml': `standard: base@2020
class: policy
title: 基本
indicators:
  mentors: {title: 導師人數, unit: 人}
  spaces: {title: 工位數, unit: 個}
chapters:
  - id: one
    title: 人員
    clauses:
      - {id: a, title: 導師隊伍, provision: requirement, criteria: [{indicator: mentors, at-least: 8}]}
      - {id: b, title: 導師服務, figures: [mentors], see: [a]}
`,
  'variant.standard.yaml': `standard: variant@2020
class: policy
extends: base@2020
adapt:
  - clause: a
    criteria: [{indicator: mentors, at-least: 10}]
`,
  'r.report.yaml': `report: r1
against: variant@2020
figures:
  mentors: 12人
answers:
  a: {status: implemented}
  b: {status: implemented}
`,
};

/** With the cursor before a text of a file. */
function at(name: keyof typeof files, before: string) {
  const { snapshot, document, position } = markedFiles({
    ...files,
    [name]: files[name].replace(before, `$0${before}`),
  });
  return { snapshot, document, position };
}

function written(all: readonly NamingPlaces[]): readonly string[] {
  return all.map(({ thing, ranges }) => `${thing.kind} ${thing.name} · ${thing.detail} ×${ranges.length}`);
}

describe('what names what', () => {
  test('an indicator: the clauses that test it or ask for it, here and in variants, and the reports that give it', () => {
    const { snapshot, document, position } = at('base.standard.yaml', 'mentors: {');
    const [thing] = thingsAt(snapshot, document, position, 'zh-Hant');
    expect(thing).toMatchObject({ name: '導師人數', detail: 'base@2020', kind: 'indicator' });
    expect(written(namedBy(snapshot, document, position, 'zh-Hant'))).toEqual([
      'clause 1.1 導師隊伍 · base@2020 ×1',
      'clause 1.2 導師服務 · base@2020 ×1',
      'report r1 · r1 · variant@2020 ×1',
      'change 1.1 導師隊伍 · variant@2020 ×1',
    ]);
    expect(namesIn(snapshot, document, position, 'zh-Hant')).toEqual([]);
  });

  test('a clause: what refers to it, adapts it and answers it; and its indicators', () => {
    const { snapshot, document, position } = at('r.report.yaml', 'a: {');
    const [thing] = thingsAt(snapshot, document, position, 'en');
    const home = [...snapshot.documents.values()].find(({ uri }) => uri === thing?.uri);
    expect(thing).toMatchObject({ name: '1.1 導師隊伍', kind: 'clause', range: { start: { line: 10 } } });
    expect(home?.uri).toContain('base.standard.yaml');
    expect(written(namedBy(snapshot, document, position, 'zh-Hant'))).toEqual([
      'clause 1.2 導師服務 · base@2020 ×1',
      'report r1 · r1 · variant@2020 ×1',
      'change 1.1 導師隊伍 · variant@2020 ×1',
    ]);
    const clause = at('base.standard.yaml', 'a, title: 導師隊伍');
    expect(written(namesIn(clause.snapshot, clause.document, clause.position, 'zh-Hant'))).toEqual([
      'indicator 導師人數 · base@2020 ×1',
    ]);
  });

  test('a report: its standard, figures and all that it answers; nothing names it', () => {
    const { snapshot, document, position } = at('r.report.yaml', 'r1');
    expect(thingsAt(snapshot, document, position, 'zh-Hant')).toMatchObject([{ name: 'r1', kind: 'report' }]);
    expect(written(namesIn(snapshot, document, position, 'zh-Hant'))).toEqual([
      'standard variant@2020 · variant@2020 ×1',
      'indicator 導師人數 · base@2020 ×1',
      'clause 1.1 導師隊伍 · base@2020 ×1',
      'clause 1.2 導師服務 · base@2020 ×1',
    ]);
    expect(namedBy(snapshot, document, position, 'zh-Hant')).toEqual([]);
  });

  test('where no id stands, and of one that is given nowhere: nothing', () => {
    const { snapshot, document, position } = at('r.report.yaml', 'implemented');
    expect(thingsAt(snapshot, document, position, 'en')).toEqual([]);
    expect(namedBy(snapshot, document, position, 'en')).toEqual([]);
    expect(namesIn(snapshot, document, position, 'en')).toEqual([]);
  });

  test('is called by the name of its file, as people read it, where it says no other', () => {
    const name = '民宿 100%.report.yaml';
    const { snapshot, document, position } = markedFiles({
      'b.standard.yaml': 'standard: b@2020\nclass: policy\nindicators:\n  $0mentors: {title: 導師人數}\n',
      [name]: 'against: b@2020\nfigures:\n  mentors: 12\n',
    });
    expect(namedBy(snapshot, document, position, 'zh-Hant').map(({ thing }) => thing.name)).toEqual([name]);
  });
});
