import { once } from '../../base/once.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { carriedOver, type Examined } from './examine.ts';
import { outlives } from './outlives.ts';

/** What was found in closed files. What changes mean for these may wait until somebody asks about one. */
export interface ClosedFindings {
  take(examined: Examined): void;
  drop(uri: string): void;
  /** What clauses test has changed: what was found before may be what would be found now. */
  doubt(uri: string, before: Snapshot): void;
  isAtHand(uri: string): boolean;
  /** What was found in a file, where it is at hand, or is again: its summary tells that the same would be found now. */
  stillFound(snapshot: Snapshot, uri: string): Examined | undefined;
  /** The same in all files. */
  allFound(snapshot: Snapshot): Iterable<Examined>;
  /** What was found last, whether or not it holds. */
  lastFound(uri: string): Examined | undefined;
  /** `look`: forgets what was found, and answers in which files. */
  later(look: () => readonly string[]): () => readonly string[];
  /** Works out what is waiting. */
  settle(): void;
  clear(): void;
}

/** What so many changes mean may wait. Each keeps the state before it. */
const mostWaiting = 8;

interface Doubted {
  readonly examined: Examined;
  readonly before: Snapshot;
}

export function createClosedFindings(): ClosedFindings {
  const examinations = new Map<string, Examined>();
  const doubted = new Map<string, Doubted>();
  /** The earliest first. */
  const waiting: (() => unknown)[] = [];
  const settle = (): void => {
    for (const look of waiting.splice(0)) look();
  };
  const drop = (uri: string): void => {
    examinations.delete(uri);
    doubted.delete(uri);
  };
  const take = (examined: Examined): void => {
    drop(examined.uri);
    examinations.set(examined.uri, examined);
  };
  const takeAgain = (snapshot: Snapshot, { examined, before }: Doubted): boolean => {
    const isSame = outlives(examined, before, snapshot);
    if (isSame) take(carriedOver(examined, snapshot));
    return isSame;
  };
  return {
    take,
    drop,
    doubt(uri, before) {
      const examined = examinations.get(uri);
      if (examined === undefined) return;
      examinations.delete(uri);
      doubted.set(uri, { examined, before });
    },
    isAtHand: (uri) => examinations.has(uri),
    stillFound(snapshot, uri) {
      const one = doubted.get(uri);
      if (one !== undefined && !takeAgain(snapshot, one)) drop(uri);
      return examinations.get(uri);
    },
    allFound(snapshot) {
      for (const one of [...doubted.values()]) takeAgain(snapshot, one);
      return examinations.values();
    },
    lastFound: (uri) => examinations.get(uri) ?? doubted.get(uri)?.examined,
    later(look) {
      if (waiting.length === mostWaiting) settle();
      const looked = once(look);
      waiting.push(looked);
      return () => {
        settle();
        return looked();
      };
    },
    settle,
    clear() {
      // Whoever asks for what an earlier change meant must not doubt what is found after this one.
      settle();
      examinations.clear();
      doubted.clear();
    },
  };
}
