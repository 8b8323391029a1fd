import type { PathStep, Thing } from './things.ts';

/** A thing whose level can change, in the list under `key` of its owner. */
export interface Leveled {
  readonly thing: Thing;
  readonly key: string;
  readonly owner: PathStep;
  /** The owner as one of its own kind's list, and what holds that. */
  readonly above: readonly PathStep[];
}
