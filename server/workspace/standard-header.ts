import type { Standard, StandardStatus } from '../model/standard.ts';
import { type WrittenField, withoutPlace } from './written.ts';

/**
 * What is looked at in every standard there is, by files that do not rest on it as well: plain data, and as far as it goes
 * like the model, so that a model is one.
 */
export interface StandardHeader {
  readonly edition?: WrittenField | undefined;
  readonly number?: WrittenField | undefined;
  readonly status?: WrittenField<StandardStatus> | undefined;
  readonly effective?: WrittenField | undefined;
  readonly extends?: WrittenField | undefined;
  readonly supersedes: readonly WrittenField[];
  readonly spaceTypes: readonly WrittenField[];
}

export function headerOf(model: Standard): StandardHeader {
  const { edition, number, status, effective, extends: base, supersedes, spaceTypes } = model;
  return {
    ...(edition && { edition: withoutPlace(edition) }),
    ...(number && { number: withoutPlace(number) }),
    ...(status && { status: withoutPlace(status) }),
    ...(effective && { effective: withoutPlace(effective) }),
    ...(base && { extends: withoutPlace(base) }),
    supersedes: supersedes.map(withoutPlace),
    spaceTypes: spaceTypes.map(withoutPlace),
  };
}
