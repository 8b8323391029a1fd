import { basename, dirname, join } from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import { machineFolder } from '../disk/cache-folder.ts';
import { sweep } from '../disk/cache-sweep.ts';
import { type Compiled, runCompiled } from './code-cache.ts';

/**
 * Starts the program that lies beside `file` (`cli.main.cjs` beside `cli.cjs`), which is the one that is named and run.
 * `keeps`: whether this run compiles what others are started for, so that it is worth keeping.
 */
export function start(file: string, keeps: boolean): void {
  const inside = join(dirname(file), basename(file).replace(/\.cjs$/, '.main.cjs'));
  const folder = machineFolder();
  const handed: Compiled | undefined = isMainThread ? undefined : workerData?.compiled;
  const { reused, keep, place } = runCompiled({ file: inside, as: file }, folder && join(folder, 'code'), handed);
  if (place === undefined || reused || !keeps || !isMainThread) return;
  process.once('exit', keep);
  void sweep(dirname(place), place).catch(() => {});
}
