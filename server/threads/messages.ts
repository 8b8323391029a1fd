import type { Outcome } from '../collection/examiner.ts';
import type { InputsUpdate } from '../collection/inputs.ts';
import type { Summarized } from '../rules/engine/examine.ts';

/** From the main thread: reports to check together. */
export interface Batch {
  readonly id: number;
  /** What has changed since the batch before; absent: nothing. */
  readonly inputs?: InputsUpdate;
  readonly uris: readonly string[];
  /** Other reports that some of them may have to be compared with. */
  readonly peers: readonly Summarized[];
}

/** To the main thread. */
export interface BatchResult {
  readonly id: number;
  readonly outcomes: readonly Outcome[];
}
