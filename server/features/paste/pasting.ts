import type { Range } from '../../base/position.ts';
import type { Locale, Words } from '../../base/words.ts';
import type { Edit } from '../../syntax/problem.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** Where something is pasted, and who does it. */
export interface Pasting {
  readonly snapshot: Snapshot;
  readonly document: Document;
  /** What is selected, and goes. */
  readonly range: Range;
  readonly locale: Locale;
}

export interface PasteEdit {
  readonly title: Words;
  readonly edit: Edit;
}
