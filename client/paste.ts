import {
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  DocumentPasteTriggerKind,
  languages,
  WorkspaceEdit,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { longestPaste, type PasteParams, type PasteResult, pasteRequest } from '../server/protocol/paste.ts';
import { languages as ownLanguages } from './selector.ts';

const kind = DocumentDropOrPasteEditKind.Text.append('clausewright');

/** What an editor puts on the clipboard beside its text: that is pasted as it is. */
const ofEditor = 'vscode-editor-data';

/** What was copied in a text program or a browser becomes clauses, texts and items; to paste it as it is stays a choice. */
export function pasteAsMeant(client: BaseLanguageClient): Disposable {
  return languages.registerDocumentPasteEditProvider(
    ownLanguages.map((language) => ({ language })),
    {
      async provideDocumentPasteEdits(document, ranges, transfer, context, token) {
        const [range, ...others] = ranges;
        if (client.state !== State.Running || range === undefined || others.length > 0) return undefined;
        const isAsked = context.triggerKind === DocumentPasteTriggerKind.PasteAs;
        if (transfer.get(ofEditor) !== undefined && !isAsked) return undefined;
        const { code2ProtocolConverter: to, protocol2CodeConverter: from } = client;
        const params: PasteParams = {
          uri: to.asUri(document.uri),
          range: to.asRange(range),
          ...(await copied(transfer)),
        };
        if (params.text === '' || params.text.length + (params.html?.length ?? 0) > longestPaste) return undefined;
        const result = await client.sendRequest<PasteResult | null>(pasteRequest, params, token);
        if (result === null) return undefined;
        const edit = new DocumentPasteEdit('', result.title, kind);
        edit.additionalEdit = new WorkspaceEdit();
        edit.additionalEdit.replace(document.uri, from.asRange(result.range), result.newText);
        return [edit];
      },
    },
    { pasteMimeTypes: ['text/html', 'text/plain'], providedPasteEditKinds: [kind] },
  );
}

async function copied(transfer: DataTransfer): Promise<Pick<PasteParams, 'html' | 'text'>> {
  const [text, html] = await Promise.all([
    transfer.get('text/plain')?.asString() ?? '',
    transfer.get('text/html')?.asString() ?? '',
  ]);
  return html === '' ? { text } : { text, html };
}
