import { type Examined, holds } from '../rules/engine/examine.ts';
import type { Service } from '../service.ts';
import { fileOf } from '../workspace/dependency.ts';
import { isWhole } from '../workspace/document.ts';
import type { Disk } from './examiner.ts';

/** What was found in files in earlier sessions. */
export interface FindingsCache {
  /** In how many files something may be known by it. */
  readonly size: number;
  /** What was found in those of the files whose bytes are as they were then. */
  unchanged(uris: readonly string[]): Promise<readonly Examined[]>;
  /** Keeps what is found by now. */
  save(examined: Iterable<Examined>): Promise<void>;
}

interface Recalling {
  readonly service: Service;
  readonly cache: FindingsCache;
  readonly disk: Pick<Disk, 'fileFact' | 'readFile'>;
  readonly uris: readonly string[];
  /** Once it is aborted, nothing more is taken over. */
  readonly signal?: AbortSignal;
}

/**
 * Takes over what was found in closed files earlier, as far as it would be found again. All standards and settings are known
 * by now, but for standards that are called reports, which are read first; of reports, the more are known the more holds. Answers
 * the files that need not be read: what there is to find in them is known, or what others ask of them.
 */
export async function recall({ service, cache, disk, uris, signal }: Recalling): Promise<readonly string[]> {
  const isAsBefore = sinceThen(service);
  const asBefore = (await cache.unchanged(uris)).filter(isAsBefore);
  const unread = asBefore.filter(({ uri, summary }) => summary === undefined && service.known(uri) === undefined);
  const read = unread.map(async ({ uri }) => ({ uri, ...(await disk.readFile(uri)) }));
  const texts = (await Promise.all(read)).filter((one) => 'text' in one);
  if (signal?.aborted) return [];
  service.load(texts.filter(isAsBefore));
  const unchanged = asBefore.filter((one) => isOfWhatIsKnown(service, one));
  service.know(unchanged);
  const isStillKnown = sinceThen(service);
  const { roots, facts } = service.snapshot();
  const files = new Set(unchanged.flatMap(({ read }) => read.flatMap((one) => fileOf(one) ?? [])));
  const looked = [...files]
    .filter((uri) => !facts.files.has(uri))
    .map(async (uri) => [uri, await disk.fileFact(uri, roots)] as const);
  const found = new Map(await Promise.all(looked));
  if (signal?.aborted) return [];
  service.learn([{ kind: 'files', files: found }]);
  const known = service.snapshot();
  service.admit(unchanged.filter((one) => isStillKnown(one) && holds(known, one)));
  return unchanged.map(({ uri }) => uri).filter((uri) => service.known(uri) !== undefined);
}

/** Tells whether a file is still what it was when this was asked for: what was read meanwhile is newer. */
function sinceThen(service: Service): (file: { readonly uri: string }) => boolean {
  const { documents } = service.snapshot();
  return ({ uri }) => service.known(uri) === documents.get(uri);
}

/** A file that was read has to have the same bytes; a report need not have been read. */
function isOfWhatIsKnown(service: Service, { uri, digest, summary }: Examined): boolean {
  const known = service.known(uri);
  return isWhole(known) ? known.digest === digest : summary !== undefined;
}
