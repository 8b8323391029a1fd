import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Examiner } from '../../server/collection/examiner.ts';
import { createBackground } from '../../server/lsp/background.ts';
import { joinBursts } from '../../server/lsp/bursts.ts';
import { unknownClient } from '../../server/lsp/client.ts';
import { createFailures } from '../../server/lsp/failures.ts';
import { createPublisher } from '../../server/lsp/publisher.ts';
import type { Session } from '../../server/lsp/session.ts';
import { afterMessages, createSlices } from '../../server/lsp/slices.ts';
import { createService } from '../../server/service.ts';
import { uriOf } from '../support/workspace.ts';

afterEach(() => vi.restoreAllMocks());

/**
 * An event loop that reads what has come before each turn, as Node.js does, a connection that takes it up in that turn and has it
 * handled in the next, and a clock that only work moves.
 */
function machine() {
  let turn: (() => void)[] = [];
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const later = (work: () => void) => void turn.push(work);
  /** Done at this time of the clock: handled by whoever reads it. */
  const arriving: { readonly at: number; handle(): void }[] = [];
  return {
    later,
    slices: createSlices(afterMessages(later)),
    now: () => clock,
    work: () => void clock++,
    arrive: (at: number, handle: () => void) => void arriving.push({ at, handle }),
    async run() {
      while (turn.length > 0 || arriving.some(({ at }) => at <= clock)) {
        for (const one of arriving.filter(({ at }) => at <= clock)) {
          arriving.splice(arriving.indexOf(one), 1);
          later(() => later(one.handle));
        }
        const now = turn;
        turn = [];
        for (const work of now) {
          work();
          // What is awaited goes on before anything else, as between any two callbacks.
          for (let i = 0; i < 200; i++) await Promise.resolve();
        }
      }
    },
  };
}

/** A slice is four milliseconds, and what is begun in it is brought to an end. */
const most = 5;

test('whatever is asked while others work is answered after one slice at most, and an edit checked before another', async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(lengths, fc.nat({ max: 60 }), async (workers, moment) => {
      const { later, slices, now, work, arrive, run } = machine();
      const all = workers.reduce((a, b) => a + b);
      const at = moment % all;
      for (const length of workers) {
        slices.begin(async () => {
          for (let i = 0; i < length; i++) {
            work();
            await slices.pause();
          }
        });
      }
      const bursts = joinBursts(later);
      const edit = {
        jsonrpc: '2.0',
        method: 'textDocument/didChange',
        params: { textDocument: { uri: uriOf('a.report.yaml'), version: 1 }, contentChanges: [] },
      };
      let answered: number | undefined;
      let checked: number | undefined;
      const check = () => {
        checked = now();
      };
      arrive(at, () => {
        answered = now();
        void bursts.handleMessage(edit, () => later(check));
      });
      await run();
      expect(now()).toBe(all);
      expect(answered).toBeLessThanOrEqual(at + most);
      expect(checked).toBe(answered);
    }),
  );
});

test('a hover is answered before closed files that an edit concerns are looked up and told', async () => {
  const { slices, later, now, work, arrive, run } = machine();
  const service = createService('2026-11-24');
  const uris = Array.from({ length: 100 }, (_, at) => uriOf(`${at}.report.yaml`));
  service.load(uris.map((uri) => ({ uri, text: 'report: mine\n' })));
  const told: string[] = [];
  const looked = new Set<string>();
  const busy = {
    ...service,
    isStillExamined(uri: string) {
      work();
      looked.add(uri);
      return true;
    },
    diagnostics(uri: string) {
      work();
      told.push(uri);
      return [];
    },
  };
  const none: Examiner = async function* () {};
  const connection = { sendDiagnostics: async () => {}, sendNotification: async () => {} };
  const failures = createFailures(connection, () => 'en');
  const environment = { later, slices };
  const session = { connection, service: busy, environment, client: () => unknownClient, failures };
  const publisher = createPublisher(
    session as unknown as Session,
    () => false,
    () => {},
  );
  const isMine = () => true;
  const background = createBackground(
    session as unknown as Session,
    none,
    isMine,
    () => {},
    () => {},
  );
  const waits: number[] = [];
  for (let at = 10; at < 190; at += 20) arrive(at, () => void waits.push(now() - at));
  publisher.touch(uris);
  background.check(uris);
  await run();
  expect([looked.size, told.length]).toEqual([100, 100]);
  expect(waits).toHaveLength(9);
  expect(Math.max(...waits)).toBeLessThanOrEqual(most);
});
