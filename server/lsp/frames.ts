import type { Readable } from 'node:stream';
import { ErrorCodes, type MessageReader, type ResponseMessage, StreamMessageReader } from 'vscode-languageserver/node';
import { type Locale, say, type Words } from '../base/words.ts';

const words = {
  broken: {
    en: 'Clausewright ends: what comes over standard input is no message of the language server protocol ({reason}). Is it really an editor that talks to it?',
    'zh-Hant': 'Clausewright 退出：標準輸入中的內容不是語言服務協議的消息（{reason}）。與它通信的確是編輯器嗎？',
  },
} satisfies Readonly<Record<string, Words>>;

/** What a client is told whose message is no JSON: nobody knows which it was. */
export const notJson = {
  jsonrpc: '2.0',
  id: null,
  error: { code: ErrorCodes.ParseError, message: 'no JSON' },
} satisfies ResponseMessage;

/**
 * Reads messages, and says so where none can be read any more: behind a broken frame nobody knows where the next begins.
 * `ended`: called then with what to tell. `garbled`: a message is no JSON, and those behind it are fine.
 */
export function readFrames(
  stream: Readable,
  locale: Locale,
  ended: (sentence: string) => void,
  garbled: (error: Error) => void,
): MessageReader {
  const reader = new StreamMessageReader(stream);
  reader.onError((error) => {
    if (error instanceof SyntaxError) garbled(error);
    else ended(say(words.broken, locale, { reason: error.message.split('\n').join(' ') }));
  });
  return reader;
}
