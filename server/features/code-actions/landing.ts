import type { Range } from '../../base/position.ts';
import { goToCommand } from '../../protocol/commands.ts';
import type { DocumentEdits } from '../../rules/engine/fix-edits.ts';
import type { Document } from '../../workspace/document.ts';
import { firstHint } from '../first-hint.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';

/**
 * The action with what takes the cursor to the first thing that it leaves to be filled in: what it writes above the cursor would
 * have the cursor go down, past what is told of the new lines.
 */
export function landing(action: Action, document: Document, { opensPages }: Reader): Action {
  if (!opensPages || action.command !== undefined) return action;
  const hint = hintIn(action.changes ?? [], document);
  if (hint === undefined) return action;
  const { start, end } = hint;
  const length = end.character - start.character;
  return {
    ...action,
    command: { id: goToCommand, arguments: [document.uri, start.line, start.character, false, length] },
  };
}

/** Where the first thing to be filled in then stands in a document that changes write. */
export function hintIn(changes: readonly DocumentEdits[], document: Document): Range | undefined {
  const mine = changes.filter((one) => one.document === document);
  let lines = 0;
  for (const { range, text } of mine.flatMap(({ edits }) => edits)) {
    const { line, character } = range.start;
    const hint = firstHint(text, { line: line + lines, character });
    if (hint !== undefined) return hint;
    lines += text.split('\n').length - 1 - (range.end.line - line);
  }
  return undefined;
}
