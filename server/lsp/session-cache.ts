import { type FindingsCache, recall } from '../collection/recall.ts';
import type { Session } from './session.ts';

/** Takes over what earlier sessions found, and keeps what this one finds. */
export interface SessionCache {
  /** What was found below these folders in those of the files that are as they were: answers which need not be read. */
  recall(folders: readonly string[], uris: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>>;
  /** Keeps what is found by now. */
  save(): Promise<void>;
  /** All files are known: what is found is worth keeping once nothing is left to be checked. */
  saveOnceIdle(): void;
  /** Nothing is left to be checked. */
  idle(): void;
}

export function createSessionCache({ service, environment, client }: Session): SessionCache {
  let cache: FindingsCache | undefined;
  let saved = Promise.resolve();
  let unsaved = false;
  const keeps = (): boolean => client().settings.cache;
  const save = (): Promise<void> => {
    saved = saved.then(() => (keeps() ? cache?.save(service.examinations()) : undefined));
    return saved;
  };
  return {
    async recall(folders, uris, signal) {
      cache = keeps() ? await environment.openCache?.(folders, client().cacheFolder) : undefined;
      return new Set(cache ? await recall({ service, cache, disk: environment, uris, signal }) : []);
    },
    save,
    saveOnceIdle() {
      unsaved = true;
    },
    idle() {
      if (unsaved) void save();
      unsaved = false;
    },
  };
}
