import type { Affected } from '../rules/engine/findings-memory.ts';
import { isClosed } from '../workspace/document.ts';
import { changedBy } from '../workspace/facts/changed-by.ts';
import { type Change, change, type Snapshot } from '../workspace/snapshot.ts';
import type { ServiceState } from './state.ts';

export type FileChange = Extract<Change, { readonly kind: 'put' | 'remove' }>;

/** Makes the changes of files in one step and answers what they affect: the files themselves, and who read of them. */
export function transact(state: ServiceState, changes: readonly FileChange[]): Affected {
  const { opened, memory } = state;
  const before = state.snapshot;
  state.snapshot = change(before, changes);
  const open = new Set<string>();
  const own = new Set<string>();
  const others: (() => readonly string[])[] = [];
  let everything = false;
  for (const one of changes) {
    const uri = one.kind === 'put' ? one.document.uri : one.uri;
    const affected = replaced(state, uri, before);
    (opened.has(uri) ? open : own).add(uri);
    for (const each of affected) {
      for (const other of each.open) open.add(other);
      if (each.closed !== undefined) others.push(each.closed);
    }
    everything ||= [before, state.snapshot].some(({ documents }) => documents.get(uri)?.kind === 'config');
  }
  if (everything) {
    const { documents } = state.snapshot;
    memory.clear();
    others.push(() => [...documents.keys()].filter((uri) => !opened.has(uri)));
    for (const uri of opened) open.add(uri);
  }
  if (own.size + others.length === 0) return { open: [...open] };
  return { open: [...open], closed: () => [...new Set([...own, ...others.flatMap((listed) => listed())])] };
}

/** Notes that a file is another than it was `before`, or gone, and answers whom else that affects. */
function replaced(state: ServiceState, uri: string, before: Snapshot): readonly Affected[] {
  const { snapshot, opened, memory, closed } = state;
  const states = [before.documents.get(uri), snapshot.documents.get(uri)] as const;
  if (states[1]?.open === true) opened.add(uri);
  else opened.delete(uri);
  memory.changed(uri, states[1]);
  if (!isClosed(states[1])) closed.forget(uri);
  if (memory.isEmpty()) return [];
  const changed = changedBy(...states, { before, after: snapshot });
  return [memory.outdate(changed, before, uri), memory.moved(uri, ...states)];
}

/** A change of files of which those that are affected are asked for at once. */
export function transacted(state: ServiceState, changes: readonly FileChange[]): readonly string[] {
  return changes.length === 0 ? [] : everyone(transact(state, changes));
}

export function everyone({ open, closed }: Affected): readonly string[] {
  return closed === undefined ? open : [...open, ...closed()];
}
