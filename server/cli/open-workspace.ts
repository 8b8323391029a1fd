import { type FoundFiles, textsOnDisk } from '../disk/files.ts';
import { createService, type Service } from '../service.ts';
import { filesNamed, placeNamed, searching } from './files-named.ts';
import { learnRoots } from './read-workspace.ts';
import { contains, workspaceRoot } from './root.ts';
import type { Unreadable } from './unreadable.ts';

/** The workspaces in which the named files lie, found and not yet read. */
export interface OpenedWorkspace {
  readonly service: Service;
  /** Folders, none within another. */
  readonly roots: readonly string[];
  /** The files that are named, in order. */
  readonly wanted: readonly string[];
  /** All files of ours there are. What is named is among them wherever it lies, be it where a search does not look. */
  readonly found: readonly string[];
  /** What names no file. */
  readonly notThere: readonly Unreadable[];
  /** What came of searching the workspaces, and of the folders that are named. */
  readonly searched: readonly FoundFiles[];
  readonly below: readonly FoundFiles[];
}

interface WorkspaceOpening {
  readonly paths: readonly string[];
  readonly current: string;
  readonly today: string;
  /** Whether all texts are kept, since what is to be known of a file does not stand on the disk. */
  readonly keepsTexts: boolean;
}

export async function openWorkspace({ paths, current, today, keepsTexts }: WorkspaceOpening): Promise<OpenedWorkspace> {
  const named = paths.length === 0 ? ['.'] : paths;
  const all = [...new Set(await Promise.all(named.map((path) => workspaceRoot(placeNamed(path), current))))];
  // A root inside another is read once, with the outer one.
  const roots = all.filter((root) => !all.some((other) => other !== root && contains(other, root)));
  const service = createService(today, keepsTexts ? undefined : textsOnDisk);
  const search = searching(roots);
  const searched = await Promise.all(roots.map(search));
  const { wanted, notThere, below } = await filesNamed(named, current, search);
  learnRoots(service, roots);
  const found = [...new Set([...searched.flatMap(({ files }) => files), ...wanted])];
  return { service, roots, wanted, found, notThere, searched, below };
}
