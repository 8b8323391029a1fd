import { afterEach, expect, test } from 'vitest';
import type { CompletionList } from 'vscode-languageserver/node';
import { demoStandard } from '../support/demo-standard.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const standard = demoStandard('      - {id: a, provision: requirement, text: 應公示價目。}\n');
const report = `report: demo-2020
against: demo@2020
answers:
  a:
    status: implemented
    evidence:
      - kind: list
        file: ‹文件›
`;

let running: Session | undefined;
afterEach(async () => running?.end());

test('files are offered after the report itself was saved, as before', async () => {
  const s = await session({ 'a.standard.yaml': standard, 'a.report.yaml': report, '價目.pdf': '' });
  running = s;
  const said = s.published('a.report.yaml', ({ version }) => version === 1);
  s.open('a.report.yaml', report);
  await said;
  const offered = async () => {
    const line = report.split('\n').findIndex((one) => one.includes('file:'));
    const position = { line, character: '        file: ‹文件›'.length };
    const asked = { textDocument: { uri: uriOf('a.report.yaml') }, position };
    const { items } = await s.ask<CompletionList>('textDocument/completion', asked);
    return items.map(({ label }) => label);
  };
  await expect.poll(offered).toContain('價目.pdf');
  void s.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf('a.report.yaml'), type: 2 }],
  });
  // Answered after what was sent before it.
  await s.ask('workspace/symbol', { query: '' });
  await expect.poll(offered).toContain('價目.pdf');
});
