import { commands, Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { nextCommand, skeletonWrittenCommand } from '../server/protocol/commands.ts';
import type { Ask } from './ask.ts';
import type { CursorLine } from './cursor-line.ts';
import { followCursorLine } from './follow-cursor.ts';
import type { StructureKey } from './line-kind.ts';
import { restructurer } from './restructure.ts';
import { followedSkeleton } from './skeleton.ts';

const lineBelow = { command: 'editor.action.insertLineAfter' };
const newLine = { command: 'type', argument: { text: '\n' } };

/** The commands behind the keys that know the structure of the file (`keybindings` in package.json). */
export function registerStructureKeys(client: BaseLanguageClient, ask: Ask): Disposable {
  const skeleton = followedSkeleton();
  const { press, isPressed, choose } = restructurer(client, ask, skeleton);
  const level = (change: 'deeper' | 'outwards', key?: string, isJoined = false): Promise<void> =>
    press({ change, isJoined, ...(key === undefined ? {} : { otherwise: { command: key } }) });
  const leaveByEnter = (isJoined = false): Promise<void> => press({ change: 'leave', otherwise: newLine, isJoined });
  const leaveByBackspace = (isJoined = false): Promise<void> =>
    press({ change: 'leave', otherwise: { command: 'deleteLeft' }, isJoined });
  const nextBehindSkeleton = async (isJoined = false): Promise<void> => {
    const since = skeleton.endedAt();
    // The cursor has left it since the editor was told.
    if (since === undefined) await commands.executeCommand(newLine.command, newLine.argument);
    else await press({ change: 'next', otherwise: newLine, since, isJoined });
  };
  const pressLate = (key: StructureKey, { isSkeletonEnd }: CursorLine): Promise<void> => {
    switch (key) {
      case 'tab':
        return level('deeper', 'tab', true);
      case 'shift-tab':
        return level('outwards', 'outdent', true);
      case 'backspace':
        return leaveByBackspace(true);
      case 'enter':
        return isSkeletonEnd ? nextBehindSkeleton(true) : leaveByEnter(true);
    }
  };
  return Disposable.from(
    skeleton.follow(),
    followCursorLine(skeleton, { pressLate, isPressed }),
    commands.registerCommand(nextCommand, (group?: string) =>
      press({ change: 'next', ...(typeof group === 'string' ? { group } : { otherwise: lineBelow }) }),
    ),
    commands.registerCommand('clausewright.chooseNext', choose),
    commands.registerCommand('clausewright.moveUp', () =>
      press({ change: 'move-up', otherwise: { command: 'editor.action.moveLinesUpAction' } }),
    ),
    commands.registerCommand('clausewright.moveDown', () =>
      press({ change: 'move-down', otherwise: { command: 'editor.action.moveLinesDownAction' } }),
    ),
    commands.registerCommand('clausewright.deeper', (key?: string) => level('deeper', key)),
    commands.registerCommand('clausewright.outwards', (key?: string) => level('outwards', key)),
    commands.registerCommand('clausewright.leaveByEnter', () => leaveByEnter()),
    commands.registerCommand('clausewright.leaveByBackspace', () => leaveByBackspace()),
    commands.registerCommand('clausewright.nextBehindSkeleton', () => nextBehindSkeleton()),
    commands.registerCommand(skeletonWrittenCommand, (first: number, last: number, again: boolean) => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined) skeleton.begin(document, first, last);
      return again ? commands.executeCommand('editor.action.triggerSuggest') : undefined;
    }),
  );
}
