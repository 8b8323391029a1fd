import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages, type Uri, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { DocumentParams } from '../server/protocol/documents.ts';
import { type FileStatus, fileStatusRequest, statusChangedNotification } from '../server/protocol/status.ts';
import { ownDocuments } from './own-documents.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

const severities: Readonly<Record<FileStatus['severity'], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

/** Nothing while the server is not running, or for a file that is none of ours. */
export async function fileStatus(client: BaseLanguageClient, uri: Uri): Promise<FileStatus | undefined> {
  if (client.state !== State.Running) return undefined;
  const params: DocumentParams = { uri: uri.toString() };
  return (await client.sendRequest<FileStatus | null>(fileStatusRequest, params)) ?? undefined;
}

/** The item beside the language's name: what the file is, which standard and edition, and whether it is being checked. */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('clausewright.file', ownDocuments);
  item.name = 'Clausewright';
  let asked = 0;
  const refresh = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const mine = ++asked;
    // What is lent may have come since.
    item.selector = ownDocuments;
    if (client.state !== State.Running) return showState(item, client.state);
    if (editor === undefined || languages.match(ownDocuments, editor.document) === 0) return;
    const status = await fileStatus(client, editor.document.uri).catch(() => undefined);
    if (mine === asked) showFile(item, status);
  };
  showState(item, client.state);
  return Disposable.from(
    item,
    client.onDidChangeState(refresh),
    client.onNotification(statusChangedNotification, refresh),
    window.onDidChangeActiveTextEditor(refresh),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) void refresh();
    }),
  );
}

function showState(item: LanguageStatusItem, state: State): void {
  const locale = currentLocale();
  const stopped = state === State.Stopped || state === State.StartFailed;
  item.busy = !stopped;
  item.text = tell(locale, stopped ? 'stopped' : 'starting');
  item.detail = stopped ? tell(locale, 'stoppedDetail') : '';
  item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.command = stopped ? { command: 'clausewright.restart', title: tell(locale, 'restart') } : undefined;
}

function showFile(item: LanguageStatusItem, status: FileStatus | undefined): void {
  const locale = currentLocale();
  item.busy = status === undefined;
  item.text = status?.text ?? tell(locale, 'reading');
  item.detail = status?.detail ?? '';
  item.severity = severities[status?.severity ?? 'information'];
  const show = { command: 'clausewright.showResolvedStandard', title: tell(locale, 'showResolved') };
  item.command = status?.resolvable ? show : undefined;
}
