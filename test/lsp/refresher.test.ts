import { afterEach, expect, test } from 'vitest';
import { CodeLensRefreshRequest } from 'vscode-languageserver/node';
import { type Session, session } from '../support/session.ts';
import { files, report } from '../support/small-collection.ts';
import { uriOf } from '../support/workspace.ts';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

/** An editor that can be asked to fetch lenses again, with a report open; how often it has been asked since, and the next time. */
async function open() {
  let asked = 0;
  let heard = () => {};
  const s = await session({ 'demo.standard.yaml': files['demo.standard.yaml'] ?? '' }, 'en', {
    workspace: { codeLens: { refreshSupport: true } },
    prepare: (client) =>
      client.onRequest(CodeLensRefreshRequest.type, () => {
        asked += 1;
        heard();
      }),
  });
  running = s;
  const first = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const published = s.published('one.report.yaml', ({ version }) => version === 1);
  s.open('one.report.yaml', report('one'));
  await Promise.all([first, published]);
  asked = 0;
  const next = new Promise<void>((resolve) => {
    heard = resolve;
  });
  return { s, asked: () => asked, next };
}

test('lenses are fetched again when a file goes that one open file rests on', async () => {
  const { s, next } = await open();
  s.disk.clear();
  void s.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf('demo.standard.yaml'), type: 3 }],
  });
  await next;
});

test('what an edit means for its own file the editor asks for by itself', async () => {
  const { s, asked } = await open();
  const published = s.published('one.report.yaml', ({ version }) => version === 2);
  s.change('one.report.yaml', 2, `${report('one')}summary: x\n`);
  await published;
  // What is sent comes in the order it was sent in.
  await s.ask('textDocument/codeLens', { textDocument: { uri: uriOf('one.report.yaml') } });
  expect(asked()).toBe(0);
});
