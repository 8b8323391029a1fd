import { setTimeout } from 'node:timers/promises';
import { watchOnDisk } from '../disk/watch.ts';
import { kindByName } from '../protocol/kinds.ts';

/** Programs write a file in several steps, and git many files at once. In milliseconds. */
const settling = 100;

/**
 * Runs again whenever something changes in folders, one run after the other, until the program is ended. `oursAlone`: only for
 * standards, reports and settings; a run that writes a file of its own would be followed by the next.
 */
export async function whenChanged(folders: readonly string[], oursAlone: boolean, run: () => Promise<void>) {
  let changed = false;
  let wake = (): void => {};
  const watch = watchOnDisk(folders, (paths) => {
    if (oursAlone && !paths.some((path) => kindByName(path) !== undefined)) return;
    changed = true;
    wake();
  });
  // Watching by itself keeps no program running.
  const held = setInterval(() => {}, 2 ** 30);
  try {
    for (;;) {
      await run();
      if (!changed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      await setTimeout(settling);
      changed = false;
    }
  } finally {
    clearInterval(held);
    watch.close();
  }
}
