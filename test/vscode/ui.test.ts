import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hoverOver, openFile, photograph, problems } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

const readers = [
  { name: 'light-en', locale: 'en', theme: 'Light 2026', server: 'node' },
  { name: 'dark-zh-hant', locale: 'zh-Hant', theme: 'Dark 2026', server: 'web' },
  { name: 'light-zh-hans', locale: 'zh-Hans', theme: 'Light 2026', server: 'node' },
] as const;

describe.each(readers)('what a person sees: $theme, $locale, server in $server', ({ name, ...options }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ ...options, extension: 'installed' });
  });
  afterAll(() => stage.end());

  test('a slip is underlined, listed, and explained', async () => {
    const page = await openFile(stage, 'planted.report.yaml');
    await page.locator('.squiggly-error').first().waitFor();
    const rows = await problems(page);
    await expect.poll(() => rows.allInnerTexts()).not.toEqual([]);
    await photograph(page, `${name}-problems`);
    const hover = await hoverOver(page, 'mentor-team');
    expect(await hover.textContent()).not.toBe('');
    await photograph(page, `${name}-hover`);
    await page.close();
  });
});
