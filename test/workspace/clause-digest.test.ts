import { describe, expect, test } from 'vitest';
import { clauseDigest } from '../../server/workspace/resolve/clause-digest.ts';
import { resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { workspace } from '../support/workspace.ts';

const fields = {
  title: '導師',
  provision: 'requirement',
  text: '眾創空間應配備導師。',
  items: '[專職導師, 兼職導師]',
  tables: '[{columns: [甲], rows: [[乙]]}]',
  formula: '甲 + 乙',
  criteria:
    '[{indicator: mentors, at-least: 3}, {any: [{indicator: area, at-least: 500}, {indicator: income, at-least: 10}]}]',
  figures: '[income, area]',
  verification: '{method: [examine, interview], text: 查驗名單}',
  evidence: '[roster, {any: [contract, letter]}]',
  'not-applicable': 'never',
  veto: 'true',
  weight: '3',
  notes: '[一條注]',
};

const indicators = {
  mentors: '{title: 導師人數, unit: 人, kind: stock}',
  area: '{title: 面積, unit: 平方米, kind: stock, definition: 建築面積}',
  income: '{title: 收入, unit: 千元, kind: flow, part-of: area}',
  share: "{title: 占比, unit: '%', kind: ratio, ratio: {of: area, to: income}}",
};

type Changes = Partial<Record<keyof typeof fields, string>>;

/** The digest of one clause with some of its fields, or of its indicators, written otherwise. */
function digest(clause: Changes = {}, counted: Partial<Record<keyof typeof indicators, string>> = {}): string {
  const written = Object.entries({ ...fields, ...clause }).filter(([, value]) => value !== '');
  const lines = [
    ...['standard: demo@2020', 'title: 示例', 'language: zh-Hant', 'class: policy', 'status: current', 'indicators:'],
    ...Object.entries({ ...indicators, ...counted }).map(([id, one]) => `  ${id}: ${one}`),
    'evidence-kinds: {roster: {title: 名單}, contract: {title: 合同}, letter: {title: 聘書}}',
    ...['chapters:', '  - id: one', '    title: 甲', '    clauses:', '      - id: a'],
    ...written.map(([key, value]) => `        ${key}: ${value}`),
  ];
  const resolution = resolveEdition(workspace({ 'a.standard.yaml': `${lines.join('\n')}\n` }).snapshot(), 'demo@2020');
  const found = resolution?.clauses.get('a');
  if (resolution === undefined || found === undefined) throw new Error('the clause of the test does not read');
  return clauseDigest(found, resolution);
}

const original = digest();

test('is eight hex digits', () => {
  expect(original).toMatch(/^[0-9a-f]{8}$/);
});

describe('stays the same', () => {
  test.each<[string, Changes]>([
    [
      'criteria in another order',
      {
        criteria:
          '[{any: [{indicator: income, at-least: 10}, {indicator: area, at-least: 500}]}, {indicator: mentors, at-least: 3}]',
      },
    ],
    [
      'criteria nested otherwise',
      {
        criteria:
          '{all: [{all: [{indicator: mentors, at-least: 3}]}, {any: [{indicator: area, at-least: 500}, {indicator: income, at-least: 10}]}]}',
      },
    ],
    [
      'a bound in another unit',
      {
        criteria:
          '[{indicator: mentors, at-least: 3名}, {any: [{indicator: area, at-least: 0.05萬平方米}, {indicator: income, at-least: 1萬元}]}]',
      },
    ],
    ['evidence in another order', { evidence: '[{any: [letter, contract]}, roster]' }],
    ['figures in another order', { figures: '[area, income]' }],
    ['methods in another order', { verification: '{method: [interview, examine], text: 查驗名單}' }],
    ['text folded over lines', { text: '>-\n          眾創空間應\n          配備導師。' }],
    ['text with a translation', { text: '{zh-Hant: 眾創空間應配備導師。, en: Spaces shall have mentors.}' }],
    ['the default left out', { 'not-applicable': '' }],
    [
      'ids of a table, a formula and an item',
      {
        items: '[{id: full-time, text: 專職導師}, 兼職導師]',
        tables: '[{id: hours, columns: [甲], rows: [[乙]]}]',
        formula: '{id: sum, text: 甲 + 乙}',
      },
    ],
    ['another title, weight and note', { title: '創業導師', weight: '5', notes: '[別的注]' }],
  ])('%s', (_title, change) => {
    expect(digest(change)).toBe(original);
  });

  test('an indicator that the clause does not use', () => {
    expect(digest({}, { share: "{title: 占比, unit: '%', kind: ratio, ratio: {of: income, to: area}}" })).toBe(
      original,
    );
  });

  test('a text in another normal form', () => {
    expect(digest({ text: 'Cafe\u0301' })).toBe(digest({ text: 'Caf\u00e9' }));
  });
});

describe('changes', () => {
  test.each<[string, Changes]>([
    ['provision', { provision: 'instruction' }],
    ['text', { text: '眾創空間應配備創業導師。' }],
    ['items', { items: '[兼職導師, 專職導師]' }],
    [
      'what is checked in an item',
      { items: '[{text: 專職導師, criteria: [{indicator: mentors, at-least: 1}]}, 兼職導師]' },
    ],
    ['what proves an item', { items: '[{text: 專職導師, evidence: [letter]}, 兼職導師]' }],
    ['how an item is verified', { items: '[{text: 專職導師, verification: {method: examine}}, 兼職導師]' }],
    ['the columns of a table that bears an id', { tables: '[{id: hours, columns: [丁], rows: [[乙]]}]' }],
    ['tables', { tables: '[{columns: [甲], rows: [[丙]]}]' }],
    ['formula', { formula: '甲 - 乙' }],
    ['criteria', { criteria: '[{indicator: mentors, at-least: 4}]' }],
    ['figures', { figures: '[income]' }],
    ['verification', { verification: '{method: examine, text: 查驗名單}' }],
    ['evidence', { evidence: '[roster, contract]' }],
    ['not-applicable', { 'not-applicable': 'with-reason' }],
    ['veto', { veto: 'false' }],
  ])('with %s', (_title, change) => {
    expect(digest(change)).not.toBe(original);
  });

  test.each([
    ['definition', { area: '{title: 面積, unit: 平方米, kind: stock, definition: 使用面積}' }],
    ['kind', { mentors: '{title: 導師人數, unit: 人, kind: flow}' }],
    ['part-of', { income: '{title: 收入, unit: 千元, kind: flow}' }],
    ['unit', { mentors: '{title: 導師人數, unit: 家, kind: stock}' }],
  ] as const)('with the %s of an indicator it uses', (_title, change) => {
    expect(digest({}, change)).not.toBe(original);
  });
});
