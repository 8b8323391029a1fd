import { afterAll, expect, test } from 'vitest';
import { clickBehind, line, openFile, photograph, suggestions } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

const readers = [
  { locale: 'zh-Hant', typed: '推薦', shown: ['要求', '推薦', '陳述'], item: '新增條款' },
  { locale: 'zh-Hans', typed: '推荐', shown: ['要求', '推荐', '陈述'], item: '新增条款' },
] as const;

let stage: Stage;
afterAll(() => stage?.end());

test.each(readers)('a skeleton leads from stop to stop, $locale', async ({ locale, typed, shown, item }) => {
  await stage?.end();
  stage = await setStage({ locale, extension: 'installed' });
  const page = await openFile(stage, 'begun.standard.yaml');
  // Nothing is offered before the server has read the file.
  await page.locator('.squiggly-error').first().waitFor();
  await clickBehind(page, 'clauses:');
  const rows = await suggestions(page);
  await expect.poll(() => rows.first().textContent()).toContain(item);
  await page.keyboard.press('Enter');
  await line(page, '- id: ‹').waitFor();
  await photograph(page, `skeleton-${locale}-id`);
  // Nothing is to be chosen for an id or a title: no list is in the way of Tab.
  await page.keyboard.type('fire-exit');
  await page.keyboard.press('Tab');
  await page.keyboard.type('疏散');
  await page.keyboard.press('Tab');
  await rows.first().waitFor();
  await expect.poll(async () => (await rows.allInnerTexts()).join('\n')).toContain(shown[0]);
  for (const title of shown) expect((await rows.allInnerTexts()).join('\n')).toContain(title);
  await photograph(page, `skeleton-${locale}-choice`);
  await page.keyboard.insertText(typed);
  // The list is asked for anew with what was typed.
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.first().textContent()).toContain('recommendation');
  await page.keyboard.press('Enter');
  await line(page, 'provision: recommendation').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('宜每月疏散演練。');
  await page.keyboard.press('Tab');
  await page.keyboard.type('END');
  await line(page, '宜每月疏散演練。END').waitFor();
  await photograph(page, `skeleton-${locale}-end`);
  await page.close();
});
