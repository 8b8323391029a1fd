import { commands, SnippetString, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type NextOfferItem,
  type NextOffersParams,
  nextOffersRequest,
  type RestructureParams,
  type RestructureResult,
  restructureRequest,
  type StructureEdit,
} from '../server/protocol/writing.ts';
import { type Ask, noteStays } from './ask.ts';
import { currentLocale } from './settings.ts';
import type { Skeleton } from './skeleton.ts';
import { breaksIn } from './skeleton-lines.ts';
import { waitingKey } from './waiting-key.ts';
import { insert, withCursor } from './with-cursor.ts';
import { tell } from './words.ts';

/** What is wished of the structure at the cursor, and what a key for it does where there is none that it would be about. */
interface Wish extends Pick<RestructureParams, 'change' | 'group' | 'since'> {
  readonly otherwise?: { readonly command: string; readonly argument?: unknown };
  /** Whether it is undone together with what was done before it. */
  readonly isJoined?: boolean;
}

interface Restructurer {
  /** Has the server change the structure at the cursor; presses are answered one after the other. */
  readonly press: (wish: Wish) => Promise<void>;
  /** Whether a press is yet to be answered. */
  readonly isPressed: () => boolean;
  /** Lets the reader choose what to write next. */
  readonly choose: () => Promise<void>;
}

export function restructurer(client: BaseLanguageClient, ask: Ask, skeleton: Skeleton): Restructurer {
  let turn: Promise<void> = Promise.resolve();
  let waiting = 0;
  const carryOut = async (wish: Wish): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const key = waitingKey(editor);
    try {
      const result = await ask<RestructureResult>(restructureRequest, paramsOf(client, editor, wish));
      if (!result) await key.carryOut(() => doOtherwise(wish));
      else if ('note' in result) window.setStatusBarMessage(result.note, noteStays);
      else await key.carryOut(() => write(client, editor, result, skeleton, wish.isJoined));
    } finally {
      key.dispose();
    }
  };
  const press = (wish: Wish): Promise<void> => {
    waiting += 1;
    turn = turn
      .then(() => carryOut(wish))
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
    return turn;
  };
  return { press, isPressed: () => waiting > 0, choose: () => choose(client, ask, press) };
}

async function doOtherwise({ otherwise }: Wish): Promise<boolean> {
  if (otherwise !== undefined) await commands.executeCommand(otherwise.command, otherwise.argument);
  return true;
}

function paramsOf(
  { code2ProtocolConverter: converter }: BaseLanguageClient,
  { document, selection }: TextEditor,
  { otherwise: _, isJoined: __, ...wish }: Wish,
): RestructureParams {
  return { uri: converter.asUri(document.uri), position: converter.asPosition(selection.active), ...wish };
}

async function write(
  client: BaseLanguageClient,
  editor: TextEditor,
  { range, text, cursor, again }: StructureEdit,
  skeleton: Skeleton,
  isJoined = false,
): Promise<boolean> {
  const { protocol2CodeConverter: converter } = client;
  const place = converter.asRange(range);
  const stops = { undoStopBefore: !isJoined, undoStopAfter: true };
  if (cursor === undefined) {
    // What was being filled in is done.
    await commands.executeCommand('leaveSnippet');
    if (!(await insert(editor, new SnippetString(text), place, stops))) return false;
    skeleton.begin(editor.document, place.start.line, place.start.line + breaksIn(text));
  } else {
    const written = withCursor(text, place.start, converter.asPosition(cursor));
    if (!(await insert(editor, written, place, stops))) return false;
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
  if (again) await commands.executeCommand('editor.action.triggerSuggest');
  return true;
}

async function choose(client: BaseLanguageClient, ask: Ask, press: Restructurer['press']): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { code2ProtocolConverter: converter } = client;
  const params: NextOffersParams = {
    uri: converter.asUri(editor.document.uri),
    position: converter.asPosition(editor.selection.active),
  };
  const offers = await ask<readonly NextOfferItem[]>(nextOffersRequest, params);
  if (offers === undefined) return;
  if (offers === null || offers.length === 0)
    return void window.setStatusBarMessage(tell(currentLocale(), 'nothingNext'), noteStays);
  const chosen = await window.showQuickPick(offers.map(({ title, group }) => ({ label: title, group })));
  if (chosen === undefined) return;
  await press({ change: 'next', group: chosen.group });
}
