import { entryOf } from '../../../base/entry-of.ts';
import type { Words } from '../../../base/words.ts';
import { enums, valuesOf } from '../../../model/keys/enums.ts';
import { mapType } from '../../../model/keys/table.ts';
import type { EnumName } from '../../../model/keys/types.ts';
import type { ValueForm } from '../../../model/slip.ts';
import type { Edit } from '../../../syntax/problem.ts';
import type { Fragment } from '../../../syntax/tree.ts';
import type { Fix, PlacedEdit } from '../../rule.ts';

/** The kind of map, as the key table calls it. */
export function mapWords(name: string): Words {
  return mapType(name).title;
}

/** A key with what it is: `title` (標題). */
export function keyWords(map: string, key: string): Words {
  const title = entryOf(mapType(map).keys, key)?.title;
  if (title === undefined) return { en: `“${key}”`, 'zh-Hant': `「${key}」` };
  return { en: `“${key}” (${title.en})`, 'zh-Hant': `「${key}」（${title['zh-Hant']}）` };
}

/** Allowed values, each with what it means. */
export function choiceWords(choice: EnumName): readonly Words[] {
  return valuesOf(choice).map(({ value, title }) => ({
    // In English most values are their own names.
    en: value.replaceAll('-', ' ') === title.en ? value : `${value} (${title.en})`,
    'zh-Hant': `${value}（${title['zh-Hant']}）`,
  }));
}

/** A key as a sentence can hold it: of one on several lines, a part of the file that was torn loose, only the first. */
export function keyShown(key: string): string {
  const [first = ''] = key.split('\n');
  return first === key ? key : `${first} …`;
}

export function enumWords(choice: EnumName): Words {
  return enums[choice].title;
}

export const formWords: Readonly<Record<ValueForm, Words>> = {
  scalar: { en: 'a single value', 'zh-Hant': '單個值' },
  map: { en: 'a group of keys', 'zh-Hant': '一組鍵' },
  list: { en: 'a list', 'zh-Hant': '列表' },
  nothing: { en: 'nothing', 'zh-Hant': '空值' },
};

export function placed(edits: readonly Edit[], fragment: Fragment): readonly PlacedEdit[] {
  return edits.map((edit) => ({ ...edit, fragment }));
}

const writeInstead: Words = { en: 'Write “{text}”', 'zh-Hant': '改為「{text}」' };

/** One action for each spelling that may have been meant; the first preferred where it is sure. */
export function spellings(texts: readonly string[], edit: (text: string) => PlacedEdit, sure: boolean): readonly Fix[] {
  return texts.map((text, index) => ({
    title: writeInstead,
    args: { text },
    edits: [edit(text)],
    ...(sure && index === 0 ? { preferred: true } : {}),
  }));
}
