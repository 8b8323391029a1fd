import { findings } from '../../support/workspace.ts';
import type { Written } from './typist.ts';
import type { TaskWorld } from './world.ts';

/** Errors that were not there before the tool wrote: what is left to be filled in is none. */
export function slipsWritten(file: string, written: readonly Written[], world: TaskWorld): readonly string[] {
  return written.flatMap(({ by, before, after }) => {
    const known = new Set(errorsIn(file, before, world));
    return errorsIn(file, after, world)
      .filter((one) => !known.has(one))
      .map((one) => `${by} wrote an error: ${one}`);
  });
}

function errorsIn(file: string, text: string, world: TaskWorld): readonly string[] {
  return findings(world.holding(text), file)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}
