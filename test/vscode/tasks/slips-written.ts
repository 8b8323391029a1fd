import { findings, workspace } from '../../support/workspace.ts';
import type { Written } from './typist.ts';

/** Errors that were not there before the tool wrote: what is left to be filled in is none. */
export function slipsWritten(file: string, written: readonly Written[]): readonly string[] {
  return written.flatMap(({ by, before, after }) => {
    const known = new Set(errorsIn(file, before));
    return errorsIn(file, after)
      .filter((one) => !known.has(one))
      .map((one) => `${by} wrote an error: ${one}`);
  });
}

function errorsIn(file: string, text: string): readonly string[] {
  return findings(workspace({ [file]: text }), file)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}
