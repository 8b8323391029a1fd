import type { Examined, Summarized } from '../rules/engine/examine.ts';
import { isClosed } from '../workspace/document.ts';
import type { ServiceState } from './state.ts';
import { type FileChange, transacted } from './transact.ts';

/** Takes over closed reports as they were summarized elsewhere. */
export function know(state: ServiceState, all: readonly Summarized[]): readonly string[] {
  return knowClosed(state, closedIn(state, all));
}

/** Takes over closed files as they were checked elsewhere. */
export function admit(state: ServiceState, all: readonly Examined[]): readonly string[] {
  const closed = closedIn(state, all);
  const affected = knowClosed(state, closed);
  for (const one of closed) if (state.snapshot.documents.has(one.uri)) state.memory.admit(state.snapshot, one);
  return [...new Set([...affected, ...closed.map(({ uri }) => uri)])];
}

function knowClosed(state: ServiceState, closed: readonly Summarized[]): readonly string[] {
  return transacted(
    state,
    closed.flatMap((one) => knownBy(state, one)),
  );
}

/** One look for each: there are thousands, whose addresses differ in their last characters. */
function closedIn<T extends Summarized>({ snapshot }: ServiceState, all: readonly T[]): readonly T[] {
  return all.filter(({ uri }) => {
    const known = snapshot.documents.get(uri);
    return known?.open !== true && known?.origin !== 'shipped';
  });
}

/** What a summary makes known of a closed file; nothing where it is known already, or cannot be read when it is asked for. */
function knownBy({ snapshot, closed }: ServiceState, { uri, summary }: Summarized): readonly FileChange[] {
  const before = snapshot.documents.get(uri);
  if (summary === undefined || !closed.canRead(uri) || (isClosed(before) && before.summary === summary)) return [];
  return [{ kind: 'put', document: closed.summarized(uri, summary, before) }];
}
