import { entryOf } from '../../../base/entry-of.ts';
import type { Words } from '../../../base/words.ts';
import { type Language, proseIn, type Text } from '../../../model/field.ts';
import { valuesOf } from '../../../model/keys/enums.ts';
import { mapType } from '../../../model/keys/table.ts';
import type { EnumName } from '../../../model/keys/types.ts';

/** An author's own name for something, as each reader can best read it; the id where it has none. */
export function nameOf(title: Text | undefined, id: string, own: Language): Words {
  const inLanguage = (language: Language) => proseIn(title, language, own)?.value ?? id;
  return { en: inLanguage('en'), 'zh-Hant': inLanguage('zh-Hant'), 'zh-Hans': inLanguage('zh-Hans') };
}

/** What the reader calls an allowed value: 要求 for `requirement`. The value itself where it is none. */
export function valueLabel(choice: EnumName, value: string): Words {
  const known = valuesOf(choice).find((one) => one.value === value);
  return known?.title ?? { en: value, 'zh-Hant': value };
}

/** What the reader calls a key of a kind of map: 證實方法 for `verification`. */
export function keyLabel(map: string, key: string): Words {
  return entryOf(mapType(map).keys, key)?.title ?? { en: key, 'zh-Hant': key };
}
