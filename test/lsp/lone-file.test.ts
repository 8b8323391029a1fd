import { afterEach, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { openFolderCommand } from '../../server/protocol/commands.ts';
import { type Session, type SessionOptions, session } from '../support/session.ts';
import { files, report, rulesOf, standard } from '../support/small-collection.ts';
import { root, uriOf } from '../support/workspace.ts';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

const unknown = 'report/unknown-standard';

test('a file that was opened without a folder finds the standard beside it', async () => {
  running = await session(files, 'en', { alone: true });
  const found = running.published('lone.report.yaml', (params) => !rulesOf(params).includes(unknown));
  running.open('lone.report.yaml', report('lone'));
  expect(rulesOf(await found)).not.toContain(unknown);
});

test('where it is not there either, the folder can be opened, by an editor that has the command', async () => {
  for (const opensPages of [true, false]) {
    running = await session({ 'other.standard.yaml': standard(['a']).replace('demo@2020', 'other@2020') }, 'en', {
      alone: true,
      initialization: { opensPages },
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    });
    const told = running.published('lone.report.yaml', (params) => rulesOf(params).includes(unknown));
    running.open('lone.report.yaml', report('lone'));
    const { diagnostics } = await told;
    const at = diagnostics.find(({ code }) => code === unknown);
    const actions = await running.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('lone.report.yaml') },
      range: at?.range,
      context: { diagnostics: [at] },
    });
    const opening = actions.find(({ command }) => command?.command === openFolderCommand);
    expect(opening?.command?.arguments).toEqual(opensPages ? [root] : undefined);
    await running.end();
    running = undefined;
  }
});

/** The first message that a session shows. */
function heardMessage(): {
  readonly message: Promise<string>;
  readonly prepare: NonNullable<SessionOptions['prepare']>;
} {
  let tell = (_: string): void => {};
  const message = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const prepare: NonNullable<SessionOptions['prepare']> = (client) =>
    void client.onNotification('window/showMessage', (params: { message: string }) => tell(params.message));
  return { message, prepare };
}

test('a standard beside it that cannot be read is told', async () => {
  const { message, prepare } = heardMessage();
  running = await session(files, 'en', { alone: true, unreadable: ['demo.standard.yaml'], prepare });
  running.open('lone.report.yaml', report('lone'));
  expect(await message).toContain('Not checked (1): demo.standard.yaml.');
});

test('where it cannot be looked what lies beside it, that is told', async () => {
  const { message, prepare } = heardMessage();
  running = await session(files, 'en', { alone: true, sealed: [''], prepare });
  running.open('lone.report.yaml', report('lone'));
  expect(await message).toContain('EACCES');
});
