import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  clickBehind,
  hoverOver,
  languageStatus,
  notification,
  openFile,
  photograph,
  problems,
  suggestions,
} from './screen.ts';
import { type Stage, setStage } from './stage.ts';

const planted = 'planted.report.yaml';
/** Opened as ordinary YAML by a setting, as another extension or a user may have it. */
const hinted = 'hinted.report.yaml';

const readers = [
  {
    name: 'light-en',
    locale: 'en',
    theme: 'Light 2026',
    server: 'node',
    words: {
      slip: 'gives no reason',
      clause: 'Seed fund',
      criteria: 'Criteria',
      key: 'space',
      kind: 'Self-report',
      hint: 'ordinary YAML',
      yes: 'Check it',
    },
  },
  {
    name: 'dark-zh-hant',
    locale: 'zh-Hant',
    theme: 'Dark 2026',
    server: 'web',
    words: {
      slip: '沒有說明理由',
      clause: '種子資金',
      criteria: '判定條件',
      key: '空間',
      kind: '自評報告',
      hint: '普通 YAML',
      yes: '進行檢查',
    },
  },
  {
    name: 'light-zh-hans',
    locale: 'zh-Hans',
    theme: 'Light 2026',
    server: 'node',
    words: {
      slip: '没有说明理由',
      clause: '种子资金',
      criteria: '判定条件',
      key: '空间',
      kind: '自评报告',
      hint: '普通 YAML',
      yes: '进行检查',
    },
  },
] as const;

describe.each(readers)('what a person sees: $theme, $locale, server in $server', ({ name, words, ...options }) => {
  let stage: Stage;
  beforeAll(async () => {
    const settings = { 'files.associations': { [hinted]: 'yaml' } };
    stage = await setStage({ ...options, extension: 'installed', settings });
  });
  afterAll(() => stage.end());

  test('a file is previewed beside the editor as the page that it prints', async () => {
    const page = await openFile(stage, planted);
    // The host under test has no language pack: titles of commands stay English in it.
    await page.locator('.editor-actions a.codicon-open-preview').first().click();
    const shown = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await shown.locator('header.cover h1').waitFor();
    await expect.poll(() => shown.locator('#book table.form').count()).toBeGreaterThan(0);
    await photograph(page, `${name}-preview`);
    // By keys from part to part, each of which is focused.
    await shown.locator('#book').press('End');
    const current = shown.locator('#book [aria-current]');
    await expect.poll(() => current.count()).toBe(1);
    await current.press('ArrowUp');
    await shown.locator('#book [aria-current]:focus').waitFor();
    // Its own search, by the key that every editor has for it.
    await page.keyboard.press('Control+F');
    await shown.locator('#find:focus').waitFor();
    const box = shown.locator('#find');
    const typed = async (): Promise<string> => {
      // A browser that is driven may drop what is inserted in the very moment of the focus; no hand is so quick.
      if ((await box.inputValue()) === '') await page.keyboard.insertText('種子');
      return box.inputValue();
    };
    await expect.poll(typed).toBe('種子');
    await expect.poll(() => shown.locator('#count').textContent()).toMatch(/1.*\d/);
    await photograph(page, `${name}-preview-find`);
    await page.close();
  });

  test('a slip is underlined, listed, and explained beside its clause', async () => {
    const page = await openFile(stage, planted);
    await page.locator('.squiggly-error').first().waitFor();
    const rows = await problems(page);
    await expect.poll(async () => (await rows.allInnerTexts()).join('\n')).toContain(words.slip);
    await photograph(page, `${name}-problems`);
    // The finding names the clause too; its criteria stand in the help of the clause alone.
    const hover = await hoverOver(page, 'seed-fund', words.criteria);
    expect(await hover.textContent()).toContain(words.clause);
    expect(await hover.textContent()).toContain(words.slip);
    await photograph(page, `${name}-hover`);
    await page.close();
  });

  test('a new line offers what may stand there, and puts in what is chosen', async () => {
    const page = await openFile(stage, planted);
    await page.locator('.squiggly-error').first().waitFor();
    await clickBehind(page, 'period: 2017');
    await page.keyboard.press('Enter');
    const rows = await suggestions(page);
    await expect.poll(async () => (await rows.allInnerTexts()).join('\n')).toContain(words.key);
    await photograph(page, `${name}-suggestions`);
    await page.keyboard.type('space');
    await expect.poll(() => rows.first().textContent()).toContain('space');
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance .view-line', { hasText: /^space:/ }).waitFor();
    await photograph(page, `${name}-accepted`);
    await page.close();
  });

  test('the status names kind, standard and edition', async () => {
    const page = await openFile(stage, planted);
    await page.locator('.squiggly-error').first().waitFor();
    const status = await languageStatus(page);
    await expect.poll(() => status.textContent()).toContain('makerspace-coworking@2017');
    expect(await status.textContent()).toContain(words.kind);
    await photograph(page, `${name}-status`);
    await page.close();
  });

  test('a file that is open as ordinary YAML is left alone, and can be switched', async () => {
    const page = await openFile(stage, hinted);
    const notice = await notification(page, words.hint);
    await photograph(page, `${name}-hint`);
    expect(await page.locator('.squiggly-error').count()).toBe(0);
    await notice.getByRole('button', { name: words.yes }).click();
    await page.locator('.squiggly-error').first().waitFor();
    await page.close();
  });
});
