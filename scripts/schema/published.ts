import { valuesOf } from '../../server/model/keys/enums.ts';
import { root } from '../../server/model/keys/table.ts';
import { rootType } from '../../server/model/keys/type-at.ts';
import type { EnumName, KeySpec, MapType, RootName, ValueType } from '../../server/model/keys/types.ts';
import { kindNames, languageOfKind } from '../../server/protocol/kinds.ts';
import { type Annotations, defsOf } from './defs.ts';
import { dialect, type Schema } from './schema.ts';

/** The file of each schema in `schemas/`. */
export const schemaFiles = Object.fromEntries(
  kindNames.map((kind) => [kind, `${languageOfKind(kind) ?? `clausewright-${kind}`}.schema.json`]),
) as Readonly<Record<RootName, string>>;

/** Editors do not know our formats; what a pattern can say of them, they check. */
const patterns: Readonly<Record<string, string>> = {
  id: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$',
  edition: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$',
  // Readers of YAML 1.1 make a point in time of a date.
  date: '^\\d{4}-\\d{2}-\\d{2}(T00:00:00.*)?$',
  digest: '^[0-9a-f]{8}$',
};

/** Schemas for editors that know nothing of us: the same table, in English, with examples. */
const forReaders: Annotations = {
  key: (spec) => ({
    title: spec.title.en,
    description: spec.what.en,
    markdownDescription: markdown(spec),
    ...defaultOf(spec),
  }),
  map: (map) => ({ title: map.title.en, description: map.what.en }),
  choice: (type) => ({ markdownEnumDescriptions: valueDescriptions(type.values) }),
  form: (format) => (patterns[format] === undefined ? {} : { pattern: patterns[format] }),
};

function markdown({ title, what, example }: KeySpec): string {
  return `**${title.en}** · ${title['zh-Hant']}\n\n${what.en}\n\n\`\`\`yaml\n${example}\n\`\`\``;
}

function defaultOf({ default: usual, type }: KeySpec): Schema {
  if (usual === undefined) return {};
  return { default: type.kind === 'word' && type.word !== 'line' ? JSON.parse(usual) : usual };
}

/** In the order of the values; `off` stands a second time, as `false`. */
function valueDescriptions(choice: EnumName): readonly string[] {
  const values = valuesOf(choice);
  const lines = values.map(({ title, what }) => `**${title.en}** · ${title['zh-Hant']}: ${what.en}`);
  return values.some(({ value }) => value === 'off') ? [...lines, lines[0] ?? ''] : lines;
}

export function publishedSchema(name: RootName): Schema {
  const map: MapType = root(name);
  const type: ValueType = rootType(name);
  return {
    $schema: dialect,
    $id: `urn:clausewright:${schemaFiles[name].replace('.schema.json', '')}`,
    title: map.title.en,
    description: map.what.en,
    $ref: `#/$defs/${map.name}`,
    $defs: defsOf([type], forReaders),
  };
}

/** The file as it is committed. */
export function schemaText(name: RootName): string {
  return `${JSON.stringify(publishedSchema(name), undefined, 2)}\n`;
}
