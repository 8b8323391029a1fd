import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uriOf, workspace } from '../support/workspace.ts';
import { openPreview, type PreviewPage } from './preview-page.ts';
import { launchBrowser } from './stage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const name = 'demo.standard.yaml';
const clause = (at: number, text: string) =>
  `      - {id: c${at}, title: 條${at}, provision: requirement, text: ${text}}`;
const text = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: draft
chapters:
  - id: one
    title: 甲
    clauses:
${Array.from({ length: 30 }, (_, at) => clause(at, at % 10 === 3 ? '不應設置臨時出口，Ａbc。' : `應有${at}項。`)).join('\n')}
`;

function files() {
  const service = workspace({});
  service.open({ uri: uriOf(name), text }, 1, 'service-standard');
  return service;
}

const found = ({ page }: PreviewPage) => page.evaluate('CSS.highlights.get("found").size');
const foundNow = ({ page }: PreviewPage) =>
  page.evaluate(
    '[...CSS.highlights.get("found-now")].map((range) => range.startContainer.parentElement.closest("[id]").id).join()',
  );

test('what is sought is lit up, counted and gone through, over marks in the text and whatever its case and width', async () => {
  const preview = await openPreview(browser, { locale: 'zh-Hant' });
  const { page } = preview;
  await preview.show(files(), name);
  await page.locator('#book').focus();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('應設置臨時');
  expect(await found(preview)).toBe(3);
  expect(await page.locator('#count').textContent()).toBe('第 1 處，共 3 處');
  expect(await foundNow(preview)).toBe('b-c3_2f_text');
  expect(await page.locator('#heard').textContent()).toContain('不應設置臨時出口');
  await page.keyboard.press('Enter');
  expect(await foundNow(preview)).toBe('b-c13_2f_text');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  expect(await page.locator('#count').textContent()).toBe('第 3 處，共 3 處');
  await page.keyboard.press('Escape');
  expect(await found(preview)).toBe(0);
  expect(await page.evaluate('document.activeElement.id')).toBe('b-c23_2f_text');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('aBC');
  expect(await found(preview)).toBe(3);
  await page.keyboard.type('x');
  expect(await page.locator('#count').textContent()).toBe('沒有找到');
  expect(await page.locator('#find').getAttribute('aria-invalid')).toBe('true');
  await page.close();
});

test('an edit changes its part alone, and what is sought is looked for in it anew', async () => {
  const preview = await openPreview(browser);
  const { page } = preview;
  const service = files();
  await preview.show(service, name);
  await page.locator('#find').fill('出口');
  expect(await found(preview)).toBe(3);
  await page.evaluate('document.querySelectorAll("#book [id]").forEach((one) => { one.dataset.old = "yes"; })');
  const line = text.split('\n').findIndex((one) => one.includes('應有4項'));
  const at = { line, character: text.split('\n')[line]?.indexOf('應有4項') ?? 0 };
  service.edit(uriOf(name), 2, [
    { range: { start: at, end: { ...at, character: at.character + 4 } }, text: '應有出口' },
  ]);
  await preview.show(service, name);
  await expect.poll(() => found(preview)).toBe(4);
  expect(await page.locator('#book > section:has([id]:not([data-old]))').allInnerTexts()).toEqual([
    expect.stringContaining('出口'),
  ]);
  await page.close();
});

test('keys lead from block to block; a click and Enter tell where, and scrolling each block once', async () => {
  const preview = await openPreview(browser);
  const { page } = preview;
  await preview.show(files(), name);
  const told = async (kind: string) => (await preview.told()).filter((one) => one.kind === kind).map(({ id }) => id);
  await page.locator('#b-c1_2f_text').click();
  expect(await told('open')).toEqual(['b-c1_2f_text']);
  await page.locator('#book').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await told('open')).toEqual(['b-c1_2f_text', 'b-c2']);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => told('top')).not.toEqual([]);
  const tops = await told('top');
  expect(new Set(tops).size).toBe(tops.length);
  await page.close();
});

test('what is set, sought and seen is there again when the page is', async () => {
  const preview = await openPreview(browser);
  const { page } = preview;
  const service = files();
  await preview.show(service, name);
  await page.locator('[data-sets="beside"]').selectOption('en');
  await page.locator('[data-sets="paper"]').check();
  await page.locator('#find').fill('出口');
  await page.locator('#find').press('Enter');
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
  const seen = () =>
    page.evaluate(
      'document.elementFromPoint(innerWidth / 2, document.getElementById("bar").offsetHeight + 8).closest("[id]").id',
    );
  await expect
    .poll(async () => JSON.parse(String(await page.evaluate('sessionStorage.getItem("state")'))).top)
    .toBe(await seen());
  const before = await seen();
  preview.close();
  await preview.show(service, name);
  expect((await preview.told())[0]).toEqual({
    kind: 'ready',
    set: { language: '', beside: 'en', changes: false, paper: true },
  });
  expect(await page.locator('[data-sets="beside"]').inputValue()).toBe('en');
  expect(await page.locator('body').getAttribute('class')).toContain('paper');
  expect(await found(preview)).toBe(3);
  expect(await seen()).toBe(before);
  await page.close();
});
