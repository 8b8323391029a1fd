import { Disposable, type TextDocument, window, workspace } from 'vscode';
import { linesAfter, type SkeletonLines } from './skeleton-lines.ts';

/** The lines that were last written for the author to fill in, for as long as the cursor stays in them or goes no further than behind them. */
export interface Skeleton {
  readonly begin: (document: TextDocument, first: number, last: number) => void;
  /** Its first line, where the cursor stands at the end of its last one. */
  readonly endedAt: () => number | undefined;
  readonly follow: () => Disposable;
}

interface DocumentSkeleton extends SkeletonLines {
  readonly document: TextDocument;
}

export function followedSkeleton(): Skeleton {
  let lines: DocumentSkeleton | undefined;
  return {
    begin(document, first, last) {
      lines = { document, first, last };
    },
    endedAt() {
      const editor = window.activeTextEditor;
      if (lines === undefined || editor?.document !== lines.document || lines.last >= lines.document.lineCount)
        return undefined;
      const { active, isEmpty } = editor.selection;
      const { range } = lines.document.lineAt(lines.last);
      return isEmpty && active.isEqual(range.end) ? lines.first : undefined;
    },
    follow: () =>
      Disposable.from(
        workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
          if (document === lines?.document) lines = contentChanges.reduce(linesAfter<DocumentSkeleton>, lines);
        }),
        window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
          const within = (line: number): boolean =>
            lines !== undefined && line >= lines.first && line <= lines.last + 1;
          if (textEditor.document === lines?.document && !selections.every(({ active }) => within(active.line)))
            lines = undefined;
        }),
      ),
  };
}
