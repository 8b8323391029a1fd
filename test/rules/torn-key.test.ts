import { expect, test } from 'vitest';
import { findings, workspace } from '../support/workspace.ts';

test('a clause that was torn out of its list is told by its first line, not by all of them', () => {
  const clause = (id: string) => `      - id: ${id}\n        title: 乙\n        provision: statement\n`;
  const torn = `standard: own@2020
title: 甲
language: zh-Hant
class: policy
status: draft
chapters:
  - id: one
    title: 甲
    clauses:
        aliases:
          - a
${clause('b')}${clause('c')}`;
  const said = findings(workspace({ 'own.standard.yaml': torn }), 'own.standard.yaml').map(({ message }) => message);
  expect(said.filter((message) => message.includes('\n'))).toEqual([]);
  expect(said).toHaveLength(2);
  expect(said.join(' ')).toMatch(/interrupts .* begins at a column/);
});
