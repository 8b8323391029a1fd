import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const input = '.quick-input-widget:visible';

/** Until a question of this title is asked. */
export async function asked(page: Page, title: string): Promise<void> {
  await page.locator(`${input} .quick-input-title`, { hasText: title }).first().waitFor();
}

/** Looks for a command by its name and runs it. */
export async function runCommand(page: Page, command: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.insertText(command);
  await choose(page, command);
}

/** Takes the choice that says this, by narrowing the list to it where it is not the first. */
export async function choose(page: Page, label: string): Promise<void> {
  await page.locator(`${input} .monaco-list-row.focused`, { hasText: label }).waitFor();
  await page.keyboard.press('Enter');
}

/** Answers a dialog of files, which shows a path that holds what is wanted: with that, or with another in its folder. */
export async function answerPath(page: Page, wanted: string, name?: string): Promise<void> {
  const box = page.locator(`${input} .quick-input-box input`);
  await expect.poll(() => box.inputValue().catch(() => '')).toContain(wanted);
  if (name !== undefined) {
    const folder = (await box.inputValue()).replace(/[^/]*$/, '');
    await box.fill(folder + name);
  }
  await page.keyboard.press('Enter');
}

/**
 * Takes from what the Explorer offers for a file or folder: an entry, or one in the menu of an entry. By key: a menu passes over
 * clicks that come as soon as it is open. Once more where it was closed again, as it is when the list behind it changes, or where
 * the click met another file because of that.
 */
export async function explorerMenu(page: Page, file: string, ...path: readonly string[]): Promise<void> {
  const explorer = page.locator('.explorer-folders-view');
  const isTaken = async (): Promise<boolean> => {
    await explorer.locator('.monaco-list-row', { hasText: file }).first().click({ button: 'right', timeout: patience });
    await explorer.locator('.monaco-list-row.focused', { hasText: file }).first().waitFor({ timeout: patience });
    for (const name of path) {
      const entry = page.locator('.monaco-menu .action-item', { hasText: name }).last();
      await entry.hover({ timeout: patience });
      await page.locator('.monaco-menu .action-item.focused', { hasText: name }).last().waitFor({ timeout: patience });
      await page.keyboard.press('Enter');
    }
    return true;
  };
  await expect.poll(() => isTaken().catch(() => page.keyboard.press('Escape')), { timeout: 8 * patience }).toBe(true);
}

/** So long a menu is waited for before it is opened anew (ms). */
const patience = 5_000;
