import { afterEach, expect, test } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { fixAllFilesRequest } from '../../server/protocol/writing.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const disk = {
  'a.standard.yaml': 'standard：a@2020\ntitle: 甲\n',
  '報告/r.report.yaml': 'report: r\nagainst：a@2020\n',
  'clean.standard.yaml': 'standard: b@2020\n',
};

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function asked(edits: object, files: Record<string, string> = disk): Promise<WorkspaceEdit | null> {
  running = await session(files, 'zh-Hant', { workspace: { workspaceEdit: edits } });
  return running.ask<WorkspaceEdit | null>(fixAllFilesRequest, {});
}

test('every file is mended, those that nobody has open too, each change to be confirmed', async () => {
  const edit = await asked({ documentChanges: true, changeAnnotationSupport: {} });
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const uris = changes.map(({ textDocument }) => textDocument.uri);
  expect(new Set(uris)).toEqual(new Set(['a.standard.yaml', '報告/r.report.yaml'].map(uriOf)));
  const annotations = Object.entries(edit?.changeAnnotations ?? {});
  expect(annotations.map(([, { needsConfirmation }]) => needsConfirmation)).toEqual([true]);
  for (const { edits } of changes)
    for (const one of edits) expect(one).toMatchObject({ newText: ': ', annotationId: annotations[0]?.[0] });
});

test('an editor that shows none to be confirmed is given them as they are', async () => {
  const edit = await asked({});
  expect(Object.keys(edit?.changes ?? {})).toHaveLength(2);
  expect(edit?.changeAnnotations).toBeUndefined();
});

test('nothing is answered where nothing can be mended', async () => {
  expect(await asked({ documentChanges: true }, { 'clean.standard.yaml': 'standard: b@2020\n' })).toBeNull();
});
