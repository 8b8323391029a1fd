import { entryOf } from '../../base/entry-of.ts';
import { planKeys } from './answer.ts';
import { clauseParts } from './clause-parts.ts';
import { deductedKeys } from './clause-scoring.ts';
import { ratioKeys } from './indicators.ts';
import { headerParts } from './standard-parts.ts';
import type { PartKeySpec, ValueType } from './types.ts';

type Keys = Readonly<Record<string, PartKeySpec>>;

const parts: Readonly<Record<string, Keys>> = {
  ...clauseParts,
  ...headerParts,
  ratio: ratioKeys,
  plan: planKeys,
  deducted: deductedKeys,
};

/** The keys of a map that is a part of what stands around it; none for any other map. */
export function keysOfPart(map: string): Keys {
  return entryOf(parts, map) ?? none;
}

const none: Keys = {};

/** Whether prose that belongs to what stands around it may stand under a key of that type. */
export function holdsProse(type: ValueType): boolean {
  switch (type.kind) {
    case 'text':
      return true;
    case 'list':
      return holdsProse(type.of);
    case 'tree':
      return holdsProse(type.leaf);
    case 'either':
      return holdsProse(type.scalar);
    case 'map':
      return Object.values(keysOfPart(type.map)).some((one) => holdsProse(one.type));
    default:
      return false;
  }
}
