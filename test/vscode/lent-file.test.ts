import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile, problems } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ server: 'web', isVirtual: true, hasFolder: false, extension: 'installed' });
});
afterAll(() => stage?.end());

test('a file that another extension lends is answered without a folder around it', async () => {
  const page = await openFile(stage, 'planted.report.yaml');
  await page.locator('[id="status.languageStatus"]').waitFor();
  expect(await (await problems(page)).count()).toBeGreaterThan(0);
});
