// @ts-check
// `npm run presses`: carries out what a new user would, by keyboard in a real VS Code, and prints what each task took. With the name of a
// task, that alone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installHost } from './host/install.mjs';
import { prepareBrowser } from './prepare/browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!prepareBrowser()) process.exit(1);
installHost();
const args = ['run', '--config', 'test/vscode/vitest.config.ts', 'test/vscode/presses.test.ts'];
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
  stdio: 'inherit',
  env: { ...process.env, PRESSES: process.argv[2] ?? 'all' },
});
console.log(`\n${readFileSync('test-results/presses.txt', 'utf8')}`);
process.exitCode = status ?? 1;
