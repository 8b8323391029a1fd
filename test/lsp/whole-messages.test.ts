import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Message, StreamMessageReader } from 'vscode-languageserver/node';
import { wholeMessages } from '../../server/lsp/whole-messages.ts';

const message = fc
  .record({ method: fc.string({ unit: 'grapheme' }), params: fc.jsonValue() })
  .map((one): Message => ({ jsonrpc: '2.0', ...JSON.parse(JSON.stringify(one)) }));

test('each message is one piece, and they are read as they were written, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 8 }), async (messages) => {
      const pieces: Buffer[] = [];
      const stream = new Writable({
        write(piece, _, done) {
          pieces.push(piece);
          // As a pipe that is slow: nobody waits for one piece before handing over the next.
          setImmediate(done);
        },
      });
      const writer = wholeMessages(stream);
      await Promise.all(messages.map((one) => writer.write(one)));
      expect(pieces).toHaveLength(messages.length);
      const pipe = new PassThrough();
      const read: Message[] = [];
      const reader = new StreamMessageReader(pipe);
      const all = new Promise<void>((resolve) => {
        if (messages.length === 0) resolve();
        reader.listen((one) => {
          if (read.push(one) === messages.length) resolve();
        });
      });
      for (const piece of pieces) pipe.write(piece);
      await all;
      expect(read).toEqual(messages);
    }),
  );
});

test('who writes to nobody is told, and so is whoever listens', async () => {
  const stream = new Writable({ write: (_piece, _encoding, done) => done(new Error('EPIPE')) });
  const writer = wholeMessages(stream);
  const told: string[] = [];
  writer.onError(([error]) => told.push(error.message));
  const closed = new Promise<void>((resolve) => writer.onClose(resolve));
  await expect(writer.write({ jsonrpc: '2.0' })).rejects.toThrow('EPIPE');
  await closed;
  expect(told).toEqual(['EPIPE']);
});
