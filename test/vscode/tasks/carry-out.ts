import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from '../../support/workspace.ts';
import { layExtension } from '../lay-extension.ts';
import { photograph } from '../screen.ts';
import type { Stage } from '../stage.ts';
import { play } from './play.ts';
import { slipsWritten } from './slips-written.ts';
import { forgetState, stateOf, until } from './state.ts';
import type { Task } from './tasks.ts';
import { type Typist, typist } from './typist.ts';
import type { TaskWorld } from './world.ts';

/** What a task took, and what is left of it. */
export interface Outcome {
  readonly presses: number;
  readonly characters: number;
  readonly deadEnds: readonly string[];
  /** What is still found at the end. */
  readonly findings: readonly string[];
  readonly seconds: number;
}

/** Carries out a task from an empty file on, in a VS Code that has been started. */
export async function carryOut(
  stage: Stage,
  { name, file, isBegun, given, makes }: Task,
  world: TaskWorld,
  script: string,
): Promise<Outcome> {
  world.layOut(stage.workspace);
  const probe = ['extensionDevelopmentPath', stage.remote(await layExtension('tasks/probe'))] as const;
  const page = await stage.open(isBegun ? [probe] : [['openFile', stage.remote(join(stage.workspace, file))], probe]);
  if (isBegun) {
    forgetState(stage.workspace);
    // A list of commands that is opened before has none of ours.
    await page.locator('.pane-header', { hasText: /begin a service standard/i }).waitFor();
    await page.locator('[id="status.problems"]').waitFor();
    await page.locator('.explorer-folders-view').click();
  } else {
    await page.locator('.editor-instance .view-lines').first().click();
    // An empty file is told about: from then on the server answers.
    await until('the server answers', () => {
      const state = stateOf(stage.workspace);
      return state?.file.endsWith(file) && (given !== undefined || state.findings.length > 0) ? true : undefined;
    });
  }
  const begun = Date.now();
  const user = typist(page, stage.workspace);
  await play(user, script).catch(async (error: unknown) => {
    await photograph(page, `presses-${name}-${world.reader}-stuck`);
    throw error;
  });
  if (makes !== undefined) {
    await until(`there is ${makes}`, () => existsSync(join(stage.workspace, makes)) || undefined);
  }
  const left = await leftOver(file, user, world);
  await photograph(page, `presses-${name}-${world.reader}`);
  await page.close();
  const { tally } = user;
  return {
    presses: tally.presses,
    characters: tally.characters,
    deadEnds: [...tally.deadEnds, ...slipsWritten(file, tally.written, world)],
    findings: left,
    seconds: Math.round((Date.now() - begun) / 1000),
  };
}

/** What is still found once the editor shows as much as is found in the text as it stands. */
async function leftOver(file: string, user: Typist, world: TaskWorld): Promise<readonly string[]> {
  const expected = findings(world.holding(user.state().text), file)
    .map(({ code }) => code)
    .sort()
    .join();
  const shown = await until('the editor shows what is found', () => {
    const now = user.state().findings;
    const rules = now.map(({ rule }) => rule).sort();
    return rules.join() === expected ? now : undefined;
  });
  return shown.map(({ rule, line, message }) => `${line + 1} ${rule}: ${message}`);
}
