import type { Service } from '../service.ts';
import type { Environment } from './environment.ts';

/**
 * Asks the disk what the given files need to know; answers whose findings may differ for what was learnt. Undefined where there was
 * nothing to ask: what was learnt may have told where to look next.
 */
export async function learnFacts(
  service: Service,
  environment: Environment,
  uris: readonly string[],
): Promise<readonly string[] | undefined> {
  const { files, folders } = service.wanted(uris);
  if (files.length === 0 && folders.length === 0) return undefined;
  const { roots } = service.snapshot();
  const facts = await Promise.all(files.map(async (uri) => [uri, await environment.fileFact(uri, roots)] as const));
  const lists = await Promise.all(folders.map(async (uri) => [uri, await environment.listFolder(uri, roots)] as const));
  return service.learn([
    { kind: 'files', files: new Map(facts) },
    { kind: 'folders', folders: new Map(lists) },
  ]);
}
