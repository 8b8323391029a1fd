import { type Locale, locales, say, type Words } from '../../server/base/words.ts';
import { enums } from '../../server/model/keys/enums.ts';
import { exampleLines } from '../../server/model/keys/example-lines.ts';
import { inheritanceWords } from '../../server/model/keys/inheritance.ts';
import { mapTypes, root } from '../../server/model/keys/table.ts';
import { itemOf, keyedOf, mapsOf, scalarOf } from '../../server/model/keys/type-at.ts';
import { typeWords } from '../../server/model/keys/type-words.ts';
import type { EnumName, KeySpec, MapType, ValueType } from '../../server/model/keys/types.ts';
import { type FileKind, kindNames, kinds } from '../../server/protocol/kinds.ts';

const words = {
  heading: { en: 'Every key of the formats', 'zh-Hant': '格式中的全部鍵' },
  intro: {
    en: 'Made from the key table of the project (`npm run generate`); what is said here is also shown while hovering and completing in the editor.',
    'zh-Hant': '由項目的鍵表生成（`npm run generate`）。編輯器中的懸停說明和補全用的是同樣的文字。',
  },
  ending: { en: 'Files named `*.{ending}.yaml`.', 'zh-Hant': '文件名為 `*.{ending}.yaml`。' },
  name: { en: 'The file `{name}`.', 'zh-Hant': '文件 `{name}`。' },
  values: { en: 'Values', 'zh-Hant': '值' },
  type: { en: 'What it takes', 'zh-Hant': '可寫' },
  required: { en: 'required', 'zh-Hant': '必填' },
  sometimes: { en: 'required in some cases', 'zh-Hant': '有時必填' },
  default: { en: 'default', 'zh-Hant': '默認' },
  see: { en: 'see', 'zh-Hant': '見' },
  fields: {
    en: 'Besides these, every key of [clause](#clause) but `id`; each replaces the inherited one.',
    'zh-Hant': '此外還可寫 [clause](#clause) 的全部鍵（`id` 除外），寫出的取代所繼承的。',
  },
} satisfies Readonly<Record<string, Words>>;

/** The kinds of map and the choices that each format leads to, in the order in which they are met; each told once. */
interface Chapter {
  readonly name: FileKind;
  readonly maps: readonly MapType[];
}

function chapters(): readonly Chapter[] {
  const told = new Set<MapType>();
  return kindNames.map((name) => {
    const maps: MapType[] = [];
    const visit = (map: MapType): void => {
      if (told.has(map)) return;
      told.add(map);
      maps.push(map);
      for (const { type } of Object.values(map.keys)) for (const inner of mapsWithin(type)) visit(inner);
    };
    visit(root(name));
    return { name, maps };
  });
}

/** Kinds of map that may stand at or directly below a value of the type. */
function mapsWithin(type: ValueType): readonly MapType[] {
  const item = itemOf(type);
  const free = keyedOf(type);
  const below = item !== undefined && item !== type ? mapsWithin(item) : [];
  return [...new Set([...mapsOf(type), ...below, ...(free ? mapsWithin(free.of) : [])])];
}

/** The page in one language, as Markdown. */
export function keysPage(locale: Locale): string {
  const t = (key: keyof typeof words) => say(words[key], locale);
  const lines = [`# ${t('heading')}`, '', t('intro'), ''];
  for (const { name, maps } of chapters()) {
    const { many, named } = kinds[name];
    const files = 'ending' in named ? say(words.ending, locale, named) : say(words.name, locale, named);
    lines.push(`## ${say(many, locale)}`, '', files, '');
    for (const map of maps) lines.push(...mapSection(map, locale));
  }
  lines.push(`## ${t('values')}`, '');
  for (const name of Object.keys(enums) as EnumName[]) lines.push(...choiceSection(name, locale));
  return `${lines.join('\n').trimEnd()}\n`;
}

function mapSection(map: MapType, locale: Locale): readonly string[] {
  const clause = mapTypes.get('clause');
  const own = Object.entries(map.keys).filter(([key]) => map.name !== 'adaptation' || !clause || !(key in clause.keys));
  const borrowed = own.length < Object.keys(map.keys).length ? [say(words.fields, locale), ''] : [];
  return [
    `### ${map.name}`,
    '',
    `**${say(map.title, locale)}**${colon(locale)}${say(map.what, locale)}`,
    '',
    ...own.flatMap(([key, spec]) => keySection(map, key, spec, locale)),
    ...borrowed,
  ];
}

function keySection(map: MapType, key: string, spec: KeySpec, locale: Locale): readonly string[] {
  const t = (name: keyof typeof words) => say(words[name], locale);
  const inheritance = inheritanceWords(spec);
  const conditional = map.conditions?.some((one) => one.key === key);
  const facts = [
    `${t('type')}${colon(locale)}${say(typeWords(spec.type), locale)}${linksOf(spec.type, locale)}`,
    ...(spec.required ? [t('required')] : conditional ? [t('sometimes')] : []),
    ...(spec.default === undefined ? [] : [`${t('default')} \`${spec.default}\``]),
  ];
  return [
    `#### \`${key}\` ${say(spec.title, locale)}`,
    '',
    say(spec.what, locale),
    '',
    ...(inheritance === undefined ? [] : [say(inheritance, locale), '']),
    ...facts.map((fact) => `- ${fact}`),
    '',
    '```yaml',
    ...exampleLines(key, spec.example),
    '```',
    '',
  ];
}

/** Where to read on: the kinds of map, or the choice, that the value is made of. */
function linksOf(type: ValueType, locale: Locale): string {
  const item = itemOf(type);
  const scalar = scalarOf(type) ?? (item && scalarOf(item));
  const names = mapsWithin(type)
    .map(({ name }) => name)
    .filter((name) => name !== 'translations');
  if (scalar?.kind === 'enum') names.push(choiceAnchor(scalar.values));
  if (names.length === 0) return '';
  const links = names.map((name) => `[${name}](#${name})`).join(locale === 'en' ? ', ' : '、');
  return locale === 'en' ? ` (${say(words.see, locale)} ${links})` : `（${say(words.see, locale)} ${links}）`;
}

/** Choices and kinds of map may bear one name; a page has one anchor for each. */
function choiceAnchor(name: EnumName): string {
  return mapTypes.has(name) ? `${name}-values` : name;
}

function choiceSection(name: EnumName, locale: Locale): readonly string[] {
  const { title, what, values } = enums[name];
  return [
    `### ${choiceAnchor(name)}`,
    '',
    `**${say(title, locale)}**${colon(locale)}${say(what, locale)}`,
    '',
    ...values.map((one) => `- \`${one.value}\` ${say(one.title, locale)}${colon(locale)}${say(one.what, locale)}`),
    '',
  ];
}

function colon(locale: Locale): string {
  return locale === 'en' ? ': ' : '：';
}

/** Each page by its file. */
export function keysPages(): Readonly<Record<string, string>> {
  return Object.fromEntries(locales.map((locale) => [`docs/reference/keys.${locale}.md`, keysPage(locale)]));
}
