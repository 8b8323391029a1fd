import { defName } from '../../server/model/keys/def-name.ts';
import { mapTypes } from '../../server/model/keys/table.ts';
import { itemOf, keyedOf, mapsOf, rootType, under } from '../../server/model/keys/type-at.ts';
import type { ValueType } from '../../server/model/keys/types.ts';
import { kindNames } from '../../server/protocol/kinds.ts';
import { defsOf, keysSchema } from './defs.ts';
import type { Schema } from './schema.ts';

/** Every type that a value anywhere in the three formats can have. */
export function everyType(): readonly ValueType[] {
  const found = new Map<string, ValueType>();
  const visit = (type: ValueType | undefined): void => {
    if (type === undefined || found.has(defName(type))) return;
    found.set(defName(type), type);
    visit(itemOf(type));
    visit(keyedOf(type)?.of);
    for (const map of mapsOf(type)) for (const key of Object.keys(map.keys)) visit(under(type, key)?.type);
  };
  for (const name of kindNames) visit(rootType(name));
  return [...found.values()];
}

/**
 * What the server judges by, each a schema of its own: one for every type, and one for the keys alone of every map that is
 * read in pieces. They refer to each other by name.
 */
export function internalSchemas(): Readonly<Record<string, Schema>> {
  const cut = [...mapTypes.values()].filter((map) => map.cut);
  const keys = Object.fromEntries(cut.map((map) => [`keys-of-${map.name}`, keysSchema(map)]));
  return { ...defsOf(everyType(), undefined, (name) => name), ...keys };
}
