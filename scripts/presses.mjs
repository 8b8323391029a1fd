// @ts-check
// `npm run presses`: carries out what a new user would, by keyboard in a real VS Code, and prints what each task took. With the name of a
// task, that alone; with --store the table in docs/guided-writing.md is brought up to date.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installHost } from './host/install.mjs';
import { prepareBrowser } from './prepare/browser.mjs';
import { store, tableOf } from './presses/store.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!prepareBrowser()) process.exit(1);
installHost();
const [name = 'all'] = process.argv.slice(2).filter((one) => one !== '--store');
const args = ['run', '--config', 'test/vscode/vitest.config.ts', 'test/vscode/presses.test.ts'];
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
  stdio: 'inherit',
  env: { ...process.env, PRESSES: name },
});
/** @type {readonly import('../test/vscode/tasks/table.ts').TaskRow[]} */
const taken = JSON.parse(readFileSync('test-results/presses.json', 'utf8'));
const date = new Date().toISOString().slice(0, 10);
const rows = taken.map((row) => ({ ...row, date }));
console.log(`\n${tableOf(rows)}`);
if (process.argv.includes('--store')) store(rows);
process.exitCode = status ?? 1;
