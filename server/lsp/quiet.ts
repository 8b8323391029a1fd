import type { Slices } from './slices.ts';

/** Milliseconds for which the editor must have said nothing. */
const silence = 1_500;

/** The times in which a server has nothing to do. */
export interface Quiet {
  /** The editor has said something. */
  heard(): void;
  /** Resolves in a slice before which nothing was said for a while. */
  comes(): Promise<void>;
}

export function createQuiet({ begin }: Pick<Slices, 'begin'>): Quiet {
  let last = performance.now();
  const left = (): number => last + silence - performance.now();
  return {
    heard() {
      last = performance.now();
    },
    async comes() {
      do {
        // Who waits for quiet keeps no process alive.
        if (left() > 0) await new Promise<void>((resolve) => void setTimeout(resolve, left()).unref());
        await new Promise<void>(begin);
      } while (left() > 0);
    },
  };
}
