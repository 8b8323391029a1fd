import { watch } from 'node:fs';
import { join } from 'node:path';
import { filesIn, run, writeFiles } from './command-line.ts';
import type { Kind } from './kind.ts';
import { mendables, textsOf } from './mending.ts';

/** Kills `--fix` while it writes: every file is the old one or the new one, and the next run finishes the work. */
export const kills: Kind = {
  name: 'kills',
  async step(random, { program, folder: room }) {
    const folder = join(room, 'work');
    const files = mendables(random, 24, 400);
    writeFiles(folder, textsOf(files, 'before'));
    // Each file that is written makes some changes in the folder: at one of them the writer dies.
    let left = random.integer(files.size * 4);
    const fix = ['check', '--fix', '--format', 'json'];
    const hinder = (kill: () => void): void => {
      const watcher = watch(folder, () => {
        left -= 1;
        if (left > 0) return;
        watcher.close();
        kill();
      });
      watcher.unref();
    };
    await run(program, fix, { folder, hinder });
    for (const [name, text] of filesIn(folder)) {
      const file = files.get(name);
      if (file !== undefined && text !== file.before && text !== file.after) return `${name} is neither old nor new`;
    }
    await run(program, fix, { folder });
    const now = filesIn(folder);
    for (const [name, { after }] of files) if (now.get(name) !== after) return `${name} is not mended by the next run`;
    const more = [...now.keys()].filter((name) => !files.has(name));
    return more.length > 0 ? `left behind: ${more.join(', ')}` : undefined;
  },
};
