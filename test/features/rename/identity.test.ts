import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReadOtherwise } from '../../../server/syntax/other-readers.ts';
import { findings, workspace } from '../../support/workspace.ts';
import { type Files, renamed } from './renamed.ts';

test('leaves every id with what it named, whatever the new one is', () => {
  const base = `standard: base@2020
class: policy
status: current
language: zh-Hant
title: 甲
chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, title: 甲, provision: requirement, text: 見[[b]], verification: {method: examine}}
      - {id: b, title: 乙, provision: statement, text: '見[[a]]'}
`;
  const report =
    'report: r\nagainst: base@2020\noperator: {name: 甲}\nperiod: 2020\nanswers:\n  a: {status: implemented}\n';
  const errors = (files: Files) => {
    const service = workspace(files);
    return Object.keys(files).flatMap((name) => findings(service, name).map(({ code }) => code));
  };
  const before = errors({ 'a.standard.yaml': base, 'r.report.yaml': report });
  const id = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,8}$/u);
  fc.assert(
    fc.property(fc.oneof(id, fc.constantFrom('5.10', 'no', '1e5', '2017-09-15', '~a')), (one) => {
      const after = renamed({ 'a.standard.yaml': base.replace('[[a]]', '[[a$0]]'), 'r.report.yaml': report }, one);
      if (typeof after === 'string') return;
      expect(errors({ 'a.standard.yaml': base, 'r.report.yaml': report, ...after })).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['5.10', true],
  ['no', true],
  ['1_000', true],
  ['0x1f', true],
  ['2017-09-15', true],
  ['.5', true],
  ['5.10.1', false],
  ['a5', false],
  ['導師', false],
  ['2017-09', false],
])('other readers take %s for something else: %s', (text, expected) => {
  expect(isReadOtherwise(text)).toBe(expected);
});
