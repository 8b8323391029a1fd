import { commands, LanguageModelTextPart, lm } from 'vscode';
import { open } from './editor.ts';
import { expectContains, expectEqual } from './expect.ts';
import { suite, suiteSetup, test } from './mocha.ts';

const planted = 'planted.report.yaml';
const isWeb = 'WorkerGlobalScope' in globalThis;

async function invoke(name: string, input: object): Promise<string> {
  const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('\n');
}

suite('assistants', () => {
  suiteSetup(async () => {
    await open(planted);
  });

  test('are answered by the editor’s own server', async () => {
    const told = await invoke('clausewright_check_text', { path: planted, language: 'en' });
    expectContains(told, 'report/reason-missing', 'findings');
    expectContains(told, '<data ', 'the fence');
  });

  test('are told why a question has no answer', async () => {
    const failure = await invoke('clausewright_check_text', { path: '../elsewhere.report.yaml', language: 'en' }).then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    expectContains(failure, 'elsewhere.report.yaml', 'failure');
  });

  if (isWeb) return;

  test('are offered a server of their own, which answers from the folder', async () => {
    await commands.executeCommand('workbench.mcp.startServer', '*', { autoTrustChanges: true, waitForLiveTools: true });
    const name = lm.tools.find((one) => one.name.startsWith('mcp_') && one.name.endsWith('check_text'))?.name;
    expectEqual(typeof name, 'string', `tools: ${lm.tools.map((one) => one.name).join(' ')}`);
    expectContains(await invoke(name ?? '', { path: planted, language: 'en' }), 'report/reason-missing', 'findings');
  });
});
