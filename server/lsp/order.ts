import {
  ErrorCodes,
  type InitializeParams,
  type Message,
  type MessageStrategy,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';
import { type Locale, say, type Words } from '../base/words.ts';
import { joinBursts } from './bursts.ts';
import { inVersionOrder, longestWait } from './version-order.ts';

/** Stands in for a request that comes when it must not; no client sends it. */
export const refusedRequest = 'clausewright/refused';
export interface RefusedParams {
  readonly refused: keyof typeof refusals;
}

const refusals = {
  early: {
    code: ErrorCodes.ServerNotInitialized,
    words: { en: 'The first request has to be “initialize”.', 'zh-Hant': '第一個請求必須是「initialize」。' },
  },
  again: {
    code: ErrorCodes.InvalidRequest,
    words: { en: '“initialize” was asked already.', 'zh-Hant': '已經請求過「initialize」。' },
  },
  late: {
    code: ErrorCodes.InvalidRequest,
    words: { en: 'After “shutdown” nothing but “exit” is taken.', 'zh-Hant': '「shutdown」之後只接受「exit」。' },
  },
} satisfies Readonly<Record<string, { readonly code: number; readonly words: Words }>>;

/** Why a request is refused that came when it must not. */
export function refusal({ refused }: RefusedParams, locale: Locale): ResponseError<void> {
  const { code, words } = refusals[refused];
  return new ResponseError(code, say(words, locale));
}

interface InOrder extends MessageStrategy {
  /** Whether the client has asked for the end. */
  isEnded(): boolean;
}

/** All that a client sends, in the order that the protocol has, bursts of edits joined. */
export function inOrder(later: (work: () => void) => void): InOrder {
  const { handleMessage } = inVersionOrder(joinBursts(later), (work) => setTimeout(work, longestWait));
  let stage: Stage = 'before';
  return {
    isEnded: () => stage === 'ended',
    handleMessage(message, next) {
      const { method } = message as NotificationMessage;
      // Answers to what was asked before are taken at any time.
      if (method === undefined || method === 'exit') return handleMessage(message, next);
      const refused = refusedIn(stage, method);
      if (refused !== undefined) {
        if ('id' in message) next(asRefused(message as RequestMessage, refused));
        return;
      }
      if (method === 'shutdown') stage = 'ended';
      if (method !== 'initialize') return void handleMessage(message, next);
      stage = 'running';
      handleMessage(introduced(message as RequestMessage), next);
    },
  };
}

/** How a client introduces itself, with what it left out: the protocol package answers none without. */
function introduced(message: RequestMessage): Message {
  const params = message.params as Partial<InitializeParams> | null | undefined;
  return { ...message, params: { ...params, capabilities: params?.capabilities ?? {} } } as Message;
}

type Stage = 'before' | 'running' | 'ended';

function refusedIn(stage: Stage, method: string): RefusedParams['refused'] | undefined {
  if (stage === 'ended') return 'late';
  if (stage === 'before') return method === 'initialize' ? undefined : 'early';
  return method === 'initialize' ? 'again' : undefined;
}

function asRefused({ jsonrpc, id }: RequestMessage, refused: RefusedParams['refused']): Message {
  return { jsonrpc, id, method: refusedRequest, params: { refused } } as RequestMessage;
}
