import { Disposable, window, workspace } from 'vscode';
import { type CursorLine, cursorLine } from './cursor-line.ts';
import { editorContext } from './editor-context.ts';
import { lateKey, takeBack } from './late-key.ts';
import type { LineKind, StructureKey } from './line-kind.ts';
import type { Skeleton } from './skeleton.ts';

/** What is done with the keys that know what they are pressed on. */
interface StructureKeys {
  /** Presses one anew whose ordinary effect was taken back. */
  readonly pressLate: (key: StructureKey, on: CursorLine) => Promise<void>;
  /** Whether one of them is just being carried out, so that a change may be its. */
  readonly isPressed: () => boolean;
}

/**
 * Tells the editor on what kind of line the cursor is, and whether at the end of what was written to be filled in: what the keys ask for in
 * package.json (`clausewright.line`, `clausewright.skeletonEnd`), so that everywhere else they do at once what they always do.
 * The editor takes it over some moments after the cursor has moved. A key pressed before that does what it always does, too: then that is
 * taken back, and done what was meant.
 */
export function followCursorLine(skeleton: Skeleton, keys: StructureKeys): Disposable {
  const kind = editorContext<LineKind>('clausewright.line');
  const skeletonEnd = editorContext<true>('clausewright.skeletonEnd');
  let here: CursorLine | undefined;
  const look = (): void => {
    here = cursorLine(skeleton);
    kind.tell(here?.kind);
    skeletonEnd.tell(here?.isSkeletonEnd ? true : undefined);
  };
  look();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(look),
    workspace.onDidChangeTextDocument((event) => {
      const before = here;
      const isLate = (kind.isOnItsWay() || skeletonEnd.isOnItsWay()) && !keys.isPressed();
      look();
      const late = isLate && before !== undefined ? lateKey(before, event) : undefined;
      if (before !== undefined && late !== undefined)
        void takeBack(before, late).then((done) => (done ? keys.pressLate(late.key, before) : undefined));
    }),
  );
}
