import type { Random } from './random.ts';

/** Where a step may work. */
export interface Room {
  /** The command line as it is built. */
  readonly program: string;
  /** A folder for this step alone. */
  readonly folder: string;
}

/** One way to strain the program. A step begins anew each time, so that it can be repeated by its seed alone. */
export interface Kind {
  readonly name: string;
  /** What came out otherwise than it should; undefined if nothing did. */
  step(random: Random, room: Room): Promise<string | undefined>;
}
