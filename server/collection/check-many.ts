import { standsAmongStandards } from '../rules/engine/examine.ts';
import type { Service } from '../service.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Examiner, type Outcome, uriOf } from './examiner.ts';

interface ManyReports {
  readonly service: Service;
  readonly examiner: Examiner;
  readonly uris: readonly string[];
  readonly signal?: AbortSignal;
}

interface CheckedBatch {
  readonly outcomes: readonly Outcome[];
  /** Files whose findings may differ now. */
  readonly touched: readonly string[];
}

/** Reports that know each other by now are compared in the second round; a third is for files that changed meanwhile. */
const mostRounds = 4;

/**
 * Checks closed reports and lets the service know what is found, until each was compared with the reports that it is to be
 * compared with. Tells what became of the files, batch by batch; a report that was checked again comes again. When the
 * standards change meanwhile, what rests on what has changed is checked in the new ones, with what is left. What comes once it
 * was stopped is thrown away. A report that can be read no longer is forgotten.
 */
export async function* checkMany({ service, examiner, uris, signal }: ManyReports): AsyncGenerator<CheckedBatch, void> {
  let left = uris;
  for (let rounds = 0; rounds < mostRounds && left.length > 0 && signal?.aborted !== true; ) {
    const gone = new Set<string>();
    const { snapshot, peersOf } = service;
    const before = snapshot();
    for await (const outcomes of examiner({ uris: left, snapshot, peersOf, ...(signal && { signal }) })) {
      if (signal?.aborted) break;
      const standing = outcomes.filter((one) => stands(one, before, snapshot()));
      for (const outcome of standing) if (!('examined' in outcome)) gone.add(uriOf(outcome));
      if (standing.length > 0) yield { outcomes: standing, touched: take(service, standing) };
      if (standing.length < outcomes.length) break;
    }
    // A round that a change has broken off says nothing of whether they settle.
    if (haveSameInputs(before, snapshot())) rounds += 1;
    left = left.filter((uri) => !gone.has(uri) && !isSettled(service, uri));
  }
}

function take(service: Service, outcomes: readonly Outcome[]): readonly string[] {
  const others = outcomes.filter((one) => 'text' in one);
  const touched = service.admit(outcomes.flatMap((one) => ('examined' in one ? one.examined : [])));
  const unread = outcomes.flatMap((one) => ('problem' in one && service.known(one.uri)?.open === false ? one.uri : []));
  return [...touched, ...service.load(others), ...service.forget(unread)];
}

function isSettled(service: Service, uri: string): boolean {
  return service.known(uri)?.open === true || service.isExamined(uri);
}

/** Whether what became of a file in one inputs became of it in another. */
function stands(outcome: Outcome, before: Snapshot, now: Snapshot): boolean {
  if (haveSameInputs(before, now)) return true;
  return (
    before.facts.doubts === now.facts.doubts && 'examined' in outcome && standsAmongStandards(now, outcome.examined)
  );
}

/** Whether what is found in closed reports in the one is found in the other, but for what other reports have to do with it. */
export function haveSameInputs(a: Snapshot, b: Snapshot): boolean {
  return (
    a.standards === b.standards &&
    a.configs === b.configs &&
    a.roots === b.roots &&
    a.facts.earlier === b.facts.earlier &&
    a.facts.doubts === b.facts.doubts &&
    a.facts.today === b.facts.today
  );
}
