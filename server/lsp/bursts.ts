import {
  DidChangeTextDocumentNotification,
  type DidChangeTextDocumentParams,
  type Message,
  type MessageStrategy,
  type NotificationMessage,
} from 'vscode-languageserver';
import { isPartial } from './partial-change.ts';

/** So many notifications become one: whoever types without a pause is told what is found after each hundred. */
export const longestBurst = 100;

/**
 * Edits of one file that have come one behind the other are handled as one, which is what they would come to: else each
 * would be read and checked, since messages are handled one a turn of the event loop. There is no delay: the edit
 * that no other follows is handled in the second turn after it came, and whatever else comes is handled after it.
 */
export function joinBursts(later: (work: () => void) => void): MessageStrategy {
  let burst: Burst | undefined;

  const handle = (): void => {
    const ended = burst;
    burst = undefined;
    ended?.handle(ended);
  };

  /** In the first turn, what had been read by then is handled after this; in the second it is known whether that was an edit. */
  const handleUnlessGrown = (one: Burst): void => {
    const { length } = one;
    later(() =>
      later(() => {
        if (one !== burst) return;
        if (one.length === length) handle();
        else handleUnlessGrown(one);
      }),
    );
  };

  return {
    handleMessage(message, next) {
      const edit = partialEdit(message);
      if (burst !== undefined && edit !== undefined && isNext(burst, edit)) {
        burst.length += 1;
        burst.contentChanges = burst.contentChanges.concat(edit.contentChanges);
        burst.textDocument = edit.textDocument;
        return;
      }
      handle();
      if (edit === undefined) return next(message);
      const { textDocument, contentChanges } = edit;
      const passOn = (params: DidChangeTextDocumentParams) => void next({ ...message, params } as NotificationMessage);
      burst = { textDocument, contentChanges, length: 1, handle: passOn };
      handleUnlessGrown(burst);
    },
  };
}

interface Burst {
  textDocument: DidChangeTextDocumentParams['textDocument'];
  contentChanges: DidChangeTextDocumentParams['contentChanges'];
  length: number;
  readonly handle: (params: DidChangeTextDocumentParams) => void;
}

function isNext({ textDocument, length }: Burst, edit: DidChangeTextDocumentParams): boolean {
  return length < longestBurst && textDocument.uri === edit.textDocument.uri;
}

/** What a message changes in a text, where it does not send the whole of it anew. */
function partialEdit(message: Message): DidChangeTextDocumentParams | undefined {
  const { method, params } = message as NotificationMessage;
  if (method !== DidChangeTextDocumentNotification.method) return undefined;
  const edit = params as unknown as DidChangeTextDocumentParams;
  // Whoever sends something else is told by who handles it.
  const isSound = Array.isArray(edit?.contentChanges) && typeof edit.textDocument?.uri === 'string';
  return isSound && edit.contentChanges.every(isPartial) ? edit : undefined;
}
