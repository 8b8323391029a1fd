import type { Diagnostic as Published } from 'vscode-languageserver-types';
import { isSameList } from '../base/lists.ts';
import { sha256InHex } from '../base/sha256.ts';
import type { Environment } from './environment.ts';
import { onceABurst } from './once-a-burst.ts';

/** What is found in a file, by a name that tells it from anything else that may be found there. */
interface NamedFindings {
  readonly id: string;
  readonly items: readonly Published[];
  /** The editor's version of the file; null where it is not open. */
  readonly version: number | null;
}

/** What an editor is answered that asks for findings. */
export type FindingsReport =
  | { readonly kind: 'full'; readonly resultId: string; readonly items: Published[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

type FileFindingsReport = FindingsReport & { readonly uri: string; readonly version: number | null };

/** Findings for an editor that asks for them: what each file has by now, and what the editor was given of it. */
export interface PulledFindings {
  /** This is found by now. The editor is told to ask again where it has something else and would not ask by itself. */
  note(uri: string, items: readonly Published[], version: number | null): void;
  /** The file is gone, or is none of ours any more. */
  forget(uri: string): void;
  report(uri: string, items: readonly Published[], version: number | null, previous?: string): FindingsReport;
  /** Of these files, those of which the editor was given something else than is found by now. */
  outdated(now: Iterable<readonly [string, readonly Published[], number]>): readonly FileFindingsReport[];
  /** Of all files, by what the editor has of each. */
  all(previous: ReadonlyMap<string, string>): readonly FileFindingsReport[];
}

/** `refresh` has the editor ask again. */
export function createPulledFindings(later: Environment['later'], refresh: () => void): PulledFindings {
  const known = new Map<string, NamedFindings>();
  const given = new Map<string, NamedFindings>();
  let hasAskedForAll = false;
  const askAgain = onceABurst(later, refresh);

  const keep = (uri: string, items: readonly Published[], version: number | null): NamedFindings => {
    const before = known.get(uri);
    const id = before !== undefined && isSameList(before.items, items) ? before.id : nameOf(items);
    const now = { id, items, version };
    known.set(uri, now);
    return now;
  };

  /** Once it has edited a file it asks by itself. */
  const isOutdated = (uri: string, now: NamedFindings): boolean => {
    const had = given.get(uri);
    if (had === undefined) return now.version === null && hasAskedForAll && now.items.length > 0;
    return had.id !== now.id && (now.version === null || now.version === had.version);
  };

  const give = (uri: string, now: NamedFindings, previous: string | undefined): FindingsReport => {
    given.set(uri, now);
    if (now.id === previous) return { kind: 'unchanged', resultId: now.id };
    return { kind: 'full', resultId: now.id, items: [...now.items] };
  };

  return {
    note(uri, items, version) {
      if (isOutdated(uri, keep(uri, items, version))) askAgain();
    },
    forget(uri) {
      known.delete(uri);
      if ((given.get(uri)?.items.length ?? 0) > 0) askAgain();
    },
    report: (uri, items, version, previous) => give(uri, keep(uri, items, version), previous),
    outdated(now) {
      return Array.from(now).flatMap(([uri, items, version]) => {
        const had = given.get(uri);
        const found = keep(uri, items, version);
        return had?.id === found.id ? [] : [{ uri, version, ...give(uri, found, had?.id) }];
      });
    },
    all(previous) {
      hasAskedForAll = true;
      const gone = [...previous.keys()].filter((uri) => !known.has(uri)).map((uri) => [uri, nothing] as const);
      return [...known, ...gone]
        .filter(([uri, { items }]) => items.length > 0 || previous.has(uri))
        .map(([uri, found]) => ({ uri, version: found.version, ...give(uri, found, previous.get(uri)) }));
    },
  };
}

/** The same in every session: whoever comes back with the name of what it has has the same. */
function nameOf(items: readonly Published[]): string {
  return sha256InHex(JSON.stringify(items)).slice(0, 16);
}

const nothing: NamedFindings = { id: nameOf([]), items: [], version: null };
