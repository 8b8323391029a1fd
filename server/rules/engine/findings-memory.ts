import { once } from '../../base/once.ts';
import type { Range } from '../../base/position.ts';
import { createDependencyIndex, type Dependency, dependency, isOnTests } from '../../workspace/dependency.ts';
import { type Document, type KnownDocument, wholeOf } from '../../workspace/document.ts';
import { staysBetween } from '../../workspace/facts/places.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Rule } from '../rule.ts';
import { carriedOver, type Examined, examine, knewItsPeers } from './examine.ts';
import { outlives } from './outlives.ts';
import { relatedRange } from './render.ts';
import { type Reported, type ReportedFindings, reportedFindings } from './reported.ts';

/** Files whose findings may differ for a change. */
export interface Affected {
  /** Of those that the editor has open. */
  readonly open: readonly string[];
  /** The others, perhaps thousands: looked up when somebody first asks. Absent where there are none. */
  readonly closed?: () => readonly string[];
}

/** What was found so far in the files of a workspace, each for as long as nothing that it was worked out from changes. */
export interface FindingsMemory {
  /** What is found in a file as it is now, from what was found in its last state where it is open. */
  reported(snapshot: Snapshot, document: Document): readonly Reported[];
  /** What is found in a closed file, as data; nothing as long as it cannot be read. */
  examined(snapshot: Snapshot, known: KnownDocument): Examined;
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
  changed(uri: string, known: KnownDocument | undefined): void;
  /**
   * Forgets what was worked out from any of these in the world `before`, but for `own`, whose next check finds out, and answers
   * in which files.
   */
  outdate(dependencies: Iterable<Dependency>, before: Snapshot, own?: string): Affected;
  /** Forgets what points at any place of a file that no longer stands where it stood, and answers in which files. */
  moved(uri: string, before: KnownDocument | undefined, after: KnownDocument | undefined): Affected;
  /** Whether nothing was found yet, so that no change can make anything stale. */
  isEmpty(): boolean;
  /** Something has changed that no file notes as read: the settings, the roots. */
  clear(): void;
}

interface LastCheck {
  readonly snapshot: Snapshot;
  readonly found: ReportedFindings;
  /** What of that which it was worked out from outside the file has changed since. */
  readonly outdated: ReadonlySet<Dependency>;
}

const nobody: Affected = { open: [] };

/** What so many changes mean for closed files may wait to be worked out. Each keeps the world before it. */
const mostWaiting = 8;

/** `opened`: the files that the editor has open. */
export function createFindingsMemory(rules: readonly Rule[], opened: ReadonlySet<string>): FindingsMemory {
  const dependencies = createDependencyIndex();
  /** In open files: the next check of them works out again what edits can have changed. */
  const lastChecks = new Map<string, LastCheck>();
  const examinations = new Map<string, Examined>();
  /** What was found in closed files before standards that they rest on were edited, and in which world. */
  const doubted = new Map<string, { readonly examined: Examined; readonly world: Snapshot }>();

  /** What changes mean for closed files, the earliest first. Worked out before anybody is told what was found in one. */
  const waiting: (() => unknown)[] = [];

  const settle = (): void => {
    for (const look of waiting.splice(0)) look();
  };

  /** `look`: forgets what was found in closed files, and answers in which. */
  const settledLater = (look: () => readonly string[]): (() => readonly string[]) => {
    if (waiting.length === mostWaiting) settle();
    const looked = once(look);
    waiting.push(looked);
    return () => {
      settle();
      return looked();
    };
  };

  const { readersOf } = dependencies;
  const isOpen = (uri: string): boolean => opened.has(uri);
  const isClosed = (uri: string): boolean => !isOpen(uri);

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
    if (!document.open) settle();
    if (found.checked) dependencies.record(document.uri, found.checked.read);
    if (document.open) lastChecks.set(document.uri, { snapshot, found, outdated: new Set() });
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
      settle();
      dependencies.record(found.uri, new Set(found.read));
      if (knewItsPeers(found, snapshot)) take(found);
      else drop(found.uri);
    },
    isExamined(uri) {
      settle();
      return examinations.has(uri);
    },
    isStillExamined(snapshot, uri) {
      settle();
      const { examined, world } = doubted.get(uri) ?? {};
      if (examined === undefined || world === undefined) return examinations.has(uri);
      if (outlives(examined, world, snapshot)) take(carriedOver(examined, snapshot));
      else drop(uri);
      return examinations.has(uri);
    },
    examinations(snapshot) {
      settle();
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
      const all = [...changed].filter((one) => readersOf(one).size > 0);
      const open = [...opened].filter((uri) => all.some((one) => readersOf(one).has(uri)));
      for (const uri of open) {
        const last = lastChecks.get(uri);
        if (last === undefined || uri === own) continue;
        const read = all.filter((one) => readersOf(one).has(uri));
        lastChecks.set(uri, { ...last, outdated: new Set([...last.outdated, ...read]) });
      }
      const isOpenOnly = all.every((one) => readersOf(one).size <= open.length && [...readersOf(one)].every(isOpen));
      if (isOpenOnly) return { open };
      const closed = settledLater(() => {
        const affected = new Set(all.flatMap((one) => [...readersOf(one)].filter(isClosed)));
        for (const uri of affected) doubt(uri, before);
        // Of what else has changed a summary does not tell.
        for (const one of all) if (!isOnTests(one)) readersOf(one).forEach(drop);
        return [...affected];
      });
      return { open, closed };
    },
    moved(target, before, after) {
      const pointing = readersOf(dependency.places(target));
      if (pointing.size === 0) return nobody;
      const stays = staysBetween(before, after);
      const isAffected = (uri: string) => pointedAt(uri).some((one) => one.uri === target && !stays(one.range));
      const open = [...opened].filter((uri) => pointing.has(uri) && isAffected(uri));
      for (const uri of open) lastChecks.delete(uri);
      if ([...pointing].every(isOpen)) return { open };
      const closed = settledLater(() => {
        const affected = [...pointing].filter((uri) => isClosed(uri) && isAffected(uri));
        affected.forEach(drop);
        return affected;
      });
      return { open, closed };
    },
    isEmpty: dependencies.isEmpty,
    clear() {
      // Whoever asks for what an earlier change meant must not doubt what is found after this one.
      settle();
      lastChecks.clear();
      examinations.clear();
      doubted.clear();
    },
  };
}
