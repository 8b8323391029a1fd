import type { Service } from '../service.ts';
import type { WantedFacts } from '../workspace/wanted-facts.ts';
import type { Environment } from './environment.ts';
import type { Session } from './session.ts';

/** What asks the disk about what reports and settings name, and has checked again what that has told something new. */
export function asksDisk(
  { service, environment, failures }: Session,
  look: (uris: readonly string[]) => void,
): (uris: readonly string[]) => void {
  const ask = (uris: readonly string[]): void => {
    const asking = uris.filter((uri) => ['report', 'config'].includes(service.known(uri)?.kind ?? ''));
    if (asking.length === 0) return;
    const learnt = learnFacts(service, environment, asking).then((affected) => {
      if (affected === undefined) return;
      look(affected);
      ask(asking);
    });
    learnt.catch((error: unknown) => failures.tell('background', error));
  };
  return ask;
}

/**
 * Asks the disk what the given files need to know; answers whose findings may differ for what was learnt. Undefined where there was
 * nothing to ask: what was learnt may have told where to look next.
 */
async function learnFacts(
  service: Service,
  environment: Environment,
  uris: readonly string[],
): Promise<readonly string[] | undefined> {
  const wanted = service.wanted(uris);
  return wanted.files.length === 0 && wanted.folders.length === 0
    ? undefined
    : learnWanted(service, environment, wanted);
}

/** Learns what is wanted of the disk; answers whose findings may differ for it. */
export async function learnWanted(
  service: Service,
  environment: Environment,
  { files, folders }: WantedFacts,
): Promise<readonly string[]> {
  const { roots } = service.snapshot();
  const facts = await Promise.all(files.map(async (uri) => [uri, await environment.fileFact(uri, roots)] as const));
  const lists = await Promise.all(folders.map(async (uri) => [uri, await environment.listFolder(uri, roots)] as const));
  return service.learn([
    { kind: 'files', files: new Map(facts) },
    { kind: 'folders', folders: new Map(lists) },
  ]);
}
