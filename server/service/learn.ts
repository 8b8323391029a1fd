import { type Dependency, dependency } from '../workspace/dependency.ts';
import { type Change, change } from '../workspace/snapshot.ts';
import type { ServiceState } from './state.ts';
import { everyone } from './transact.ts';

/** Takes over what is known of the world outside the files now. */
export function learn(state: ServiceState, changes: readonly Change[]): readonly string[] {
  const before = state.snapshot;
  state.snapshot = change(before, changes);
  if (changes.some((one) => one.kind === 'roots')) state.memory.clear();
  return everyone(state.memory.outdate(changes.flatMap(learntBy), before));
}

/** What findings may have been worked out from that a change of the world outside makes stale. */
function learntBy(one: Change): readonly Dependency[] {
  switch (one.kind) {
    case 'files':
      return [...one.files.keys()].map(dependency.file);
    case 'folders':
      return [dependency.folders];
    case 'stale':
      return [...one.files.map(dependency.file), dependency.folders];
    case 'today':
      return [dependency.today];
    case 'earlier':
      return [dependency.earlier];
    case 'loading':
      return [dependency.loading];
    default:
      return [];
  }
}
