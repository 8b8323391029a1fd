import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, run, writeFiles } from './command-line.ts';
import type { Kind } from './kind.ts';
import { mendables, textsOf } from './mending.ts';

/** Of a shell's `ulimit -f`, in bytes. */
const block = 512;

/**
 * Runs `--fix` where no file may grow beyond a limit, as on a disk that is full: what has no room stays as it was, is told, and
 * leaves nothing behind; all others are mended.
 */
export const fullDisk: Kind = {
  name: 'full disk',
  async step(random, { program, folder: room }) {
    if (process.platform === 'win32') return undefined;
    const folder = join(room, 'work');
    const files = mendables(random, 12, 200);
    writeFiles(folder, textsOf(files, 'before'));
    // One of them has a second name, and is written where it stands.
    const [first = ''] = files.keys();
    linkSync(join(folder, first), join(room, 'second-name'));
    const limit = 1 + random.integer(50);
    const by = ['sh', '-c', `ulimit -f ${limit}; exec "$@"`, 'sh'];
    const { err, code } = await run(program, ['check', '--fix', '--format', 'json'], { folder, by });
    const now = filesIn(folder);
    let refused = 0;
    for (const [name, { before, after }] of files) {
      const hasRoom = Buffer.byteLength(after) <= limit * block;
      if (!hasRoom) refused += 1;
      if (now.get(name) !== (hasRoom ? after : before))
        return `${name}, ${limit} blocks: ${hasRoom ? 'not mended' : 'not whole'}`;
      if (!hasRoom && !err.includes(`${name}: left as it is`)) return `${name}: nothing is told`;
    }
    if (refused > 0 !== (code === 2)) return `exit code ${code} for ${refused} refused`;
    const more = [...now.keys()].filter((name) => !files.has(name));
    return more.length > 0 ? `left behind: ${more.join(', ')}` : undefined;
  },
};
