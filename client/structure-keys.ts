import { commands, Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { nextCommand, skeletonWrittenCommand } from '../server/protocol/commands.ts';
import type { Ask } from './ask.ts';
import { followCursorLine } from './cursor-line.ts';
import { restructurer } from './restructure.ts';
import { followedSkeleton } from './skeleton.ts';

const lineBelow = { command: 'editor.action.insertLineAfter' };
const newLine = { command: 'type', argument: { text: '\n' } };

/** The commands behind the keys that know the structure of the file (`keybindings` in package.json). */
export function registerStructureKeys(client: BaseLanguageClient, ask: Ask): Disposable {
  const skeleton = followedSkeleton();
  const { press, choose } = restructurer(client, ask, skeleton);
  return Disposable.from(
    skeleton.follow(),
    followCursorLine(skeleton),
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
    commands.registerCommand('clausewright.deeper', (key?: string) =>
      press({ change: 'deeper', ...(key === undefined ? {} : { otherwise: { command: key } }) }),
    ),
    commands.registerCommand('clausewright.outwards', (key?: string) =>
      press({ change: 'outwards', ...(key === undefined ? {} : { otherwise: { command: key } }) }),
    ),
    commands.registerCommand('clausewright.leaveByEnter', () => press({ change: 'leave', otherwise: newLine })),
    commands.registerCommand('clausewright.leaveByBackspace', () =>
      press({ change: 'leave', otherwise: { command: 'deleteLeft' } }),
    ),
    commands.registerCommand('clausewright.nextBehindSkeleton', () => {
      const since = skeleton.endedAt();
      return press({ change: 'next', otherwise: newLine, ...(since === undefined ? {} : { since }) });
    }),
    commands.registerCommand(skeletonWrittenCommand, (first: number, last: number, again: boolean) => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined) skeleton.begin(document, first, last);
      return again ? commands.executeCommand('editor.action.triggerSuggest') : undefined;
    }),
  );
}
