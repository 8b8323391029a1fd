import { commands, Selection, SnippetString, type TextEditor, TextEditorRevealType, window } from 'vscode';
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
import type { Ask } from './ask.ts';
import { currentLocale } from './settings.ts';
import type { Skeleton } from './skeleton.ts';
import { breaksIn } from './skeleton-lines.ts';
import { tell } from './words.ts';

/** What is wished of the structure at the cursor, and what a key for it does where there is none that it would be about. */
export interface Wish extends Pick<RestructureParams, 'change' | 'group' | 'since'> {
  readonly otherwise?: { readonly command: string; readonly argument?: unknown };
}

/** How long a note stays in the status bar (ms). */
export const noteStays = 6000;

export interface Restructurer {
  /** Has the server change the structure at the cursor; presses are answered one after the other. */
  readonly press: (wish: Wish) => Promise<void>;
  /** Lets the reader choose what to write next. */
  readonly choose: () => Promise<void>;
}

export function restructurer(client: BaseLanguageClient, ask: Ask, skeleton: Skeleton): Restructurer {
  let turn: Promise<void> = Promise.resolve();
  const carryOut = async (wish: Wish): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { document, selection } = editor;
    const { version } = document;
    const result = await ask<RestructureResult>(restructureRequest, paramsOf(client, editor, wish));
    // What was done meanwhile is worth more than a change that was worked out without it.
    if (document.version !== version || window.activeTextEditor !== editor) return;
    if (!editor.selection.isEqual(selection)) return;
    if (result === undefined) await doOtherwise(wish);
    else if ('note' in result) window.setStatusBarMessage(result.note, noteStays);
    else await write(client, editor, result, skeleton);
  };
  const press = (wish: Wish): Promise<void> => {
    turn = turn.then(() => carryOut(wish)).catch(() => undefined);
    return turn;
  };
  return { press, choose: () => choose(client, ask, press) };
}

async function doOtherwise({ otherwise }: Wish): Promise<void> {
  if (otherwise !== undefined) await commands.executeCommand(otherwise.command, otherwise.argument);
}

function paramsOf(
  { code2ProtocolConverter: converter }: BaseLanguageClient,
  { document, selection }: TextEditor,
  { otherwise: _, ...wish }: Wish,
): RestructureParams {
  return { uri: converter.asUri(document.uri), position: converter.asPosition(selection.active), ...wish };
}

async function write(
  client: BaseLanguageClient,
  editor: TextEditor,
  { range, text, cursor, again }: StructureEdit,
  skeleton: Skeleton,
): Promise<void> {
  const { protocol2CodeConverter: converter } = client;
  const place = converter.asRange(range);
  if (cursor === undefined) {
    const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
    // What was being filled in is done.
    await commands.executeCommand('leaveSnippet');
    await editor.insertSnippet(new SnippetString(text), place, options);
    skeleton.begin(editor.document, place.start.line, place.start.line + breaksIn(text));
  } else {
    if (!(await editor.edit((edit) => edit.replace(place, text)))) return;
    const at = converter.asPosition(cursor);
    editor.selection = new Selection(at, at);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
  if (again) await commands.executeCommand('editor.action.triggerSuggest');
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
  if (offers === undefined || offers.length === 0)
    return void window.setStatusBarMessage(tell(currentLocale(), 'nothingNext'), noteStays);
  const chosen = await window.showQuickPick(offers.map(({ title, group }) => ({ label: title, group })));
  if (chosen === undefined) return;
  await press({ change: 'next', group: chosen.group });
}
