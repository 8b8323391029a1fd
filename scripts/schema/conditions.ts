import type { Condition, MapType, Presence } from '../../server/model/keys/types.ts';
import { either, type Schema } from './schema.ts';

/** Holds where the key is there with one of the values (or any). */
function presence({ key, values }: Presence): Schema {
  const there: Schema = { type: 'object', required: [key] };
  return values === undefined ? there : { ...there, properties: { [key]: { enum: [...values] } } };
}

function condition({ key, when = [], unless = [] }: Condition): Schema {
  const parts = [...when.map(presence), ...unless.map((one) => ({ not: presence(one) }))];
  const only = parts.length === 1 ? parts[0] : undefined;
  return either(only ?? { allOf: parts }, { type: 'object', required: [key] });
}

/** What a map's keys ask of each other: required in some company, or not side by side. */
export function company(map: MapType): Schema {
  const conditions = (map.conditions ?? []).map(condition);
  const rivals: Record<string, Schema> = {};
  for (const [first, second] of map.exclusive ?? []) {
    const known = rivals[first]?.properties ?? {};
    rivals[first] = { type: 'object', properties: { ...known, [second]: false } };
  }
  return {
    ...(conditions.length > 0 ? { allOf: conditions } : {}),
    ...(Object.keys(rivals).length > 0 ? { dependentSchemas: rivals } : {}),
  };
}
