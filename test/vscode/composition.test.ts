import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickBehind, compose, line, openFile, photograph, suggestions, wholeLine } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

const composed = 'composed.standard.yaml';

/** The file, once the numbers beside its ids show that the server answers. */
async function openWhenServed(stage: Stage): Promise<Page> {
  const page = await openFile(stage, composed);
  await line(page, 'id: area4.1').waitFor();
  return page;
}

/** With the input method of a browser's own making: what it composes stands in the file until it is replaced. */
// A browser under load may lose a step of what is composed.
describe.each(['node', 'web'] as const)('an input method, the server in %s', { retry: 1 }, (server) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ server, locale: 'zh-Hant', extension: 'installed' });
  });
  afterAll(() => stage.end());

  test('writes a key’s Chinese name, and the list offers the key in its place', async () => {
    const page = await openWhenServed(stage);
    await clickBehind(page, 'language: zh-Hant');
    await page.keyboard.press('Enter');
    await compose(page, ['b', 'bi', 'bia', 'biao', "biao't", "biao'ti", '標ti'], '標題');
    await wholeLine(page, '標題').waitFor();
    const rows = await suggestions(page);
    await expect.poll(() => rows.first().textContent()).toContain('title');
    await photograph(page, `composed-${server}`);
    await page.keyboard.press('Enter');
    await wholeLine(page, 'title: ‹標題›').waitFor();
    expect(await wholeLine(page, '標題').count()).toBe(0);
    await wholeLine(page, 'status: draft').waitFor();
    await page.close();
  });

  test('has its signs mended where they are structure, and keeps them in a text', async () => {
    const page = await openWhenServed(stage);
    await clickBehind(page, 'status: draft');
    await page.keyboard.press('Enter');
    await page.keyboard.type('class');
    // As an input method writes a sign: at once, without composing it first.
    await compose(page, [], '：');
    await wholeLine(page, 'class: ').waitFor();
    await clickBehind(page, '場地');
    await compose(page, ["mian'ji"], '面積');
    await compose(page, [], '：');
    await compose(page, [], '３');
    await line(page, 'text: 場地面積：３').waitFor();
    // What is mended elsewhere afterwards shows that the editor has asked here too.
    await clickBehind(page, 'language: zh-Hant');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ics');
    await compose(page, [], '：');
    await wholeLine(page, 'ics: ').waitFor();
    expect(await line(page, 'text: 場地面積：３').count()).toBe(1);
    await photograph(page, `composed-signs-${server}`);
    await page.close();
  });
});
