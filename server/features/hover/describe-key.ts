import { toSimplified } from '../../base/simplify.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import { enums, valuesOf } from '../../model/keys/enums.ts';
import { exampleLines } from '../../model/keys/example-lines.ts';
import { inheritanceWords } from '../../model/keys/inheritance.ts';
import { mapsOf, scalarOf } from '../../model/keys/type-at.ts';
import { typeWords } from '../../model/keys/type-words.ts';
import type { KeySpec, MapType, ValueType } from '../../model/keys/types.ts';
import { code, escaped, yamlBlock } from '../markup.ts';
import type { Reader } from '../reader.ts';
import type { TypedPlace } from '../typed-place.ts';
import type { HoverContext } from './asked.ts';
import { ownExample } from './own-example.ts';

const words = {
  required: { en: 'required', 'zh-Hant': '必填' },
  default: { en: 'default {value}', 'zh-Hant': '默認 {value}' },
  values: { en: 'One of', 'zh-Hant': '可取值' },
  keys: { en: 'Holds', 'zh-Hant': '可含' },
  example: { en: 'For example', 'zh-Hant': '例如' },
} satisfies Readonly<Record<string, Words>>;

/** A key of the format: what it is for, what may stand under it, and an example. */
export function describeKey({ entry, location }: TypedPlace, asked: HoverContext): string | undefined {
  const { spec, key, map } = entry ?? {};
  if (spec === undefined || key === undefined) return undefined;
  const own = ownExample(key, spec, map, { ...asked, position: location.position });
  return keyPage(key, spec, map, asked.reader.locale, own);
}

/** Shared by hover and completion. `own` is an example from the file's own standard; else the table's, in the script of the reader. */
export function keyPage(key: string, spec: KeySpec, map: MapType | undefined, locale: Locale, own?: string): string {
  const type = say(typeWords(spec.type), locale);
  const facts = [
    // A kind of map may be called what its key is.
    ...(type === say(spec.title, locale) ? [] : [type]),
    ...(spec.required ? [say(words.required, locale)] : []),
    ...(spec.default === undefined ? [] : [say(words.default, locale, { value: titleOf(spec.type, spec.default) })]),
  ];
  const inheritance = inheritanceWords(spec);
  const of = map === undefined ? '' : ` · ${escaped(say(map.title, locale))}`;
  const parts = [
    `**${escaped(say(spec.title, locale))}** ${code(key)}${of}`,
    escaped(facts.join(locale === 'en' ? '; ' : '；')),
    escaped(say(spec.what, locale)),
    inheritance === undefined ? '' : escaped(say(inheritance, locale)),
    choicesOf(spec.type, locale),
    `${say(words.example, locale)}${locale === 'en' ? ':' : '：'}\n${yamlBlock(own ?? exampleOf(key, spec, locale))}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A value of a closed choice by its title. */
function titleOf(type: ValueType, value: string): string | Words {
  const scalar = scalarOf(type);
  if (scalar?.kind !== 'enum') return value;
  return valuesOf(scalar.values).find((one) => one.value === value)?.title ?? value;
}

function exampleOf(key: string, spec: KeySpec, locale: Locale): string {
  const example = locale === 'zh-Hans' ? toSimplified(spec.example) : spec.example;
  return exampleLines(key, example).join('\n');
}

function choicesOf(type: ValueType, locale: Locale): string {
  const scalar = scalarOf(type);
  const colon = locale === 'en' ? ': ' : '：';
  if (scalar?.kind === 'enum') {
    const values = valuesOf(scalar.values).map((one) => `${code(one.value)} ${escaped(say(one.title, locale))}`);
    return `${say(words.values, locale)}${colon}${values.join(' · ')}`;
  }
  const maps = scalar === undefined ? mapsOf(type) : [];
  const keys = maps.flatMap((map) => Object.entries(map.keys));
  if (keys.length === 0) return '';
  return `${say(words.keys, locale)}${colon}${keys.map(([name]) => code(name)).join(' ')}`;
}

/** A value of a closed choice: what it means. Other values speak for themselves. */
export function describeValue({ entry, location }: TypedPlace, reader: Reader): string | undefined {
  const scalar = entry && scalarOf(entry.type);
  if (scalar?.kind !== 'enum') return undefined;
  const value = valuesOf(scalar.values).find((one) => one.value === location.scalar?.text);
  if (value === undefined) return undefined;
  const { locale } = reader;
  const of = escaped(say(enums[scalar.values].title, locale));
  return `**${escaped(say(value.title, locale))}** ${code(value.value)} · ${of}\n\n${escaped(say(value.what, locale))}`;
}
