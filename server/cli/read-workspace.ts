import { failedAt } from '../collection/examiner.ts';
import { loadEach } from '../collection/load-each.ts';
import { factOnDisk, listOnDisk, waitingDisk } from '../disk/files.ts';
import { uriOfPath } from '../disk/uri.ts';
import type { Service } from '../service.ts';
import type { FileText } from '../workspace/closed-reports.ts';
import type { ProgressDisplay } from './progress.ts';
import type { Unreadable } from './unreadable.ts';

/** Files that enter the index in one step: each step copies the index. */
const atOnce = 200;

/** Reads files into the service; answers those that cannot be read. */
export async function readFiles(
  service: Service,
  paths: readonly string[],
  progress: ProgressDisplay,
): Promise<readonly Unreadable[]> {
  const unreadable: Unreadable[] = [];
  const pathAt = (uri: string): string => paths.find((path) => uriOfPath(path) === uri) ?? uri;
  progress.begin('reading', paths.length);
  for (let done = 0; done < paths.length; done += atOnce) {
    const texts: FileText[] = [];
    for (const path of paths.slice(done, done + atOnce)) {
      const uri = uriOfPath(path);
      const result = await waitingDisk.readFile(uri);
      if ('text' in result) texts.push({ uri, ...result });
      else unreadable.push({ path, problem: result.problem });
      progress.step();
    }
    loadEach(service, texts, (uri, error) => {
      unreadable.push({ ...failedAt(uri, error), path: pathAt(uri) });
    });
  }
  progress.end();
  return unreadable;
}

export function learnRoots(service: Service, roots: readonly string[]): void {
  service.learn([{ kind: 'roots', roots: roots.map(uriOfPath) }]);
}

/** What reports ask about the disk: whether their evidence is there, and what else is. */
export async function learnOfDisk(service: Service, paths: readonly string[], roots: readonly string[]): Promise<void> {
  const { files, folders } = service.wanted(paths.map(uriOfPath));
  const rootUris = roots.map(uriOfPath);
  const facts = await Promise.all(files.map(async (uri) => [uri, await factOnDisk(uri, rootUris)] as const));
  const lists = await Promise.all(folders.map(async (uri) => [uri, await listOnDisk(uri, rootUris)] as const));
  service.learn([
    { kind: 'files', files: new Map(facts) },
    { kind: 'folders', folders: new Map(lists) },
  ]);
}
