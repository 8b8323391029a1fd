import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { DidChangeTextDocumentParams, NotificationMessage, SelectionRange } from 'vscode-languageserver';
import { joinBursts, longestBurst } from '../../server/lsp/bursts.ts';
import { demoStandard } from '../support/demo-standard.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const name = 'a.standard.yaml';
const standard = (text: string) =>
  demoStandard(`      - id: a
        provision: requirement
        text: 應${text}
        verification: {method: examine}
`);
const line = 11;
const start = '        text: 應'.length;

function edit(of: string, version: number, place: number, text: string): NotificationMessage {
  const position = { line, character: start + place };
  const params: DidChangeTextDocumentParams = {
    textDocument: { uri: uriOf(of), version },
    contentChanges: [{ range: { start: position, end: position }, text }],
  };
  return { jsonrpc: '2.0', method: 'textDocument/didChange', params };
}

const prose = '配備導師並按月整理歸檔另行通知各服務單位';
const keys = [...prose].map((key, at) => edit(name, at + 2, at, key));

describe('over a connection', () => {
  let running: Session | undefined;
  afterEach(async () => {
    await running?.end();
    running = undefined;
  });
  const begin = async (): Promise<Session> => {
    running = await session({});
    const opened = running.published(name);
    running.open(name, standard(''));
    await opened;
    return running;
  };

  test('twenty keystrokes that come together are checked once, as the text that they make', async () => {
    const s = await begin();
    const last = keys.length + 1;
    const done = s.published(name, ({ version }) => version === last);
    s.sendAtOnce(keys);
    const { diagnostics } = await done;
    expect(s.said.map(({ version }) => version)).toEqual([1, last]);
    const service = workspace({ [name]: standard(prose) });
    const messages = service.diagnostics(uriOf(name), 'en').map(({ message }) => message);
    expect(diagnostics.map(({ message }) => message)).toEqual(messages);
  });

  test('a question behind them is answered from all of them', async () => {
    const s = await begin();
    s.sendAtOnce(keys);
    const position = { line, character: start };
    const params = { textDocument: { uri: uriOf(name) }, positions: [position] };
    const [innermost] = await s.ask<SelectionRange[]>('textDocument/selectionRange', params);
    expect(innermost?.range.end.character).toBe(start + prose.length);
  });
});

describe('whatever comes in whatever turn', () => {
  type Step = 'edit a' | 'edit b' | 'whole' | 'other' | 'turn';
  const steps = fc.array(fc.constantFrom<Step>('edit a', 'edit a', 'edit b', 'whole', 'other', 'turn', 'turn'), {
    maxLength: 60,
  });

  /** What a server is handed of some messages, and in which turn of an event loop that has nothing else to do. */
  function handed(all: readonly Step[]) {
    let turn = 0;
    let due: (() => void)[] = [];
    const strategy = joinBursts((work) => void due.push(work));
    const out: { readonly turn: number; readonly message: NotificationMessage }[] = [];
    const next = (message: unknown) => void out.push({ turn, message: message as NotificationMessage });
    const pass = () => {
      turn += 1;
      const now = due;
      due = [];
      for (const work of now) work();
    };
    const sent: { readonly turn: number; readonly message: NotificationMessage }[] = [];
    for (const [at, step] of all.entries()) {
      if (step === 'turn') {
        pass();
        continue;
      }
      const message = messageOf(step, at);
      sent.push({ turn, message });
      strategy.handleMessage(message, next);
    }
    while (due.length > 0) pass();
    return { sent, out };
  }

  function messageOf(step: Exclude<Step, 'turn'>, at: number): NotificationMessage {
    if (step === 'other') return { jsonrpc: '2.0', method: 'other', params: { at } };
    const message = edit(step, at, at, String(at));
    if (step !== 'whole') return message;
    return { ...message, params: { ...message.params, contentChanges: [{ text: String(at) }] } };
  }

  const changesOf = (message: NotificationMessage) =>
    (message.params as unknown as Partial<DidChangeTextDocumentParams>).contentChanges;

  /** Each change by itself, and which file it is of. */
  const apart = (all: readonly { readonly message: NotificationMessage }[]) =>
    all.flatMap(({ message }): readonly object[] => {
      const { textDocument } = message.params as unknown as DidChangeTextDocumentParams;
      return changesOf(message)?.map((one) => ({ uri: textDocument.uri, one })) ?? [message];
    });

  test('no change is lost or comes in another order, and a version is that of the last change', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { sent, out } = handed(all);
        expect(apart(out)).toEqual(apart(sent));
        for (const { message } of out) {
          const { textDocument } = message.params as unknown as DidChangeTextDocumentParams;
          const last = changesOf(message)?.at(-1);
          if (last !== undefined) expect(String(textDocument.version)).toBe(last.text);
        }
      }),
    );
  });

  test('an edit that no other follows waits for two turns, and anything else for none', () => {
    expect(handed(['edit a']).out.map(({ turn }) => turn)).toEqual([2]);
    expect(handed(['edit a', 'turn', 'other']).out.map(({ turn }) => turn)).toEqual([1, 1]);
    expect(handed(['edit a', 'whole']).out.map(({ turn }) => turn)).toEqual([0, 0]);
  });

  test('who types in every turn is answered from time to time', () => {
    const { out } = handed(Array.from({ length: 250 }, (): Step[] => ['edit a', 'turn']).flat());
    const lengths = out.map(({ message }) => changesOf(message)?.length);
    expect(lengths).toEqual([longestBurst, longestBurst, 250 - 2 * longestBurst]);
  });
});

test('an edit of more changes than a call may have arguments is joined like any other', () => {
  const due: (() => void)[] = [];
  const strategy = joinBursts((work) => void due.push(work));
  const handled: DidChangeTextDocumentParams[] = [];
  const next = (message: unknown) =>
    void handled.push((message as NotificationMessage).params as DidChangeTextDocumentParams);
  const first = edit(name, 2, 0, 'x');
  const { contentChanges } = first.params as DidChangeTextDocumentParams;
  const many = new Array(150_000).fill(contentChanges[0]);
  strategy.handleMessage(first, next);
  strategy.handleMessage(
    {
      ...first,
      params: { textDocument: { uri: uriOf(name), version: 3 }, contentChanges: many },
    } as NotificationMessage,
    next,
  );
  while (due.length > 0) due.shift()?.();
  expect(handled.map(({ textDocument, contentChanges }) => [textDocument.version, contentChanges.length])).toEqual([
    [3, 150_001],
  ]);
});
