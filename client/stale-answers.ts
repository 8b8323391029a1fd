import { commands, languages, type QuickPickItem, ThemeIcon, Uri, window } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type CompareAnsweredParams,
  type CompareAnsweredResult,
  compareAnsweredRequest,
  type ReaffirmParams,
  reaffirmRequest,
  type StaleAnswerItem,
  type StaleAnswersParams,
  type StaleAnswersResult,
  staleAnswersRequest,
} from '../server/protocol/stale-answers.ts';
import { applyTelling } from './apply-edit.ts';
import type { Ask } from './ask.ts';
import type { Documents } from './documents.ts';
import { ownDocuments } from './own-documents.ts';
import { showView } from './pages.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/**
 * Shows a report's answers to clauses that have changed, each with what changed, and takes today's digests over into those that
 * the reader says still hold: as one step that can be undone, and nothing before the reader has said so.
 */
export async function reaffirmAnswers(
  client: BaseLanguageClient,
  ask: Ask,
  documents: Documents,
  report?: string,
): Promise<void> {
  const locale = currentLocale();
  const uri = report ?? activeReport(client);
  if (uri === undefined) return void window.showInformationMessage(tell(locale, 'openReport'));
  const params: StaleAnswersParams = { uri };
  const found = await ask<StaleAnswersResult>(staleAnswersRequest, params);
  if (found === undefined) return;
  if (found === null) return void window.showInformationMessage(tell(locale, 'openReport'));
  if (found.answers.length === 0) return void window.showInformationMessage(tell(locale, 'noneStale'));
  const page = Uri.parse(found.page, true);
  documents.refresh(page);
  await showView(page);
  const seen = await chooseAnswers(found.answers, (clause) => compareAnswered(client, ask, { uri, clause }));
  if (seen.length === 0) return;
  const edit = await ask<WorkspaceEdit>(reaffirmRequest, { uri, seen } satisfies ReaffirmParams);
  if (edit === undefined) return;
  if (edit === null) return void window.showWarningMessage(tell(locale, 'changedAgain'));
  await applyTelling(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  documents.refresh(page);
}

/** Opens a clause as it was answered beside what it says today. Without a place: at the cursor. */
export async function compareAnswered(
  client: BaseLanguageClient,
  ask: Ask,
  params?: CompareAnsweredParams,
): Promise<void> {
  const locale = currentLocale();
  const asked = params ?? answerAtCursor(client);
  const found = asked ? await ask<CompareAnsweredResult>(compareAnsweredRequest, asked) : null;
  if (found === undefined) return;
  if (found === null) return void window.showInformationMessage(tell(locale, 'pointAtAnswer'));
  if (found.note !== undefined) void window.showInformationMessage(found.note);
  if (found.sides === undefined) return;
  const [before, after] = [found.sides.before, found.sides.after].map((one) => Uri.parse(one, true));
  await commands.executeCommand('vscode.diff', before, after, found.sides.title, { preview: true });
}

interface AnswerPick extends QuickPickItem {
  readonly seen: StaleAnswerItem;
}

/** The answers that the reader leaves ticked; none when the list is dismissed. */
function chooseAnswers(
  answers: readonly StaleAnswerItem[],
  compare: (clause: string) => Promise<void>,
): Promise<readonly StaleAnswerItem[]> {
  const locale = currentLocale();
  const list = window.createQuickPick<AnswerPick>();
  const button = { iconPath: new ThemeIcon('diff'), tooltip: tell(locale, 'compareAnswer') };
  list.title = tell(locale, 'whichHold');
  list.placeholder = tell(locale, 'untickOthers');
  list.canSelectMany = true;
  list.ignoreFocusOut = true;
  list.matchOnDetail = true;
  list.items = answers.map((seen) => ({
    label: seen.name,
    description: seen.status,
    detail: seen.changes ?? tell(locale, 'changesUnknown'),
    buttons: [button],
    seen,
  }));
  list.selectedItems = list.items;
  return new Promise((resolve) => {
    list.onDidTriggerItemButton(({ item }) => void compare(item.seen.clause));
    list.onDidAccept(() => {
      resolve(list.selectedItems.map(({ seen }) => seen));
      list.hide();
    });
    list.onDidHide(() => {
      resolve([]);
      list.dispose();
    });
    list.show();
  });
}

function activeReport(client: BaseLanguageClient): string | undefined {
  const document = window.activeTextEditor?.document;
  if (document === undefined || languages.match(ownDocuments, document) === 0) return undefined;
  return client.code2ProtocolConverter.asUri(document.uri);
}

function answerAtCursor(client: BaseLanguageClient): CompareAnsweredParams | undefined {
  const uri = activeReport(client);
  const position = window.activeTextEditor?.selection.active;
  return uri === undefined || position === undefined
    ? undefined
    : { uri, position: client.code2ProtocolConverter.asPosition(position) };
}
