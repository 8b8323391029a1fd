/**
 * Something outside a file that its findings were worked out from: `edition demo@2020` (what that standard says to
 * others), `tests demo@2020` (what its clauses test),
 * `editions` (which there are, and how they stand), `number GB/T …`, `space-types`, `importers demo@2020` (what variants
 * use of it), `report id`, `operator …`, `file uri`, `places uri` (where what stands in it),
 * `folders`, `earlier` (states of standards), `today`, `loading`, `settings` (with the roots).
 */
export type Dependency = string & { readonly dependency?: never };

/** Told of every dependency while a file is checked. */
export type Note = (dependency: Dependency) => void;

export const dependency = {
  edition: (key: string): Dependency => `edition ${key}`,
  tests: (key: string): Dependency => `tests ${key}`,
  importers: (key: string): Dependency => `importers ${key}`,
  number: (number: string): Dependency => `number ${number}`,
  report: (id: string): Dependency => `report ${id}`,
  operator: (operator: string): Dependency => `operator ${operator}`,
  file: (uri: string): Dependency => `file ${uri}`,
  places: (uri: string): Dependency => `places ${uri}`,
  editions: 'editions',
  spaceTypes: 'space-types',
  folders: 'folders',
  earlier: 'earlier',
  today: 'today',
  loading: 'loading',
  settings: 'settings',
} as const;

/** The URI of the file outside the YAML whose being there was asked for. */
export function fileOf(one: Dependency): string | undefined {
  return one.startsWith('file ') ? one.slice('file '.length) : undefined;
}

/** Whether it is on files outside the YAML. */
export function isOnFiles(one: Dependency): boolean {
  return fileOf(one) !== undefined || one === dependency.folders;
}

/** The edition whose standard was asked for, in NFC. */
export function editionOf(one: Dependency): string | undefined {
  return /^(?:edition|tests) (.*)$/su.exec(one)?.[1];
}

/** Whether it is on what the clauses of an edition test. */
export function isOnTests(one: Dependency): boolean {
  return one.startsWith('tests ');
}

/** Which files read what, both ways. Replaced for a file each time it is checked. */
export interface DependencyIndex {
  /** What a check of the file read. */
  record(uri: string, read: ReadonlySet<Dependency>): void;
  forget(uri: string): void;
  readersOf(dependency: Dependency): ReadonlySet<string>;
  /** What the last check of the file read. */
  readBy(uri: string): ReadonlySet<Dependency>;
  /** Whether nothing was checked yet, so that no change can make anything stale. */
  isEmpty(): boolean;
}

function sameSet<T>(a: ReadonlySet<T> | undefined, b: ReadonlySet<T>): boolean {
  if (a === undefined || a.size !== b.size) return false;
  for (const one of b) if (!a.has(one)) return false;
  return true;
}

const none: ReadonlySet<never> = new Set<never>();

export function createDependencyIndex(): DependencyIndex {
  const readBy = new Map<string, ReadonlySet<Dependency>>();
  const readers = new Map<Dependency, Set<string>>();
  const forget = (uri: string): void => {
    for (const one of readBy.get(uri) ?? []) {
      const known = readers.get(one);
      known?.delete(uri);
      // Editions and ids that are typed come and go without end.
      if (known?.size === 0) readers.delete(one);
    }
    readBy.delete(uri);
  };
  return {
    record(uri, read) {
      // Most checks after a keystroke read what the last one read.
      if (sameSet(readBy.get(uri), read)) return;
      forget(uri);
      readBy.set(uri, read);
      for (const one of read) {
        const known = readers.get(one);
        if (known) known.add(uri);
        else readers.set(one, new Set([uri]));
      }
    },
    forget,
    readersOf: (one) => readers.get(one) ?? none,
    readBy: (uri) => readBy.get(uri) ?? none,
    isEmpty: () => readBy.size === 0,
  };
}
