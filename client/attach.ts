import {
  type DataTransfer,
  type DataTransferFile,
  type Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  FileType,
  languages,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type WorkspaceEdit as SentEdit, State } from 'vscode-languageclient';
import { type AttachParams, type AttachResult, attachRequest } from '../server/protocol/writing.ts';
import { fileNameOf } from './file-name.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** A file as it was dropped: where it lies, or, from outside of what the editor sees, what is in it. */
interface Dropped {
  readonly name: string;
  readonly uri?: Uri;
  readonly content?: DataTransferFile;
}

const kind = DocumentDropOrPasteEditKind.Empty.append('clausewright', 'attach');

/**
 * Files that are dropped on a report become its attachments: from the Explorer where they lie, from elsewhere as copies beside the
 * report's other evidence.
 */
export function attachDropped(client: BaseLanguageClient): Disposable {
  return languages.registerDocumentDropEditProvider(
    { language: 'service-report' },
    {
      async provideDocumentDropEdits(document, position, transfer, token) {
        if (client.state !== State.Running) return undefined;
        const files = await filesIn(transfer);
        if (files.length === 0) return undefined;
        const { code2ProtocolConverter: converter } = client;
        const params: AttachParams = {
          uri: converter.asUri(document.uri),
          position: converter.asPosition(position),
          files: files.map(({ name, uri }) => ({ name, ...(uri && { uri: uri.toString() }) })),
        };
        const result = await client.sendRequest<AttachResult | null>(attachRequest, params, token);
        if (result === null) return undefined;
        const drop = new DocumentDropEdit('', tell(currentLocale(), 'attach'), kind);
        drop.additionalEdit = await editOf(client, result, files);
        return drop;
      },
    },
    { dropMimeTypes: ['text/uri-list', 'files'], providedDropEditKinds: [kind] },
  );
}

async function filesIn(transfer: DataTransfer): Promise<readonly Dropped[]> {
  const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
  const listed = list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Uri.parse(line));
  const known = new Set(listed.map((uri) => uri.toString()));
  const files: Dropped[] = [];
  for (const uri of listed) if (await isFile(uri)) files.push({ name: fileNameOf(uri), uri });
  for (const [, item] of transfer) {
    const content = item.asFile();
    if (content === undefined || (content.uri !== undefined && known.has(content.uri.toString()))) continue;
    files.push({ name: content.name, content, ...(content.uri && { uri: content.uri }) });
  }
  return files;
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** The copies first, so that the report never names a file that is not there yet. */
async function editOf(
  client: BaseLanguageClient,
  result: AttachResult,
  files: readonly Dropped[],
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const [index, to] of result.copies.entries()) {
    const file = files[index];
    if (to === null || file === undefined) continue;
    const contents = file.content ?? (file.uri && (await workspace.fs.readFile(file.uri)));
    if (contents !== undefined) edit.createFile(Uri.parse(to, true), { contents, overwrite: false });
  }
  const written = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit as SentEdit);
  for (const [uri, edits] of written.entries()) edit.set(uri, edits);
  return edit;
}
