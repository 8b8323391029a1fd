import type { Environment } from './environment.ts';

/** Milliseconds of work after which whatever else is waiting gets its turn. */
export const slice = 8;

/** Lets long work pause wherever it can, and makes it wait there once it has run for a slice. */
export function createPause({ later }: Pick<Environment, 'later'>): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < slice) return;
    await new Promise<void>((resolve) => later(resolve));
    began = performance.now();
  };
}
