import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Range } from '../base/position.ts';

/** Whether a change says which part of a text it replaces; some clients write an empty range where others leave it out. */
export function isPartial(
  change: TextDocumentContentChangeEvent | null,
): change is { readonly range: Range; readonly text: string } {
  return (
    typeof change === 'object' && change !== null && 'range' in change && (change.range ?? undefined) !== undefined
  );
}
