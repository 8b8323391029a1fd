import type { Diagnostic, Published } from '../client/client.ts';
import type { Session } from '../client/session.ts';

/** What each echo was last given. */
const carried = new WeakMap<Session, string>();

/** What ours has found is what the echo carries next. It has read it when this is done, and is left alone where nothing is new. */
export async function carry(sessions: readonly Session[], from: Session, published: Published | undefined) {
  if (published === undefined || from.contestant.name !== 'clausewright') return;
  const { diagnostics } = published;
  const text = JSON.stringify(diagnostics);
  for (const session of sessions) {
    if (session.contestant.sees !== 'nothing' || carried.get(session) === text) continue;
    await give(session, diagnostics);
    carried.set(session, text);
  }
}

async function give(echo: Session, diagnostics: readonly Diagnostic[]): Promise<void> {
  await echo.client.request('bench/carry', { diagnostics }, echo.limit);
  echo.base = diagnostics.length;
}
