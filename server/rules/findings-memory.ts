import type { Range } from '../base/position.ts';
import { createDependencyIndex, type Dependency, dependency, editionOf } from '../workspace/dependency.ts';
import { type Document, type Known, wholeOf } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { staysBetween } from '../workspace/stays-between.ts';
import { carriedOver, type Examined, examine, knewItsPeers } from './examine.ts';
import { outlives } from './outlives.ts';
import { relatedRange } from './render.ts';
import { type Reported, type ReportedFindings, reportedFindings } from './reported.ts';
import type { Rule } from './rule.ts';

/** What was found so far in the files of a workspace, each for as long as nothing that it was worked out from changes. */
export interface FindingsMemory {
  /** What is found in a file as it is now, from what was found in its last state where it is open. */
  reported(snapshot: Snapshot, document: Document): readonly Reported[];
  /** The same, with every fix worked out from the file as it is now. */
  fixable(snapshot: Snapshot, document: Document): readonly Reported[];
  /** What is found in a closed file, as data; nothing as long as it cannot be read. */
  examined(snapshot: Snapshot, known: Known): Examined;
  /** Takes over what a check made elsewhere found in a closed file; not its findings where it knew other reports. */
  admit(snapshot: Snapshot, examined: Examined): void;
  /** Whether the findings of a closed file are at hand. */
  isExamined(uri: string): boolean;
  /**
   * Whether they are at hand, or are again: what was found before a standard that it rests on was edited, where the file's
   * summary tells that the same would be found now.
   */
  isStillExamined(snapshot: Snapshot, uri: string): boolean;
  /** What was found in closed files so far and is at hand, or is again. */
  examinations(snapshot: Snapshot): Iterable<Examined>;
  /** What the last check of a file read outside it. */
  readBy(uri: string): Iterable<Dependency>;
  /** A file's text has changed, or it was opened or closed. */
  changed(uri: string, known: Known | undefined): void;
  /**
   * Forgets what was worked out from any of these in the world `before`, but for `own`, whose next check finds out, and answers
   * in which files.
   */
  outdate(dependencies: Iterable<Dependency>, before: Snapshot, own?: string): Iterable<string>;
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
  /** What was found in closed files before standards that they rest on were edited, and in which world. */
  const doubted = new Map<string, { readonly examined: Examined; readonly world: Snapshot }>();

  const drop = (uri: string): void => {
    examinations.delete(uri);
    doubted.delete(uri);
  };

  const take = (examined: Examined): void => {
    drop(examined.uri);
    examinations.set(examined.uri, examined);
  };

  const doubt = (uri: string, world: Snapshot): void => {
    const examined = examinations.get(uri);
    if (examined === undefined) return;
    examinations.delete(uri);
    doubted.set(uri, { examined, world });
  };

  const keep = (snapshot: Snapshot, document: Document, found: ReportedFindings): readonly Reported[] => {
    if (found.checked) dependencies.record(document.uri, found.checked.read);
    if (document.open) lastChecks.set(document.uri, { snapshot, found, outdated: false });
    return found.reported;
  };

  /** Everything that findings of a file point at. */
  const pointedAt = (uri: string): readonly { readonly uri: string; readonly range: Range }[] => {
    const open = lastChecks.get(uri)?.found;
    return [
      ...((examinations.get(uri) ?? doubted.get(uri)?.examined)?.findings.flatMap(({ related }) => related) ?? []),
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
      const before = this.isStillExamined(snapshot, known.uri) ? examinations.get(known.uri) : undefined;
      if (before !== undefined) return before;
      const whole = wholeOf(known);
      if (whole.unread === true) return { uri: whole.uri, findings: [], read: [], prints: [] };
      const found = examine(snapshot, whole, rules);
      dependencies.record(found.uri, new Set(found.read));
      take(found);
      return found;
    },
    admit(snapshot, found) {
      dependencies.record(found.uri, new Set(found.read));
      if (knewItsPeers(found, snapshot)) take(found);
      else drop(found.uri);
    },
    isExamined: (uri) => examinations.has(uri),
    isStillExamined(snapshot, uri) {
      const { examined, world } = doubted.get(uri) ?? {};
      if (examined === undefined || world === undefined) return examinations.has(uri);
      if (outlives(examined, world, snapshot)) take(carriedOver(examined, snapshot));
      else drop(uri);
      return examinations.has(uri);
    },
    examinations(snapshot) {
      for (const { examined, world } of [...doubted.values()]) {
        if (outlives(examined, world, snapshot)) take(carriedOver(examined, snapshot));
      }
      return examinations.values();
    },
    readBy: dependencies.readBy,
    changed(uri, known) {
      drop(uri);
      if (known === undefined) dependencies.forget(uri);
      if (known?.open !== true) lastChecks.delete(uri);
    },
    outdate(changed, before, own) {
      const affected = new Set<string>();
      const all = [...changed];
      for (const one of all) {
        for (const uri of dependencies.readersOf(one)) {
          affected.add(uri);
          doubt(uri, before);
        }
      }
      // Of what else has changed a summary does not tell.
      for (const one of all) if (editionOf(one) === undefined) for (const uri of dependencies.readersOf(one)) drop(uri);
      for (const uri of affected) {
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
        drop(uri);
        lastChecks.delete(uri);
      }
      return affected;
    },
    isEmpty: dependencies.isEmpty,
    clear() {
      lastChecks.clear();
      examinations.clear();
      doubted.clear();
    },
  };
}
