import type { Words } from '../../base/words.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import type { PlacedEdit } from '../../rules/rule.ts';

/** A thing of a file that reads otherwise in a Word file or workbook that the file was exported to. */
export interface ReadChange {
  readonly id: string;
  /** What readers know it by; absent: its id alone. */
  readonly title?: Words;
  /** The kind of map whose keys are named; absent: a clause. */
  readonly map?: string;
  /** The keys that say something else. */
  readonly keys: readonly string[];
  /** What it read and reads now, where that is short enough to be told. */
  readonly values?: ReadonlyMap<string, { readonly was: string; readonly is: string }>;
  /** Why something, or all of it, cannot be taken over. */
  readonly note?: Words;
  /** The file was changed at the same place, and otherwise. */
  readonly isConflict?: true;
  readonly edits: readonly PlacedEdit[];
}

/** What a key is called that reads otherwise. By when something is planned stands in a column of its own. */
export function changedKey(map: string, key: string): Words {
  return keyLabel(map === 'answer' && key === 'due' ? 'plan' : map, key);
}
