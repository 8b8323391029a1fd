import { checkMany } from '../collection/check-many.ts';
import { type Examiner, uriOf } from '../collection/examiner.ts';
import { uriOfPath } from '../disk/uri.ts';
import type { Service } from '../service.ts';
import type { ProgressDisplay } from './progress.ts';
import type { Unreadable } from './unreadable.ts';

/** Checks reports without keeping all of any; answers those that cannot be read. */
export async function checkReports(
  service: Service,
  examiner: Examiner,
  paths: readonly string[],
  progress: ProgressDisplay,
): Promise<readonly Unreadable[]> {
  const pathOf = new Map(paths.map((path) => [uriOfPath(path), path]));
  const unreadable: Unreadable[] = [];
  const left = new Set(pathOf.keys());
  progress.begin('checking', left.size);
  for await (const { outcomes } of checkMany({ service, examiner, uris: [...left] })) {
    for (const outcome of outcomes) {
      const uri = uriOf(outcome);
      if (left.delete(uri)) progress.step();
      if (!('problem' in outcome)) continue;
      const { problem } = outcome;
      const reason = 'reason' in outcome ? { reason: outcome.reason } : {};
      unreadable.push({ path: pathOf.get(uri) ?? uri, problem, ...reason });
    }
  }
  progress.end();
  return unreadable;
}
