import type { Range } from '../base/position.ts';
import { createDependencyIndex, type Dependency, dependency } from '../workspace/dependency.ts';
import { type Document, type Known, wholeOf } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { staysBetween } from '../workspace/stays-between.ts';
import { type Examined, examine, knewItsPeers } from './examine.ts';
import { relatedRange } from './render.ts';
import { type Reported, type ReportedFindings, reportedFindings } from './reported.ts';
import type { Rule } from './rule.ts';

/** What was found so far in the files of a workspace, each for as long as nothing that it was worked out from changes. */
export interface FindingsMemory {
  /** What is found in a file as it is now, from what was found in its last state where it is open. */
  reported(snapshot: Snapshot, document: Document): readonly Reported[];
  /** The same, with every fix worked out from the file as it is now. */
  fixable(snapshot: Snapshot, document: Document): readonly Reported[];
  /** What is found in a closed file, as data. */
  examined(snapshot: Snapshot, known: Known): Examined;
  /** Takes over what a check made elsewhere found in a closed file; not its findings where it knew other reports. */
  admit(snapshot: Snapshot, examined: Examined): void;
  /** Whether the findings of a closed file are at hand. */
  isExamined(uri: string): boolean;
  /** What was found in closed files so far. */
  examinations(): Iterable<Examined>;
  /** What the last check of a file read outside it. */
  readBy(uri: string): Iterable<Dependency>;
  /** A file's text has changed, or it was opened or closed. */
  changed(uri: string, known: Known | undefined): void;
  /** Forgets what was worked out from any of these, but for `own`, whose next check finds out, and answers in which files. */
  outdate(dependencies: Iterable<Dependency>, own?: string): Iterable<string>;
  /** Forgets what points at any place of a file that no longer stands where it stood, and answers in which files. */
  moved(uri: string, before: Known | undefined, after: Known | undefined): Iterable<string>;
  /** Whether nothing was found yet, so that no change can make anything stale. */
  isEmpty(): boolean;
  /** Something has changed that no file notes as read: the settings, the roots. */
  clear(): void;
}

interface LastCheck {
  readonly snapshot: Snapshot;
  readonly found: ReportedFindings;
  /** Whether something outside the file that it was worked out from has changed since. */
  readonly outdated: boolean;
}

export function createFindingsMemory(rules: readonly Rule[]): FindingsMemory {
  const dependencies = createDependencyIndex();
  /** In open files: the next check of them works out again what edits can have changed. */
  const lastChecks = new Map<string, LastCheck>();
  const examinations = new Map<string, Examined>();

  const keep = (snapshot: Snapshot, document: Document, found: ReportedFindings): readonly Reported[] => {
    if (found.checked) dependencies.record(document.uri, found.checked.read);
    if (document.open) lastChecks.set(document.uri, { snapshot, found, outdated: false });
    return found.reported;
  };

  /** Everything that findings of a file point at. */
  const pointedAt = (uri: string): readonly { readonly uri: string; readonly range: Range }[] => {
    const open = lastChecks.get(uri)?.found;
    return [
      ...(examinations.get(uri)?.findings.flatMap(({ related }) => related) ?? []),
      ...(open?.reported.flatMap(({ finding: { related = [] } }) =>
        related.map((one) => relatedRange(one, open.checked?.document)),
      ) ?? []),
    ];
  };

  return {
    reported(snapshot, document) {
      const last = lastChecks.get(document.uri);
      if (last?.snapshot === snapshot && last.found.checked?.document === document) return last.found.reported;
      const checked = last?.found.checked;
      const earlier = last && checked && { checked, outdated: last.outdated };
      return keep(snapshot, document, reportedFindings(snapshot, document, rules, earlier));
    },
    fixable(snapshot, document) {
      const reported = this.reported(snapshot, document);
      if (lastChecks.get(document.uri)?.found.checked?.fixesStale !== true) return reported;
      return keep(snapshot, document, reportedFindings(snapshot, document, rules));
    },
    examined(snapshot, known) {
      const before = examinations.get(known.uri);
      if (before !== undefined) return before;
      const found = examine(snapshot, wholeOf(known), rules);
      dependencies.record(found.uri, new Set(found.read));
      examinations.set(found.uri, found);
      return found;
    },
    admit(snapshot, found) {
      dependencies.record(found.uri, new Set(found.read));
      if (knewItsPeers(found, snapshot)) examinations.set(found.uri, found);
      else examinations.delete(found.uri);
    },
    isExamined: (uri) => examinations.has(uri),
    examinations: () => examinations.values(),
    readBy: dependencies.readBy,
    changed(uri, known) {
      examinations.delete(uri);
      if (known === undefined) dependencies.forget(uri);
      if (known?.open !== true) lastChecks.delete(uri);
    },
    outdate(changed, own) {
      const affected = new Set<string>();
      for (const one of changed) for (const uri of dependencies.readersOf(one)) affected.add(uri);
      for (const uri of affected) {
        examinations.delete(uri);
        const last = lastChecks.get(uri);
        if (last !== undefined && uri !== own) lastChecks.set(uri, { ...last, outdated: true });
      }
      return affected;
    },
    moved(target, before, after) {
      const pointing = [...dependencies.readersOf(dependency.places(target))];
      if (pointing.length === 0) return pointing;
      const stays = staysBetween(before, after);
      const affected = pointing.filter((uri) => pointedAt(uri).some((one) => one.uri === target && !stays(one.range)));
      for (const uri of affected) {
        examinations.delete(uri);
        lastChecks.delete(uri);
      }
      return affected;
    },
    isEmpty: dependencies.isEmpty,
    clear() {
      lastChecks.clear();
      examinations.clear();
    },
  };
}
