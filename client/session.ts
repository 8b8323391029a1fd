import { commands, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { asking } from './ask.ts';
import { answerAssistants } from './assistants.ts';
import { attachDropped } from './attach.ts';
import { registerCommands } from './commands.ts';
import { provideDocuments } from './documents.ts';
import { lendFiles } from './files.ts';
import { holdBack } from './held-back.ts';
import { indentAsSet } from './indentation.ts';
import { offerLanguage } from './language-hint.ts';
import { openChoices } from './open-choices.ts';
import { clientOptions } from './options.ts';
import { followLent } from './own-documents.ts';
import { followOwnFiles } from './own-files.ts';
import { pasteAsMeant } from './paste.ts';
import { registerPreview } from './preview/preview.ts';
import { pushedFindings } from './pushed-findings.ts';
import { currentLocale, section } from './settings.ts';
import { showStatus } from './status.ts';
import { tokenColours } from './token-colours.ts';
import { type SentenceName, tell } from './words.ts';

/**
 * Connects the editor with a server, whichever kind `createClient` makes, and keeps the two together until the
 * extension ends. Never throws: a server that does not start is told to the reader, who can try again.
 */
export async function startSession(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<BaseLanguageClient> {
  const output = window.createOutputChannel('Clausewright', { log: true });
  const held = holdBack();
  const choices = openChoices();
  const { handleDiagnostics } = held;
  const { provideCompletionItem } = choices;
  const middleware = { handleDiagnostics, provideCompletionItem };
  const client = createClient(clientOptions(output, middleware, () => void report('keepsFailing')));
  client.registerFeature(tokenColours);
  client.registerFeature(pushedFindings);
  const { start, restart, running } = starting(client, output);
  const documents = provideDocuments(client);
  const ask = asking(client, running, () => void report('notAnswering'));
  const preview = registerPreview(client, ask, context.extensionUri);
  context.subscriptions.push(
    output,
    preview,
    held.follow(client),
    choices,
    lendFiles(client),
    attachDropped(client),
    pasteAsMeant(client),
    documents,
    showStatus(client),
    offerLanguage(context),
    followOwnFiles(),
    // A client that is just starting cannot be stopped.
    followLent(() => void running().then(restart)),
    answerAssistants(client, context),
    registerCommands({ client, documents, ask, restart, preview }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${section}.locale`)) void restart();
    }),
  );
  indentAsSet();
  await start();
  return client;
}

/** `running`: whether the latest start has come to something, as soon as that is known. */
function starting(client: BaseLanguageClient, output: LogOutputChannel) {
  let latest = Promise.resolve(false);
  const tryTo = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      void report('cannotStart');
      return false;
    }
  };
  const begin = (work: () => Promise<void>): Promise<boolean> => {
    latest = tryTo(work);
    return latest;
  };
  return {
    start: () => begin(() => client.start()),
    restart: () =>
      begin(async () => {
        if (client.needsStop()) await client.stop();
        await client.start();
      }),
    running: () => latest,
  };
}

async function report(sentence: SentenceName): Promise<void> {
  const locale = currentLocale();
  const restart = tell(locale, 'restart');
  const output = tell(locale, 'showOutput');
  const answer = await window.showErrorMessage(tell(locale, sentence), restart, output);
  if (answer === restart) await commands.executeCommand('clausewright.restart');
  if (answer === output) await commands.executeCommand('clausewright.showOutput');
}
