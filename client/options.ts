import type { LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { readOnlySchemes } from '../server/protocol/views.ts';
import { ownDocuments } from './own-documents.ts';
import { initializationOptions, section } from './settings.ts';

/** How long, and how often within it, a server that died is started again without asking (ms). */
const patience = { within: 3 * 60_000, restarts: 4 };

/** `gaveUp` is called once a server has died too often to be started again. */
export function clientOptions(
  outputChannel: LogOutputChannel,
  middleware: Middleware,
  gaveUp: () => void,
): LanguageClientOptions {
  return {
    documentSelector: ownDocuments,
    diagnosticCollectionName: section,
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    // Our own words are shown when starting fails; the client's would be in English.
    initializationFailedHandler: () => false,
    errorHandler: restartPatiently(gaveUp),
    synchronize: { configurationSection: section },
    middleware: {
      ...middleware,
      provideCodeActions: (document, range, context, token, next) =>
        isOurs(document.uri.scheme) ? next(document, range, context, token) : [],
    },
    markdown: { isTrusted: false, supportHtml: false, supportThemeIcons: false },
  };
}

function isOurs(scheme: string): boolean {
  return !readOnlySchemes.includes(scheme);
}

function restartPatiently(gaveUp: () => void): ErrorHandler {
  let ended: number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      const now = Date.now();
      ended = [...ended.filter((time) => now - time < patience.within), now];
      if (ended.length <= patience.restarts) return { action: CloseAction.Restart, handled: true };
      gaveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
