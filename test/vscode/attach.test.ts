import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { line, openFile, photograph } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

const report = 'planted.report.yaml';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ locale: 'zh-Hant', theme: 'Light 2026', server: 'node', extension: 'installed' });
  writeFileSync(join(stage.workspace, '導師名單.pdf'), 'x');
});
afterAll(() => stage.end());

async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('not to be seen');
  return { x: box.x + 60, y: box.y + box.height / 2 };
}

// A browser under load may lose a step of the drag.
test('a file dragged from the Explorer onto an answer is its evidence', { retry: 1 }, async () => {
  const page = await openFile(stage, report);
  await page.locator('.squiggly-error').first().waitFor();
  const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: '導師名單.pdf' }).first();
  await file.waitFor();
  const answer = line(page, 'seed-fund:');
  await answer.waitFor();
  // It comes in above, and moves the lines.
  await page.locator('.codelens-decoration').first().waitFor();
  const [from, to] = [await middleOf(file), await middleOf(answer)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 5, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 20 });
  // With Shift a file goes into the text, without it is opened.
  await page.keyboard.down('Shift');
  await page.mouse.move(to.x + 10, to.y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await line(page, 'file: 導師名單.pdf').waitFor();
  await photograph(page, 'attached');
  expect(await line(page, '- 導師名單').count()).toBe(1);
  await page.close();
});
