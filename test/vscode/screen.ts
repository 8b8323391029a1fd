import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from './scratch.ts';
import { patience, type Stage } from './stage.ts';

/** A page's own types are not the compiler's here; this is what is used of them. */
interface TextNode {
  readonly data: string;
  readonly length: number;
}

/** What a person sees and does: everything here goes through the screen, the mouse and the keyboard. */
export async function openFile(stage: Stage, name: string): Promise<Page> {
  const page = await stage.open([['openFile', stage.fileIn(join(stage.workspace, name))]]);
  await page.locator('.editor-instance .view-lines .view-line').first().waitFor({ timeout: patience });
  return page;
}

/** A picture for people to look at, kept in test-results/screens/. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results', 'screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The first line of the editor that holds the text; spaces in an editor are not breaking ones. */
export function line(page: Page, text: string): Locator {
  return page
    .locator('.editor-instance .view-line', { hasText: new RegExp(escapeRegExp(text).replaceAll(' ', '\\s')) })
    .first();
}

/** In CSS pixels of the page: where a text stands in its line, and the cursor at the same moment. */
interface Place {
  readonly left: number;
  readonly right: number;
  /** The middle of the line. */
  readonly y: number;
  readonly cursor: { readonly top: number; readonly bottom: number } | undefined;
}

async function placeOf(page: Page, text: string): Promise<Place> {
  return line(page, text).evaluate((element, wanted) => {
    const walker = element.ownerDocument.createTreeWalker(element, 4);
    const nodes: TextNode[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as TextNode);
    const whole = nodes.map((node) => node.data.replaceAll('\u00a0', ' ')).join('');
    const at = whole.indexOf(wanted);
    const range = element.ownerDocument.createRange();
    let passed = 0;
    for (const node of nodes) {
      const local = (offset: number): number => offset - passed;
      if (at >= passed && at <= passed + node.length) range.setStart(node, local(at));
      const end = at + wanted.length;
      if (end > passed && end <= passed + node.length) range.setEnd(node, local(end));
      passed += node.length;
    }
    const box = range.getBoundingClientRect();
    const cursor = element.ownerDocument.querySelector('.cursors-layer .cursor')?.getBoundingClientRect();
    return {
      left: box.left,
      right: box.right,
      y: box.top + box.height / 2,
      cursor: cursor && { top: cursor.top, bottom: cursor.bottom },
    };
  }, text);
}

/**
 * Rests the mouse on the text until what comes up says what is waited for, and gives it. While the workspace is still being
 * read, lines move down and a hover may come up with less than it will have; then the mouse is taken away and rested anew.
 */
export async function hoverOver(page: Page, text: string, wanted: string): Promise<Locator> {
  const hover = page
    .locator('.monaco-hover:not(.hidden) .monaco-hover-content, .monaco-resizable-hover .monaco-hover-content')
    .filter({ hasText: wanted })
    .first();
  for (let look = 0; look < 20; look++) {
    const { left, right, y } = await placeOf(page, text);
    // Two moves: an editor asks for a hover once the mouse has moved within the word.
    await page.mouse.move(left + 1, y);
    await page.mouse.move((left + right) / 2, y, { steps: 4 });
    const shown = await hover.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (shown) return hover;
    await page.mouse.move(640, 40);
  }
  throw new Error(`no hover on ${text} says: ${wanted}`);
}

/**
 * Clicks beside a text, once more where a lens that came in above has moved the line between looking and clicking. Whether the
 * cursor stands there is told by a state of the screen that was drawn after the click, cursor and line at once.
 */
async function clickAt(page: Page, text: string, click: (place: Place) => Promise<void>): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    await click(await placeOf(page, text));
    await drawn(page);
    const { cursor, y } = await placeOf(page, text);
    return cursor !== undefined && cursor.top <= y && y <= cursor.bottom;
  };
  await expect.poll(isThere).toBe(true);
}

/** Puts the cursor right behind the text. */
export const clickBehind = (page: Page, text: string): Promise<void> =>
  clickAt(page, text, ({ right, y }) => page.mouse.click(right, y));

export const doubleClick = (page: Page, text: string): Promise<void> =>
  clickAt(page, text, ({ left, y }) => page.mouse.dblclick(left + 1, y));

/** The editor draws in the next frame what was done to it; the one after that shows it. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** Opens the list of problems, and gives its rows. */
export async function problems(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+M');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/** Asks for completions at the cursor, unless they are shown already, and gives the list's rows. */
export async function suggestions(page: Page): Promise<Locator> {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  if ((await rows.count()) === 0) await page.keyboard.press('Control+Space');
  await rows.first().waitFor();
  return rows;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What the item beside the language's name says of the file. */
export async function languageStatus(page: Page): Promise<Locator> {
  const item = page.locator('[id="status.languageStatus"]');
  await item.hover();
  const shown = page.locator('.hover-language-status').first();
  await shown.waitFor();
  return shown;
}

/** A message of the editor; a VS Code under test keeps messages in their list, and shows none by itself. */
export async function notification(page: Page, text: string): Promise<Locator> {
  const message = page.locator('.notifications-center .notification-list-item', { hasText: text });
  const list = page.locator('.notifications-center');
  for (let look = 0; look < 60; look++) {
    if (!(await list.isVisible())) await page.locator('[id="status.notifications"]').click();
    // The bell's own tooltip would cover the list.
    await page.mouse.move(640, 300);
    const shown = await message.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (shown) return message;
  }
  throw new Error(`no message says: ${text}`);
}

/** The line of the editor that is exactly this; spaces in an editor are not breaking ones. */
export function wholeLine(page: Page, text: string): Locator {
  const pattern = new RegExp(`^${escapeRegExp(text).replaceAll(' ', '\\s')}$`);
  return page.locator('.editor-instance .view-line', { hasText: pattern }).first();
}

/** Writes as an input method does: each step replaces the one before in the text, and what was meant replaces the last. */
export async function compose(page: Page, steps: readonly string[], meant: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  for (const text of steps) {
    await browser.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await line(page, text).waitFor();
  }
  await browser.send('Input.insertText', { text: meant });
  await browser.detach();
}
