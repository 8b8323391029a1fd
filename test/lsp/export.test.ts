import { expect, test } from 'vitest';
import { type ExportParams, type ExportResult, exportRequest } from '../../server/protocol/book.ts';
import { session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const files = {
  'demo.standard.yaml': `standard: demo@2020
title: {zh-Hant: 眾創空間, en: Makerspaces}
language: zh-Hant
class: policy
status: draft
evidence-kinds: {roster: {title: 名單, sensitive: true}}
chapters:
  - {id: one, title: 甲, clauses: [{id: a, title: 乙, provision: requirement, text: 應有。}]}
`,
  'r.report.yaml': `report: r
against: demo@2020
operator: {name: 甲}
period: 2020
answers:
  a: {status: implemented, statement: 有。, evidence: [{kind: roster, title: 秘密, file: x.pdf}]}
`,
};

test('the editor is given a page in the language it asks for, and told what is masked', async () => {
  const running = await session(files, 'en');
  const ask = (params: ExportParams) => running.ask<ExportResult | null>(exportRequest, params);
  const own = await ask({ uri: uriOf('demo.standard.yaml'), format: 'md' });
  expect(own?.content).toContain('# 眾創空間');
  const simplified = await ask({ uri: uriOf('demo.standard.yaml'), format: 'html', language: 'zh-Hans' });
  expect(simplified?.content).toContain('<h1>众创空间</h1>');
  const both = await ask({ uri: uriOf('demo.standard.yaml'), format: 'md', language: 'both' });
  expect(both?.content).toContain('# 眾創空間 / Makerspaces');
  const report = await ask({ uri: uriOf('r.report.yaml'), format: 'html' });
  expect(report?.content).not.toContain('秘密');
  expect(report?.leftOut).toEqual(['名單: sensitive, so title, file and link of 1 are masked.']);
  expect(await ask({ uri: uriOf('none.report.yaml'), format: 'md' })).toBeNull();
  await running.end();
});
