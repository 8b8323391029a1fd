import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { createPublisher } from '../../server/lsp/publisher.ts';
import { createService } from '../../server/service.ts';
import { uriOf } from '../support/workspace.ts';

test('an open file is told before any closed one is so much as looked up', () => {
  const service = createService('2026-11-24');
  const [open, ...closed] = Array.from({ length: 500 }, (_, at) => uriOf(`${at}.report.yaml`));
  if (open === undefined) return;
  service.load(closed.map((uri) => ({ uri, text: 'report: mine\n' })));
  service.open({ uri: open, text: 'report: mine\n' }, 1, 'service-report');
  const asked: string[] = [];
  const known = (uri: string) => {
    asked.push(uri);
    return service.known(uri);
  };
  const published: string[] = [];
  const connection = {
    sendDiagnostics: async ({ uri }: { uri: string }) => {
      if (published.push(uri) === 1) expect(asked).toEqual([open]);
    },
  };
  const waiting: (() => void)[] = [];
  const publisher = createPublisher(
    connection as unknown as Connection,
    { ...service, known },
    { later: (work: () => void) => void waiting.push(work) } as never,
    () => 'en',
    () => true,
    () => {},
  );
  publisher.touch([...closed, open]);
  expect(asked).toEqual([]);
  for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) work();
  expect(published).toEqual([open]);
  expect(new Set(asked)).toEqual(new Set([open, ...closed]));
});
