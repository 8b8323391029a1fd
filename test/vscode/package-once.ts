import { spawnSync } from 'node:child_process';
import { root } from './scratch.ts';

/** Before any suite: the package that the screen tests install, which is also what the others run. */
export function setup(): void {
  const made = spawnSync(process.execPath, ['scripts/package.mjs'], { cwd: root, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`no package: ${made.stdout}${made.stderr}`);
}
