import { type Choose, fixAll } from '../../rules/engine/fix-all.ts';
import type { DocumentEdits } from '../../rules/engine/fix-edits.ts';
import type { Rule } from '../../rules/rule.ts';
import { editsBetween } from '../../syntax/edits-between.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What mending the whole file changes in it; nothing where nothing can be mended. `choose`: see `fixAll`. */
export function fixAllEdits(
  snapshot: Snapshot,
  document: Document,
  rules: readonly Rule[],
  choose?: Choose,
): readonly DocumentEdits[] {
  if (document.origin !== 'workspace') return [];
  const { text } = fixAll(snapshot, document, rules, choose);
  const edits = editsBetween(document.tree.text, text);
  return edits.length === 0 ? [] : [{ document, edits }];
}
