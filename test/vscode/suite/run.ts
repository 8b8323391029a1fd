import { Uri, workspace } from 'vscode';
import { run } from './mocha.ts';
import { type Outcomes, outcomesFile } from './outcomes.ts';

/** Runs every test that has been declared, and leaves the outcomes in the workspace. Rejects for no failed test. */
export async function runDeclared(): Promise<void> {
  const tests: { title: string; failure?: string }[] = [];
  const runner = run();
  runner.on('pass', (test) => tests.push({ title: test.fullTitle() }));
  runner.on('fail', (test, error) => tests.push({ title: test.fullTitle(), failure: error.stack ?? error.message }));
  await new Promise<void>((resolve) => runner.on('end', resolve));
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('the tests need a workspace folder');
  const outcomes: Outcomes = { host: 'WorkerGlobalScope' in globalThis ? 'web' : 'node', tests };
  const bytes = new TextEncoder().encode(JSON.stringify(outcomes));
  await workspace.fs.writeFile(Uri.joinPath(folder, outcomesFile), bytes);
}
