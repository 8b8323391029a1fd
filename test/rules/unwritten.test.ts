import { expect, test } from 'vitest';
import { findings, workspace } from '../support/workspace.ts';

const standard = (id: string, rest: string) =>
  `standard: ${id}@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: current\n${rest}`;

test('a grade after a veto that is yet to be written loosens nothing', () => {
  const scoring = (cap: string) =>
    `scoring:\n  total: 100\n  capped-by-veto: ${cap}\n  grades:\n    - {name: 合格, from: 60}\n    - {name: 不合格, from: 0}\n`;
  const clauses =
    'chapters:\n  - id: one\n    title: 甲\n    clauses:\n      - {id: a, provision: statement, text: 甲}\n';
  const told = (cap: string) => {
    const variant = standard('v', `extends: base@2020\nvariant: 甲\n${scoring(cap)}`);
    const files = { 'base.standard.yaml': standard('base', scoring('不合格') + clauses), 'v.standard.yaml': variant };
    return findings(workspace(files), 'v.standard.yaml').map(({ code }) => code);
  };
  expect(told('‹等級›')).toEqual(['schema/to-fill-in']);
  expect(told('合格')).toContain('variant/loosens-base');
});
