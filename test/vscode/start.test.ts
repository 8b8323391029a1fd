import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { root } from './scratch.ts';
import { photograph, problems } from './screen.ts';
import { launchBrowser, newPage, patience } from './stage.ts';

let running: ChildProcess | undefined;
afterEach(() => {
  running?.kill('SIGTERM');
});

/** The first line on its output that the pattern fits; what it said until then is in the error if it ends first. */
async function lineOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  if (child.stdout === null) throw new Error('its output is not to be read');
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    if (pattern.test(line)) return line.trim();
  }
  throw new Error(`It ended and said:\n${said.join('\n')}`);
}

test('npm start opens the examples in a browser, with the extension, and ends when it is told to', async () => {
  const data = mkdtempSync(join(tmpdir(), 'clausewright-start-'));
  const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' };
  const start = spawn(process.execPath, ['scripts/start.mjs', '--browser', '--data', data], { cwd: root, env });
  running = start;
  const address = await lineOf(start, /^\s*http:\/\/127\.0\.0\.1:\d+\//);
  const browser = await launchBrowser();
  const page = await newPage(browser);
  await page.goto(address);
  const welcome = page.frameLocator('iframe.webview').frameLocator('iframe').locator('h1');
  await welcome.waitFor({ timeout: patience });
  await expect.poll(() => welcome.textContent()).toContain('示例工作區');
  await photograph(page, 'npm-start-welcome');
  await page.keyboard.press('Control+P');
  await page.keyboard.type('reason-missing.report.yaml');
  const offered = page.locator('.quick-input-list .monaco-list-row', { hasText: 'reason-missing.report.yaml' });
  await offered.first().click();
  const rows = await problems(page);
  // The list shows some of many rows only, and which depends on how far the workspace was read when it opened.
  await expect
    .poll(async () => (await rows.allInnerTexts()).join('\n'))
    .toMatch(/clausewright\n(ignore|report)\/[a-z-]+/);
  await photograph(page, 'npm-start');
  await browser.close();
  start.kill('SIGINT');
  await once(start, 'exit');
  await expect(fetch(address)).rejects.toThrow();
  rmSync(data, { recursive: true, force: true });
});
