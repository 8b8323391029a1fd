import type { Range } from '../base/position.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Target } from '../workspace/targets.ts';

/** A range of a file, absolute. */
export interface FileRange {
  readonly uri: string;
  readonly range: Range;
}

export function fileRange({ document, place }: Target): FileRange {
  return { uri: document.uri, range: absolute(document.tree, place) };
}
