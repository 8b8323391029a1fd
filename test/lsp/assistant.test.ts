import { expect, test } from 'vitest';
import { type AssistantParams, type AssistantResult, assistantRequest } from '../../server/protocol/assistants.ts';
import { session as begin, type Session } from '../support/session.ts';

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: draft
scope: 本文件適用於示例。
chapters:
  - id: one
    title: 章
    clauses:
      - {id: a, title: 甲, provision: requirement, text: 應公示服務項目。, verification: {method: observe, text: 現場查看}}
`;

const ask = (session: Session, params: AssistantParams) =>
  session.ask<AssistantResult | null>(assistantRequest, params);

test('an assistant in the editor is answered from what is open there, saved or not', async () => {
  const session = await begin({ 'demo.standard.yaml': standard });
  session.open('demo.standard.yaml', standard.replace('應公示', '須公示'));
  const told = await ask(session, { tool: 'clause_context', input: { path: 'demo.standard.yaml', clause: 'a' } });
  expect(told?.texts.join('\n')).toContain('須公示服務項目。');
  await session.end();
});

test('a draft is checked without a trace in what the editor is told', async () => {
  const session = await begin({ 'demo.standard.yaml': standard });
  const open = session.published('demo.standard.yaml', ({ version }) => version === 1);
  session.open('demo.standard.yaml', standard);
  await open;
  const before = session.said.length;
  const draft = standard.replace('provision: requirement', 'provision: requirment');
  const told = await ask(session, { tool: 'check_text', input: { path: 'demo.standard.yaml', text: draft } });
  expect(told?.texts.join('\n')).toContain('schema/invalid-value');
  const asIs = await ask(session, { tool: 'check_text', input: { path: 'demo.standard.yaml' } });
  expect(asIs?.texts.join('\n')).not.toContain('schema/invalid-value');
  expect(session.said.length).toBe(before);
  await session.end();
});

test('what cannot be answered says why; a tool that there is not has no answer', async () => {
  const session = await begin({});
  const refused = await ask(session, { tool: 'check_text', input: { path: '../secret.report.yaml' } });
  expect(refused?.failed).toBe(true);
  expect(refused?.texts.join('\n')).toContain('secret.report.yaml');
  expect(await ask(session, { tool: 'write_file', input: {} })).toBeNull();
  await session.end();
});
