import { type FindingsCache, recall } from '../collection/recall.ts';
import type { Service } from '../service.ts';
import type { Environment } from './environment.ts';

/** Takes over what earlier sessions found, and keeps what this one finds. */
export interface Keeper {
  /** What was found below these folders in those of the files that are as they were: answers which need not be read. */
  recall(folders: readonly string[], uris: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>>;
  /** Keeps what is found by now. */
  save(): Promise<void>;
}

/** `keeps`: whether the reader wants anything kept; `place`: where the editor has room for it, as a path. */
export function createKeeper(
  service: Service,
  environment: Environment,
  keeps: () => boolean,
  place: () => string | undefined,
): Keeper {
  let cache: FindingsCache | undefined;
  let saved = Promise.resolve();
  return {
    async recall(folders, uris, signal) {
      cache = keeps() ? await environment.openCache?.(folders, place()) : undefined;
      return new Set(cache ? await recall({ service, cache, disk: environment, uris, signal }) : []);
    },
    save() {
      saved = saved.then(() => (keeps() ? cache?.save(service.examinations()) : undefined));
      return saved;
    },
  };
}
