import type { ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver-types';
import { say, type Words } from '../../base/words.ts';
import { fixAllEdits } from '../../features/code-actions/fix-all-edits.ts';
import { fixAllFilesRequest } from '../../protocol/writing.ts';
import { type Row, type SessionState, workspaceRow } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

const words = {
  label: { en: 'Mend what is beyond doubt', 'zh-Hant': '改正沒有疑問的問題' },
  description: { en: 'Nothing here alters what a file means.', 'zh-Hant': '這些改動都不影響文件的含義。' },
} satisfies Readonly<Record<string, Words>>;

/** One name for all: the reader goes through them file by file. */
const annotation = 'fix-all';

/** What mending every file of the workspace changes, each change to be looked at first; nothing where nothing can be mended. */
export const fixAllFilesRow: Row = workspaceRow<object>(fixAllFilesRequest, {}, async (_, state) => {
  await state.allChecked();
  const { service, abilities, reader } = state;
  const snapshot = service.snapshot();
  const changes = mendable(state).flatMap((uri) => {
    const document = service.document(uri);
    return document === undefined ? [] : fixAllEdits(snapshot, document, service.rules);
  });
  if (changes.length === 0) return undefined;
  const edit = toWorkspaceEdit(changes, false, { ...abilities, snippetEdits: false });
  return abilities.annotatedEdits
    ? lookedAtFirst(edit, say(words.label, reader.locale), say(words.description, reader.locale))
    : edit;
});

/** A file in which nothing can be mended is not so much as read. */
function mendable({ service, reader }: SessionState): readonly string[] {
  return [...service.snapshot().documents.values()]
    .filter(
      ({ uri, origin }) => origin === 'workspace' && service.diagnostics(uri, reader.locale).some((one) => one.fixable),
    )
    .map(({ uri }) => uri)
    .sort();
}

function lookedAtFirst({ documentChanges = [] }: WorkspaceEdit, label: string, description: string): WorkspaceEdit {
  const annotated = documentChanges.map((one) =>
    'edits' in one ? { ...one, edits: one.edits.map((edit) => ({ ...edit, annotationId: annotation })) } : one,
  );
  const shown: ChangeAnnotation = { label, description, needsConfirmation: true };
  return { documentChanges: annotated, changeAnnotations: { [annotation]: shown } };
}
