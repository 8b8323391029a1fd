import { remembering } from '../../base/remembering.ts';
import type { ServiceLevel } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Resolution } from './resolution.ts';

const none: readonly string[] = [];

/** The levels that a resolved standard tells apart, from the highest to the lowest: in NFC, each once. */
export function levelsOf({ levels }: Pick<Resolution, 'levels'>): readonly string[] {
  return levels === undefined ? none : keysOf(levels.value);
}

const keysOf = remembering((levels: readonly ServiceLevel[]): readonly string[] => [
  ...new Set(levels.flatMap(({ id }) => (id?.value === undefined ? [] : [idKey(id.value)]))),
]);
