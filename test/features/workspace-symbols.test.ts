import { expect, test } from 'vitest';
import { workspaceSymbols } from '../../server/features/workspace-symbols.ts';
import { shown } from '../support/marked-files.ts';
import { workspace } from '../support/workspace.ts';

const snapshot = workspace({
  'a.standard.yaml': `standard: zz@2020
class: policy
language: zh-Hant
title: 𠮷規範
terms:
  gadget: {name: {zh-Hant: 測試裝置, en: Test gadget}}
chapters:
  - id: zone
    title: 測試場地
    clauses:
      - {id: zone-area, title: 測試面積}
`.replaceAll('\n', '\r\n'),
  'r.report.yaml': 'report: zz-2020\nagainst: zz@2020\nspace: {name: 測試小鎮}\n',
}).snapshot();

const ours = (query: string, locale: 'en' | 'zh-Hans' | 'zh-Hant' = 'zh-Hant') =>
  workspaceSymbols(snapshot, query, locale)
    .filter(({ uri }) => !uri.startsWith('clausewright:'))
    .map(({ name, container, kind }) => `${kind} ${name} < ${container}`);

test('by id, by title in either script, best first', () => {
  expect(ours('zone')).toEqual(['division 1 測試場地 zone < zz@2020', 'clause 1.1 測試面積 zone-area < zz@2020']);
  expect(ours('測試場')).toEqual(['division 1 測試場地 zone < zz@2020']);
  expect(ours('gadget', 'en')).toEqual(['term Test gadget gadget < zz@2020']);
  expect(ours('𠮷')).toEqual(['standard 𠮷規範 zz@2020 < zz@2020']);
  expect(ours('小鎮')).toEqual(['report 測試小鎮 zz-2020 < zz@2020']);
});

test('the title is shown in the script it was asked for in, since editors filter by it', () => {
  expect(ours('测试场')).toEqual(['division 1 测试场地 zone < zz@2020']);
  expect(ours('test gad')).toEqual(['term Test gadget gadget < zz@2020']);
});

test('leads to the id, and into the standards that ship', () => {
  const [found] = workspaceSymbols(snapshot, 'zone-area', 'en');
  expect(found && shown(found.uri, found.range)).toBe('a.standard.yaml 10:13-22');
  expect(workspaceSymbols(snapshot, 'mentor-team', 'en')[0]?.uri).toMatch(/^clausewright:/);
});
