import type { Position } from '../base/position.ts';

/** What is shown between the author's own words. */
export interface InlayHint {
  readonly position: Position;
  readonly label: string;
  /** What it is about: in an id or value, which says more under the mouse. */
  readonly about: Position;
}
