import type { Writable } from 'node:stream';
import { Emitter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/**
 * Writes each message at once and in one piece. The protocol package waits a turn of the event loop before each, hands over its
 * head, waits until that is written and hands over the rest, so that whoever reads is woken twice.
 */
export function wholeMessages(stream: Writable): MessageWriter {
  const errors = new Emitter<[Error, Message | undefined, number | undefined]>();
  const closed = new Emitter<void>();
  stream.on('error', (error: Error) => errors.fire([error, undefined, undefined]));
  stream.on('close', () => closed.fire());
  return {
    onError: errors.event,
    onClose: closed.event,
    write(message) {
      const body = JSON.stringify(message);
      const piece = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      return new Promise((resolve, reject) => {
        stream.write(piece, 'utf8', (error) => (error ? reject(error) : resolve()));
      });
    },
    end: () => void stream.end(),
    dispose() {
      errors.dispose();
      closed.dispose();
    },
  };
}
