import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEditor } from '../../../scripts/prepare/editors.mjs';
import { newerEditor } from '../../../scripts/prepare/newer-editors.mjs';
import { configurationOf, type Desk, laid } from './desk.ts';

const helix = newerEditor('hx');
const terminal = findEditor('tmux');
/** How long something may take until it stands on the screen (ms). */
const patience = 60_000;

let desk: Desk;
beforeAll(async () => {
  desk = await laid();
});
afterAll(() => {
  tmux('kill-server');
  desk.server.remove();
});

/** Helix can only be driven as a person does: by keys, and by what stands on the screen then. */
function tmux(...args: readonly string[]): string {
  const all = ['-u', '-L', 'clausewright-helix', '-f', '/dev/null', ...args];
  return spawnSync(terminal ?? '', all, { env: desk.environment as NodeJS.ProcessEnv, encoding: 'utf8' }).stdout;
}

const press = (...keys: readonly string[]): string => tmux('send-keys', ...keys);
const type = (text: string): string => tmux('send-keys', '-l', text);

/** `again` is what somebody does for whom nothing happened. */
async function shown(text: string, again?: () => void): Promise<void> {
  const look = (): string => {
    const screen = tmux('capture-pane', '-p');
    if (!screen.includes(text)) again?.();
    return screen;
  };
  await expect.poll(look, { timeout: patience, interval: again ? 3_000 : 100 }).toContain(text);
}

/** By itself: a key right behind it would be that key with Alt. */
async function leave(text: string): Promise<void> {
  press('Escape');
  await expect.poll(() => tmux('capture-pane', '-p'), { timeout: patience, interval: 100 }).not.toContain(text);
}

describe.skipIf(helix === undefined || terminal === undefined)('Helix', () => {
  test('a report is checked, explained, completed and renamed in, as the page configures it', async () => {
    const folder = desk.folder('helix');
    desk.configure('helix/languages.toml', configurationOf('Helix'));
    tmux('new-session', '-d', '-x', '140', '-y', '40', '-c', folder, `'${helix}' r.report.yaml`);
    await shown('缺少「period」');
    press('g', 'g', '4', 'j', '3', 'l');
    await shown('5:4');
    press('Space', 'k');
    await shown('應有工位。');
    await leave('應有工位。');
    press('g', 'd');
    await shown('own.standard.yaml');
    press('C-o');
    await shown('5:4');
    press('g', 'e', 'o');
    type('c: {status: ');
    await shown(' INS ');
    // What was asked before the text had arrived is dropped: a person presses again.
    await shown('not-applicable', () => press('C-x'));
    await leave(' INS ');
    press('u', 'g', 'g', '4', 'j', '3', 'l');
    await shown('5:4');
    press('Space', 'r');
    await shown('rename-to:');
    press('C-u');
    type('desks');
    press('Enter');
    await shown('desks: {status');
    type(':wa');
    press('Enter');
    await shown('written');
    await expect
      .poll(() => readFileSync(join(folder, 'own.standard.yaml'), 'utf8'), { timeout: patience })
      .toContain('宜有屋，見[[desks]]。');
    expect(readFileSync(join(folder, 'r.report.yaml'), 'utf8')).toContain('  desks: {status: implemented}');
  });
});
