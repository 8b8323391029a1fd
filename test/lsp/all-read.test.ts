import { afterEach, expect, test } from 'vitest';
import {
  missingAnswersRequest,
  type NextOfferItem,
  nextOffersRequest,
  type OpenPlaceItem,
  openPlacesRequest,
  type RestructureResult,
  restructureRequest,
} from '../../server/protocol/writing.ts';
import { type Session, session } from '../support/session.ts';
import { report, standard } from '../support/small-collection.ts';
import { uriOf } from '../support/workspace.ts';

const name = 'one.report.yaml';
const uri = uriOf(name);
const files = { 'demo.standard.yaml': standard(['a', 'b', 'c']) };

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

/** A session that has opened the report while its standard, in a folder or beside it, cannot be read before `release`. */
async function reading(alone: boolean): Promise<{ s: Session; release: () => void }> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const s = await session(files, 'en', { alone, beforeRead: () => held });
  running = s;
  s.open(name, report('one'));
  return { s, release };
}

const answer = {
  line: report('one')
    .split('\n')
    .findIndex((line) => line.startsWith('  a:')),
  character: 3,
};

test.each([
  ['of the folder', false],
  ['beside a file without a folder', true],
] as const)('what rests on the standard is answered once the files %s are read', async (_, alone) => {
  const { s, release } = await reading(alone);
  const order: string[] = [];
  const noted = async <T>(what: string, answered: Promise<T>): Promise<T> => {
    const result = await answered;
    order.push(what);
    return result;
  };
  const places = noted('places', s.ask<readonly OpenPlaceItem[]>(openPlacesRequest, { uri }));
  const missing = noted('missing', s.ask(missingAnswersRequest, { uri }));
  const wish = { uri, position: answer, change: 'next' };
  const next = noted('next', s.ask<RestructureResult>(restructureRequest, wish));
  // What stands in the file itself is answered at once.
  await noted('moved', s.ask<RestructureResult>(restructureRequest, { ...wish, change: 'move-up' }));
  await noted('offers', s.ask<readonly NextOfferItem[]>(nextOffersRequest, { uri, position: answer }));
  order.push('read');
  release();
  expect((await places).map(({ label }) => label).join('\n')).toContain('b');
  expect(await missing).toMatchObject({ selection: { start: { line: 9 } } });
  expect(await next).toMatchObject({ text: expect.stringContaining('b:') });
  expect(order.slice(0, 3)).toEqual(['moved', 'offers', 'read']);
});
