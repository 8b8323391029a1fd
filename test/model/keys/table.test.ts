import { describe, expect, test } from 'vitest';
import { locales, template, type Words } from '../../../server/base/words.ts';
import { enums } from '../../../server/model/keys/enums.ts';
import { mapTypes } from '../../../server/model/keys/table.ts';
import type { EnumName, Topic, ValueType } from '../../../server/model/keys/types.ts';

const keys = [...mapTypes.values()].flatMap((map) =>
  Object.entries(map.keys).map(([key, spec]) => ({ place: `${map.name}.${key}`, map, key, spec })),
);
const values = (Object.keys(enums) as EnumName[]).flatMap((name) =>
  enums[name].values.map((value) => ({ place: `${name}: ${value.value}`, value })),
);
const topics: readonly (readonly [string, Topic])[] = [
  ...[...mapTypes.values()].map((map) => [map.name, map] as const),
  ...keys.map(({ place, spec }) => [place, spec] as const),
  ...Object.entries(enums).map(([name, type]) => [name, type] as const),
  ...values.map(({ place, value }) => [place, value] as const),
];

function innerTypes(type: ValueType): readonly ValueType[] {
  switch (type.kind) {
    case 'list':
      return [type, ...innerTypes(type.of)];
    case 'keyed':
      return [type, ...innerTypes(type.by), ...innerTypes(type.of)];
    case 'tree':
      return [type, ...innerTypes(type.leaf)];
    case 'by-level':
      return [type, ...innerTypes(type.of)];
    case 'either':
      return [type, ...innerTypes(type.scalar), ...innerTypes(type.other)];
    default:
      return [type];
  }
}

/** A full stop at the end; Chinese has its own. */
function endsAsSentence(words: Words): boolean {
  return /[.!?]$/.test(words.en) && /[。！？]$/.test(words['zh-Hant']);
}

describe('the key table', () => {
  test.each(topics)('%s has a title and a sentence in every language', (_place, topic) => {
    for (const locale of locales) {
      expect(template(topic.title, locale)).toMatch(/\S/);
      expect(template(topic.what, locale)).toMatch(/\S/);
    }
    expect(topic.title.en).not.toMatch(/\p{Script=Han}/u);
    expect(topic.title['zh-Hant']).toMatch(/\p{Script=Han}|[A-Z]{2}/u);
    expect(topic.what['zh-Hant']).toMatch(/\p{Script=Han}/u);
    expect(endsAsSentence(topic.what)).toBe(true);
    expect(topic.title.en).not.toMatch(/[.。]$/);
  });

  test.each(keys)('$place names kinds of maps and values that exist', ({ spec }) => {
    for (const type of innerTypes(spec.type)) {
      if (type.kind === 'map') expect(mapTypes.has(type.map)).toBe(true);
      if (type.kind === 'enum') expect(enums[type.values].values.length).toBeGreaterThan(1);
    }
  });

  test.each(keys)('$place has synonyms, none of which is a key beside it', ({ key, map, spec }) => {
    expect(spec.synonyms.length).toBeGreaterThan(0);
    expect(new Set(spec.synonyms).size).toBe(spec.synonyms.length);
    for (const synonym of spec.synonyms) {
      if (synonym !== key) expect(Object.keys(map.keys)).not.toContain(synonym);
    }
  });

  test.each(values)('$place has synonyms that are no value beside it', ({ place, value }) => {
    const name = place.slice(0, place.indexOf(':')) as EnumName;
    const others = enums[name].values.map((one) => one.value);
    expect(value.synonyms.filter((synonym) => others.includes(synonym))).toEqual([]);
    expect(value.synonyms.length).toBeGreaterThan(0);
  });

  test('one synonym leads to one key of a map, one value of a choice', () => {
    const twice: string[] = [];
    for (const map of mapTypes.values()) {
      const seen = new Map<string, string>();
      for (const [key, spec] of Object.entries(map.keys)) {
        for (const synonym of new Set([spec.title['zh-Hant'], ...spec.synonyms])) {
          const other = seen.get(synonym);
          if (other) twice.push(`${map.name}: ${synonym} → ${other}, ${key}`);
          seen.set(synonym, key);
        }
      }
    }
    for (const [name, type] of Object.entries(enums)) {
      const seen = new Map<string, string>();
      for (const { value, title, synonyms } of type.values) {
        for (const synonym of new Set([title['zh-Hant'], ...synonyms])) {
          const other = seen.get(synonym);
          if (other) twice.push(`${name}: ${synonym} → ${other}, ${value}`);
          seen.set(synonym, value);
        }
      }
    }
    expect(twice).toEqual([]);
  });

  test('conditions and exclusions name keys of their map', () => {
    const unknown: string[] = [];
    for (const map of mapTypes.values()) {
      const named = [
        ...(map.nameKey ? [map.nameKey] : []),
        ...(map.exclusive ?? []).flat(),
        ...(map.conditions ?? []).flatMap(({ key, when = [], unless = [] }) => [
          key,
          ...[...when, ...unless].map((one) => one.key),
        ]),
      ];
      unknown.push(...named.filter((key) => !Object.hasOwn(map.keys, key)).map((key) => `${map.name}.${key}`));
    }
    expect(unknown).toEqual([]);
  });
});
