import { expect, test } from 'vitest';
import { unknownClient } from '../../server/lsp/client.ts';
import { createFailures } from '../../server/lsp/failures.ts';
import { createPublisher } from '../../server/lsp/publisher.ts';
import type { Session } from '../../server/lsp/session.ts';
import { createSlices } from '../../server/lsp/slices.ts';
import { createService, type Service } from '../../server/service.ts';
import { demoStandard } from '../support/demo-standard.ts';
import { uriOf } from '../support/workspace.ts';

/** A publisher of a session in which somebody else checks closed reports, and all it does once it gets its turn. */
function publisherOf(service: Service, say: (uri: string) => void) {
  const connection = { sendDiagnostics: async ({ uri }: { uri: string }) => say(uri) };
  const waiting: (() => void)[] = [];
  const later = (work: () => void) => void waiting.push(work);
  const environment = { later, slices: createSlices(later) };
  const failures = createFailures({ sendNotification: async () => {} }, () => 'en');
  const session = { connection, service, environment, client: () => unknownClient, failures } as unknown as Session;
  const publisher = createPublisher(
    session,
    () => true,
    () => {},
  );
  const run = () => {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) work();
  };
  return { publisher, run };
}

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
  const { publisher, run } = publisherOf({ ...service, known }, (uri) => {
    if (published.push(uri) === 1) expect(asked).toEqual([open]);
  });
  publisher.touch([...closed, open]);
  expect(asked).toEqual([]);
  run();
  expect(published).toEqual([open]);
  expect(new Set(asked)).toEqual(new Set([open, ...closed]));
});

test('what an edit of a standard leaves as it was found is told, though it came before it was', () => {
  const asking = (number: number) =>
    demoStandard(
      `      - id: a
        provision: requirement
        text: 應配備導師
        criteria: [{indicator: mentors, at-least: ${number}}]
        verification: {method: examine}
`,
      'indicators: {mentors: {title: 導師人數, unit: 人, kind: stock}}\n',
    );
  const text = `report: mine
against: demo@2020
operator: {name: 甲公司}
period: 2020
figures: {mentors: 4}
answers:
  a: {status: implemented}
  b: {status: implemented}
declaration: {name: 張三, role: 負責人, date: 2021-01-20}
`;
  const [standard, report] = [uriOf('demo.standard.yaml'), uriOf('mine.report.yaml')];
  const service = createService('2026-11-24', { covers: () => true, read: () => ({ text, digest: text }) });
  service.open({ uri: standard, text: asking(3) }, 1, 'service-standard');
  service.load([{ uri: report, text }]);
  expect(service.diagnostics(report, 'en').map(({ code }) => code)).toContain('report/unknown-clause');
  const published: string[] = [];
  const { publisher, run } = publisherOf(service, (uri) => void published.push(uri));
  publisher.touch([report]);
  service.replace(standard, 2, asking(2));
  run();
  expect(published).toEqual([report]);
});
