import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { DidChangeTextDocumentParams, NotificationMessage, SelectionRange } from 'vscode-languageserver';
import { inVersionOrder } from '../../server/lsp/version-order.ts';
import { demoStandard } from '../support/demo-standard.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const told = (method: string, params: object): NotificationMessage => ({ jsonrpc: '2.0', method, params });
const opened = (uri: string, version: number) => told('textDocument/didOpen', { textDocument: { uri, version } });
const closed = (uri: string) => told('textDocument/didClose', { textDocument: { uri } });
const changed = (uri: string, version: number | null) =>
  told('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [] });
const other = (at: number) => told('other', { at });

/** A server's door, what it has let through by now, and a hand on its clock. */
function door() {
  const through: NotificationMessage[] = [];
  const waits: (() => void)[] = [];
  const strategy = inVersionOrder({ handleMessage: (message, next) => next(message) }, (work) => void waits.push(work));
  return {
    through,
    come: (...messages: readonly NotificationMessage[]) => {
      for (const one of messages)
        strategy.handleMessage(one, (message) => void through.push(message as NotificationMessage));
    },
    /** The time of everything that is waited for is over; answers how much that was. */
    timeIsOver: () => waits.splice(0).map((work) => work()).length,
  };
}

const a = 'file:///a';
const b = 'file:///b';

describe('of one document', () => {
  const versions = Array.from({ length: 8 }, (_, at) => changed(a, at + 2));
  const [two, three, four, five, six] = versions as [NotificationMessage, ...NotificationMessage[]] &
    Record<number, NotificationMessage>;

  test('a change that has overtaken another waits for it, and so does all that comes behind', () => {
    const { come, through } = door();
    come(opened(a, 1), three as NotificationMessage, other(1));
    expect(through).toHaveLength(1);
    come(two, four as NotificationMessage);
    expect(through.slice(1)).toEqual([two, three, other(1), four]);
  });

  test('what is left out is waited for once in a session', () => {
    const { come, through, timeIsOver } = door();
    come(opened(a, 1), four as NotificationMessage, five as NotificationMessage, other(1));
    expect(through).toHaveLength(1);
    expect(timeIsOver()).toBe(1);
    expect(through.slice(1)).toEqual([four, five, other(1)]);
    come(changed(a, 9), opened(b, 0), changed(b, 7));
    expect(through).toHaveLength(7);
    expect(timeIsOver()).toBe(0);
  });

  test.each([
    ['closing', closed(a)],
    ['opening anew', opened(a, 1)],
    ['the end', told('exit', {})],
  ])('%s waits for nothing', (_, end) => {
    const { come, through, timeIsOver } = door();
    come(opened(a, 1), four as NotificationMessage, six as NotificationMessage, end);
    expect(through.slice(1)).toEqual([four, six, end]);
    timeIsOver();
    come(closed(a), opened(a, 1), three as NotificationMessage, two);
    expect(through.slice(-2)).toEqual([two, three]);
  });

  test('answers wait for nothing', () => {
    const { come, through } = door();
    const answer = { jsonrpc: '2.0', id: 1, result: null } as unknown as NotificationMessage;
    come(opened(a, 1), three as NotificationMessage, answer);
    expect(through.at(-1)).toBe(answer);
  });

  test.each([
    ['none', [null, null, null]],
    ['always the same', [1, 1, 1]],
    ['falling ones', [0, -1, -2]],
  ])('versions are what a client likes: %s', (_, all) => {
    const { come, through, timeIsOver } = door();
    const messages = [opened(a, 1), ...all.map((version) => changed(a, version))];
    come(...messages);
    expect(timeIsOver()).toBe(0);
    expect(through).toEqual(messages);
  });

  test('a document that nobody has opened is none of ours', () => {
    const { come, through } = door();
    come(changed(a, 5), changed(a, 7));
    expect(through.map(({ params }) => (params as DidChangeTextDocumentParams).textDocument.version)).toEqual([5]);
  });
});

test('whatever has been overtaken in whatever documents, each comes in its order and nothing is lost', () => {
  const sent = fc.array(fc.constantFrom(a, a, b, undefined), { maxLength: 40 });
  fc.assert(
    fc.property(sent, fc.array(fc.nat(3), { maxLength: 40 }), (documents, delays) => {
      const { come, through, timeIsOver } = door();
      const last = new Map([
        [a, 1],
        [b, 1],
      ]);
      const inOrder = documents.map((uri, at) => {
        if (uri === undefined) return other(at);
        last.set(uri, (last.get(uri) ?? 0) + 1);
        return changed(uri, last.get(uri) ?? 0);
      });
      const onTheWay = inOrder
        .map((message, at) => ({ message, arrives: at + (delays[at] ?? 0) }))
        .sort((one, two) => one.arrives - two.arrives)
        .map(({ message }) => message);
      come(opened(a, 1), opened(b, 1), ...onTheWay);
      const got = through.slice(2);
      expect(got).toHaveLength(inOrder.length);
      expect(new Set(got)).toEqual(new Set(inOrder));
      const about = (uri: string) => (one: NotificationMessage) => JSON.stringify(one).includes(uri);
      for (const uri of [a, b]) expect(got.filter(about(uri))).toEqual(inOrder.filter(about(uri)));
      timeIsOver();
      expect(through).toHaveLength(inOrder.length + 2);
    }),
  );
});

describe('over a connection', () => {
  const name = 'a.standard.yaml';
  let running: Session | undefined;
  afterEach(async () => {
    await running?.end();
    running = undefined;
  });

  test('the server has the text of the screen when a later key was sent first', async () => {
    running = await session({});
    const text = demoStandard(`      - id: a
        provision: requirement
        text: 應
        verification: {method: examine}
`);
    const first = running.published(name);
    running.open(name, text);
    await first;
    const line = text.split('\n').findIndex((one) => one.includes('text: 應'));
    const start = '        text: 應'.length;
    const key = (version: number, place: number, typed: string) => {
      const position = { line, character: start + place };
      const contentChanges = [{ range: { start: position, end: position }, text: typed }];
      return told('textDocument/didChange', { textDocument: { uri: uriOf(name), version }, contentChanges });
    };
    running.sendAtOnce([key(3, 1, '備導師'), key(2, 0, '配')]);
    const position = { line, character: start };
    const [innermost] = await running.ask<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: uriOf(name) },
      positions: [position],
    });
    expect(innermost?.range.end.character).toBe(start + '配備導師'.length);
  });
});
