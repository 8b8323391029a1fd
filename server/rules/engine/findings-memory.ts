import type { Range } from '../../base/position.ts';
import {
  createDependencyIndex,
  type Dependency,
  type DependencyIndex,
  dependency,
  isOnTests,
} from '../../workspace/dependency.ts';
import { type Document, type KnownDocument, wholeOf } from '../../workspace/document.ts';
import { staysBetween } from '../../workspace/facts/places.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Rule } from '../rule.ts';
import { type ClosedFindings, createClosedFindings } from './closed-findings.ts';
import { type Examined, examine, knewItsPeers } from './examine.ts';
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
   * Forgets what was worked out from any of these in the state `before`, but for `own`, whose next check finds out, and answers
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

interface Held {
  readonly rules: readonly Rule[];
  readonly opened: ReadonlySet<string>;
  readonly dependencies: DependencyIndex;
  /** In open files: the next check of them works out again what edits can have changed. */
  readonly lastChecks: Map<string, LastCheck>;
  readonly closed: ClosedFindings;
}

/** `opened`: the files that the editor has open. */
export function createFindingsMemory(rules: readonly Rule[], opened: ReadonlySet<string>): FindingsMemory {
  const dependencies = createDependencyIndex();
  const closed = createClosedFindings();
  const held: Held = { rules, opened, dependencies, lastChecks: new Map(), closed };
  return {
    reported: (snapshot, document) => reported(held, snapshot, document),
    examined: (snapshot, known) => examined(held, snapshot, known),
    admit(snapshot, found) {
      closed.settle();
      dependencies.record(found.uri, new Set(found.read));
      if (knewItsPeers(found, snapshot)) closed.take(found);
      else closed.drop(found.uri);
    },
    isExamined(uri) {
      closed.settle();
      return closed.isAtHand(uri);
    },
    isStillExamined: (snapshot, uri) => stillExamined(held, snapshot, uri) !== undefined,
    examinations(snapshot) {
      closed.settle();
      return closed.allFound(snapshot);
    },
    readBy: dependencies.readBy,
    changed(uri, known) {
      closed.drop(uri);
      if (known === undefined) dependencies.forget(uri);
      if (known?.open !== true) held.lastChecks.delete(uri);
    },
    outdate: (changed, before, own) => outdate(held, changed, before, own),
    moved: (uri, before, after) => moved(held, uri, () => staysBetween(before, after)),
    isEmpty: dependencies.isEmpty,
    clear() {
      closed.clear();
      held.lastChecks.clear();
    },
  };
}

function reported(held: Held, snapshot: Snapshot, document: Document): readonly Reported[] {
  const { lastChecks, dependencies, closed, rules } = held;
  const last = lastChecks.get(document.uri);
  if (last?.snapshot === snapshot && last.found.checked?.document === document) return last.found.reported;
  const checked = last?.found.checked;
  const earlier = last && checked && { checked, outdated: last.outdated };
  const found = reportedFindings(snapshot, document, rules, earlier);
  if (!document.open) closed.settle();
  if (found.checked) dependencies.record(document.uri, found.checked.read);
  if (document.open) lastChecks.set(document.uri, { snapshot, found, outdated: new Set() });
  return found.reported;
}

function stillExamined({ closed }: Held, snapshot: Snapshot, uri: string): Examined | undefined {
  closed.settle();
  return closed.stillFound(snapshot, uri);
}

function examined(held: Held, snapshot: Snapshot, known: KnownDocument): Examined {
  const before = stillExamined(held, snapshot, known.uri);
  if (before !== undefined) return before;
  const whole = wholeOf(known);
  if (whole.unread === true) return { uri: whole.uri, findings: [], read: [], prints: [] };
  const found = examine(snapshot, whole, held.rules);
  held.dependencies.record(found.uri, new Set(found.read));
  held.closed.take(found);
  return found;
}

function outdate(held: Held, changed: Iterable<Dependency>, before: Snapshot, own: string | undefined): Affected {
  const { opened, lastChecks, closed } = held;
  const { readersOf } = held.dependencies;
  const all = [...changed].filter((one) => readersOf(one).size > 0);
  const open = [...opened].filter((uri) => all.some((one) => readersOf(one).has(uri)));
  for (const uri of open) {
    const last = lastChecks.get(uri);
    if (last === undefined || uri === own) continue;
    const read = all.filter((one) => readersOf(one).has(uri));
    lastChecks.set(uri, { ...last, outdated: new Set([...last.outdated, ...read]) });
  }
  if (all.every((one) => isReadOpenOnly(held, one))) return { open };
  const look = (): readonly string[] => {
    const affected = new Set(all.flatMap((one) => [...readersOf(one)].filter((uri) => !opened.has(uri))));
    for (const uri of affected) closed.doubt(uri, before);
    // Of what else has changed a summary does not tell.
    for (const one of all) if (!isOnTests(one)) readersOf(one).forEach(closed.drop);
    return [...affected];
  };
  return { open, closed: closed.later(look) };
}

function isReadOpenOnly({ dependencies, opened }: Held, one: Dependency): boolean {
  const readers = dependencies.readersOf(one);
  return readers.size <= opened.size && [...readers].every((uri) => opened.has(uri));
}

function moved(held: Held, target: string, compared: () => (range: Range) => boolean): Affected {
  const { opened, lastChecks, closed } = held;
  const pointing = held.dependencies.readersOf(dependency.places(target));
  if (pointing.size === 0) return nobody;
  const stays = compared();
  const isAffected = (uri: string) => pointedAt(held, uri).some((one) => one.uri === target && !stays(one.range));
  const open = [...opened].filter((uri) => pointing.has(uri) && isAffected(uri));
  for (const uri of open) lastChecks.delete(uri);
  if ([...pointing].every((uri) => opened.has(uri))) return { open };
  const look = (): readonly string[] => {
    const affected = [...pointing].filter((uri) => !opened.has(uri) && isAffected(uri));
    affected.forEach(closed.drop);
    return affected;
  };
  return { open, closed: closed.later(look) };
}

/** Everything that findings of a file point at. */
function pointedAt({ lastChecks, closed }: Held, uri: string) {
  const open = lastChecks.get(uri)?.found;
  const related = (open?.reported ?? []).flatMap(({ finding }) => finding.related ?? []);
  return [
    ...(closed.lastFound(uri)?.findings ?? []).flatMap((one) => one.related),
    ...related.map((one) => relatedRange(one, open?.checked?.document)),
  ];
}
