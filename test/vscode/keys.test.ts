import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from './scratch.ts';
import { clickBehind, compose, doubleClick, line, openFile, photograph } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

const content = join(root, 'test', 'vscode', 'keys');
const standard = 'keys.standard.yaml';
const text = readFileSync(join(content, standard), 'utf8');

/** What the editor shows, line by line; files here are short enough to be seen as a whole. */
async function shown(page: Page): Promise<string> {
  const lines = await page.locator('.editor-instance .view-lines .view-line').evaluateAll((all) =>
    all
      .map((one) => ({ top: Number.parseFloat(one.style.top), text: one.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map((one) => one.text),
  );
  const text = lines.join('\n').replaceAll('\u00a0', ' ');
  // Numbers are shown beside ids, some moments after these, and are no part of the text.
  return text.replace(/(- id: .*?)(?:…|\d[\d.]*)$/gm, '$1');
}

/** Presses a key, at once: an editor is told some moments after the cursor has moved what a key means there. */
async function press(page: Page, key: string, expected: string | RegExp): Promise<void> {
  await page.keyboard.press(key);
  const found = expect.poll(() => shown(page));
  await (typeof expected === 'string' ? found.toBe(expected) : found.toMatch(expected));
}

async function undone(page: Page, expected: string): Promise<void> {
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page)).toBe(expected);
}

async function openServed(stage: Stage): Promise<Page> {
  const page = await openFile(stage, standard);
  await line(page, 'id: area').filter({ hasText: '1.1' }).waitFor();
  return page;
}

describe.each(['node', 'web'] as const)('keys that know the structure, the server in %s', (server) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage({
      server,
      locale: 'zh-Hant',
      extension: 'installed',
      content: [content],
      settings: { 'files.autoSave': 'off' },
    });
  });
  // One that is left open would lend what was written in it to the next.
  afterEach(() => page.close());
  afterAll(() => stage.end());

  test('Enter and Backspace know the list they are in, each undone at once', async () => {
    page = await openServed(stage);
    await clickBehind(page, '甲');
    const item = text.replace('- 甲\n', '- 甲\n          - \n');
    await press(page, 'Enter', item);
    const left = text.replace('- 甲\n', '- 甲\n        \n');
    await press(page, 'Enter', left);
    await undone(page, item);
    await press(page, 'Backspace', left);
    const out = text.replace('- 甲\n', '- 甲\n      \n');
    await press(page, 'Backspace', out);
    await undone(page, left);
    await photograph(page, `keys-left-${server}`);
  });

  test('writes the next clause, and Enter behind it the one after that, each undone at once', async () => {
    page = await openServed(stage);
    await clickBehind(page, '應有場地');
    const clauses = async (): Promise<number> => (await shown(page)).split('- id:').length - 2;
    await page.keyboard.press('Control+Enter');
    await expect.poll(clauses).toBe(3);
    await photograph(page, `keys-next-${server}`);
    const begun = await shown(page);
    const lines = begun.split('\n').length - text.split('\n').length;
    await page.keyboard.press('Escape');
    for (let down = 1; down < lines; down++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await press(page, 'Enter', /- 甲\n {6}- id: [\s\S]*\n {6}- id: [\s\S]*\n {6}- id: staff/);
    await undone(page, begun);
    await undone(page, text);
  });

  test('moves what the cursor is in, undone at once', async () => {
    page = await openServed(stage);
    await clickBehind(page, '人員');
    const [before, area = '', staff = ''] = text.split(/(?= {6}- id: (?:area|staff))/);
    const moved = `${before}${staff}${area}`;
    await press(page, 'Alt+ArrowUp', moved);
    await undone(page, text);
  });

  test('puts an item under the one above, and out again', async () => {
    page = await openServed(stage);
    await clickBehind(page, '甲');
    await press(page, 'Enter', text.replace('- 甲\n', '- 甲\n          - \n'));
    await page.keyboard.type('乙');
    await page.keyboard.press('Home');
    const flat = text.replace('- 甲\n', '- 甲\n          - 乙\n');
    await press(page, 'Tab', text.replace('- 甲\n', '- text: 甲\n            items:\n              - 乙\n'));
    await press(page, 'Shift+Tab', flat);
  });

  // A worker can't be made to stand still.
  test.runIf(server === 'node')(
    'does what was meant by keys pressed before the editor knew what they mean',
    async () => {
      page = await openServed(stage);
      await clickBehind(page, '甲');
      const item = text.replace('- 甲\n', '- 甲\n          - \n');
      await stage.whileStill('extension host', async () => {
        await page.keyboard.press('Enter');
        await page.keyboard.press('Enter');
      });
      await expect.poll(() => shown(page)).toBe(text.replace('- 甲\n', '- 甲\n        \n'));
      await undone(page, item);
      await page.keyboard.type('乙');
      const flat = text.replace('- 甲\n', '- 甲\n          - 乙\n');
      await expect.poll(() => shown(page)).toBe(flat);
      await stage.whileStill('extension host', async () => {
        await page.keyboard.press('Home');
        await page.keyboard.press('Tab');
        await expect.poll(() => shown(page)).toBe(text.replace('- 甲\n', '- 甲\n            - 乙\n'));
      });
      const under = text.replace('- 甲\n', '- text: 甲\n            items:\n              - 乙\n');
      await expect.poll(() => shown(page)).toBe(under);
    },
  );

  test.runIf(server === 'node')('puts what is typed while a key waits behind what the key does', async () => {
    page = await openServed(stage);
    await clickBehind(page, '甲');
    // Who presses a key for the first time waits for the editor as well.
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => shown(page)).toBe(text.replace('- 甲\n', '- 甲\n          - \n'));
    await undone(page, text);
    await stage.whileStill('server', async () => {
      await page.keyboard.press('Control+Enter');
      // The editor hands a command on later than what is typed; from here on the key is known to wait.
      await page.locator('.statusbar-item', { hasText: /仍在|still reading/i }).waitFor();
      await page.keyboard.type('乙丙');
      await line(page, '- 甲乙丙').waitFor();
      await photograph(page, 'keys-waiting');
    });
    await expect.poll(() => shown(page)).toBe(text.replace('- 甲\n', '- 甲\n          - 乙丙\n'));
  });

  test('leaves Enter, Tab and Backspace alone everywhere else', async () => {
    page = await openServed(stage);
    await clickBehind(page, 'text: 應有場');
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page)).toBe(text.replace('場地', '場\n        地'));
    await page.keyboard.press('Backspace');
    await clickBehind(page, 'text: 人');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    await line(page, 'text:   員').waitFor();
  });

  test('goes from one open place of a report to the next, and round', async () => {
    page = await openFile(stage, 'keys.report.yaml');
    // Its standard is read by then as well, which says what is to be answered.
    const underlined = page.locator('.squiggly-error, .squiggly-warning');
    await expect.poll(() => underlined.count()).toBeGreaterThanOrEqual(3);
    const status = page.locator('.statusbar-item', { hasText: /^\d\/\d：/ });
    const places: string[] = [];
    for (let count = 0; count < 4; count++) {
      const before = count === 0 ? '' : await status.textContent();
      await page.keyboard.press('Control+F8');
      await expect.poll(() => status.textContent()).not.toBe(before);
      places.push((await status.textContent()) ?? '');
    }
    const expected = [/^2\/3：.*「name」/, /^3\/3：.* area/, /^1\/3：.*「declaration」/, /^2\/3：.*「name」/];
    expect(places).toEqual(expected.map((place) => expect.stringMatching(place)));
    await photograph(page, `keys-open-${server}`);
  });

  test('indents by two from the first line of an empty file on', async () => {
    writeFileSync(join(stage.workspace, 'empty.standard.yaml'), '');
    page = await openFile(stage, 'empty.standard.yaml');
    await page.locator('.statusbar-item', { hasText: 'Spaces: 2' }).waitFor();
  });

  test('takes an id whole at a double click', async () => {
    page = await openServed(stage);
    await doubleClick(page, 'staff-team');
    await page.locator('.statusbar-item', { hasText: '(10 selected)' }).waitFor();
  });

  test('leaves what an input method composes alone', async () => {
    page = await openServed(stage);
    await clickBehind(page, '甲');
    await press(page, 'Enter', text.replace('- 甲\n', '- 甲\n          - \n'));
    await compose(page, ['y', 'yi'], '乙');
    await line(page, '- 乙').waitFor();
    await compose(page, ['b', 'bi'], '丙');
    await line(page, '- 乙丙').waitFor();
  });
});
