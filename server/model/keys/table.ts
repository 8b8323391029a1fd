import { kindKeys } from '../../generated/kind-keys.ts';
import type { MapType, RootName } from './types.ts';
import { figure, period, quantity, translations } from './values.ts';

/** Every kind of map that the formats know, by name: what each kind of file brings along, and what stands in all. */
export const mapTypes: ReadonlyMap<string, MapType> = new Map(
  [...Object.values(kindKeys).flatMap(({ root, maps }) => [root, ...maps]), figure, quantity, period, translations].map(
    (type) => [type.name, type],
  ),
);

/** The maps of the kinds of file in which this one may stand. */
export function mapsBeside(name: string): readonly MapType[] {
  const kinds = Object.values(kindKeys).map(({ root: own, maps }): readonly MapType[] => [own, ...maps]);
  const beside = kinds.filter((maps) => maps.some((one) => one.name === name)).flat();
  return beside.length === 0 ? [...mapTypes.values()] : beside;
}

export function root(name: RootName): MapType {
  return kindKeys[name].root;
}

/** The kind of map of that name. Throws for a name that is none: a slip in the table itself, found by any test. */
export function mapType(name: string): MapType {
  const found = mapTypes.get(name);
  if (found === undefined) throw new Error(`No map type is called ${name}`);
  return found;
}
