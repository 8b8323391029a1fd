import type { Range } from '../../base/position.ts';

/** What a hover answers. */
export interface Hover {
  /** Markdown, text from files escaped. */
  readonly markdown: string;
  /** Absolute. */
  readonly range: Range;
}
