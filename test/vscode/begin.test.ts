import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { line, photograph } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

const readers = [
  {
    name: 'light-en',
    server: 'node',
    isVirtual: false,
    locale: 'en',
    theme: 'Light 2026',
    field: 'guesthouses',
    file: 'Service specification for guesthouses.standard.yaml',
    asked: ['Field of service', 'Class of document', 'Document number', 'Drafting rules', 'Parts', 'Language', 'File'],
  },
  {
    name: 'dark-zh-Hant',
    server: 'web',
    isVirtual: true,
    locale: 'zh-Hant',
    theme: 'Dark 2026',
    field: '民宿',
    file: '民宿服務規範.standard.yaml',
    asked: ['服務領域', '標準類別', '標準編號', '編寫規則', '標準的組成部分', '語言', '文件'],
  },
  {
    name: 'light-zh-Hans',
    server: 'node',
    isVirtual: false,
    locale: 'zh-Hans',
    theme: 'Light 2026',
    field: '民宿',
    file: '民宿服务规范.standard.yaml',
    asked: ['服务领域', '标准类别', '标准编号', '编写规则', '标准的组成部分', '语言', '文件'],
  },
] as const;

const question = '.quick-input-widget:visible .quick-input-title';

// An editor that has just started may open the folder before the extension that lends it is there.
describe.each(readers)('an empty folder ($name)', { retry: 1 }, ({ name, field, file, asked, ...options }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ ...options, content: [], extension: 'installed' });
  });
  afterAll(() => stage?.end());

  const here = (): readonly string[] => readdirSync(stage.workspace).filter((one) => !one.startsWith('.'));
  const isAsked = (page: Page, title: string) => page.locator(question, { hasText: title }).first().waitFor();

  test('says how to begin, asks step by step, goes back, and writes nothing before the end', async () => {
    const page = await stage.open([]);
    const view = page.locator('.pane-header', { hasText: /begin a service standard/i });
    await view.click();
    const button = page.locator('.welcome-view-content a.monaco-button', { hasText: 'New Standard' });
    await button.waitFor();
    await photograph(page, `begin-welcome-${name}`);
    await button.click();
    await isAsked(page, asked[0]);
    await photograph(page, `begin-1-${name}`);
    await page.keyboard.insertText(field);
    await page.keyboard.press('Enter');
    for (const [at, title] of asked.slice(1, -1).entries()) {
      await isAsked(page, title);
      await photograph(page, `begin-${at + 2}-${name}`);
      await page.keyboard.press('Enter');
    }
    await isAsked(page, asked[6]);
    await photograph(page, `begin-7-${name}`);
    await page.locator('.quick-input-widget:visible .codicon-quick-input-back').click();
    await isAsked(page, asked[5]);
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    expect(here()).toEqual([]);

    await button.click();
    await isAsked(page, asked[0]);
    await page.keyboard.insertText(field);
    for (const title of asked) {
      await isAsked(page, title);
      await page.keyboard.press('Enter');
    }
    await line(page, 'drafting-rules').waitFor();
    expect(here()).toEqual([file]);
    expect(existsSync(join(stage.workspace, file))).toBe(true);
    await photograph(page, `begin-done-${name}`);
    await page.close();
  }, 240_000);

  test('an empty file leads on, and what is pasted into it becomes a standard that one undo takes back', async () => {
    const empty = 'empty.standard.yaml';
    writeFileSync(join(stage.workspace, empty), '');
    const page = await stage.open([['openFile', stage.fileIn(join(stage.workspace, empty))]]);
    const lenses = page.locator('.editor-instance .codelens-decoration a');
    await expect.poll(() => lenses.count()).toBe(4);
    await photograph(page, `begin-empty-${name}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(document)})`);
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('Control+V');
    await line(page, 'provision: recommendation').waitFor();
    await photograph(page, `begin-pasted-${name}`);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => lenses.count()).toBe(4);
    await page.close();
  }, 240_000);
});

/** As somebody copies it from a page. */
const document = `民宿服務規範
1 範圍
本文件規定了民宿的服務。
2 規範性引用文件
本文件沒有規範性引用文件。
3 術語和定義
本文件沒有需要界定的術語和定義。
4 安全
4.1 民宿應設置疏散出口。
4.2 民宿宜每日巡查。
`;
