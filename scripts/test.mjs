// @ts-check
// `npm test`: from a fresh clone to every suite. Before the first install there is only what Node.js brings.
// --quick leaves out the suites that run in a real VS Code.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installHost } from './host/install.mjs';
import { prepareBrowser } from './prepare/browser.mjs';
import { prepareEditors } from './prepare/editors.mjs';
import { installPackages, isInstalled } from './prepare/packages.mjs';
import { say } from './prepare/say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const { values } = parseArgs({ options: { quick: { type: 'boolean' } } });
const sum = { passed: 0, failed: 0, skipped: 0 };

/** A step that has no tests of its own counts as one. */
function step(/** @type {string[]} */ args) {
  const ok = spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
  sum[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/** @param {string} name @param {string[]} [flags] */
function vitest(name, flags = []) {
  const outputFile = join('test-results', `${name}.json`);
  rmSync(outputFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...flags, ...reporters];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  const result = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
  const failed = result?.numFailedTests ?? 0;
  sum.passed += result?.numPassedTests ?? 0;
  sum.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  // A file that does not load, or a runner that dies, has no failed test to show for it.
  sum.failed += status === 0 ? failed : Math.max(failed, 1);
}

function runAll() {
  if (!isInstalled(root)) {
    say('packages');
    installPackages(root);
  }
  mkdirSync('test-results', { recursive: true });
  say('building');
  if (!step(['scripts/build.mjs'])) return;
  step(['scripts/check.mjs']);
  vitest('unit');
  vitest('bench', ['--config', 'test/bench/vitest.config.ts']);
  if (values.quick) return;
  prepareEditors();
  vitest('editors', ['--config', 'test/edge/editors/vitest.config.ts']);
  if (!prepareBrowser()) {
    sum.failed += 1;
    return;
  }
  installHost();
  vitest('vscode', ['--config', 'test/vscode/vitest.config.ts']);
}

try {
  runAll();
} catch (error) {
  say('failed', { reason: error instanceof Error ? error.message : String(error) });
  sum.failed += 1;
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
