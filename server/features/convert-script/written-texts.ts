import { type Language, languages } from '../../model/field.ts';
import { itemOf, mapsOf, scalarOf, specAt, typeUnder } from '../../model/keys/type-at.ts';
import type { ValueType } from '../../model/keys/types.ts';
import type { FileKind } from '../../protocol/kinds.ts';
import type { Step } from '../../syntax/location.ts';
import type { Entry, Fragment, MapNode, Node, Part, ScalarNode } from '../../syntax/tree.ts';
import { isUnwritten } from '../../syntax/unwritten.ts';
import { pathOf } from '../typed-place.ts';

/** Prose as it stands in a file: by itself, or under a language of a text map. */
export interface WrittenText {
  readonly scalar: ScalarNode;
  readonly fragment: Fragment;
  readonly language: Language;
  /** In a text map. */
  readonly of?: { readonly map: MapNode; readonly entry: Entry };
}

/**
 * All prose below a place, in the order of the file: what the key table calls text, and nothing else (no ids, no keys, no
 * values to choose from, no file names). `own` is the file's language. What an alias stands for is met where it is written.
 */
export function writtenTexts(
  part: Part | Node,
  type: ValueType,
  fragment: Fragment,
  own: Language,
): readonly WrittenText[] {
  switch (part.kind) {
    case 'leaf':
      return writtenTexts(part.node, type, part.fragment, own);
    case 'scalar':
      return isProse(type) && !isUnwritten(part) ? [{ scalar: part, fragment, language: own }] : [];
    case 'map':
      return isTextMap(type)
        ? inTextMap(part, fragment)
        : part.entries.flatMap(({ key, value }) => below(value, typeUnder(type, key.text), fragment, own));
    case 'map-part':
      return part.entries.flatMap((one) => below(one.value, typeUnder(type, one.key.text), one.fragment, own));
    case 'list':
    case 'list-part': {
      const items: readonly (Part | Node)[] = part.items;
      return items.flatMap((item) => below(item, itemOf(type), fragment, own));
    }
    case 'alias':
      return [];
  }
}

function below(part: Part | Node, type: ValueType | undefined, fragment: Fragment, own: Language) {
  return type === undefined ? [] : writtenTexts(part, type, fragment, own);
}

function isProse(type: ValueType): boolean {
  return scalarOf(type)?.kind === 'text';
}

function isTextMap(type: ValueType): boolean {
  return mapsOf(type).some(({ name }) => name === 'translations');
}

function inTextMap(map: MapNode, fragment: Fragment): readonly WrittenText[] {
  return map.entries.flatMap((entry): readonly WrittenText[] => {
    const language = languages.find((one) => one === entry.key.text);
    const { value } = entry;
    if (language === undefined || value.kind !== 'scalar' || isUnwritten(value)) return [];
    return [{ scalar: value, fragment, language, of: { map, entry } }];
  });
}

/** The innermost step of a trail whose value is one of the kinds of map named, with its type. */
export function enclosing(
  root: FileKind,
  trail: readonly Step[],
  maps: readonly string[],
): { readonly step: Step; readonly type: ValueType } | undefined {
  for (let length = trail.length; length > 0; length--) {
    const step = trail[length - 1];
    const type = specAt(root, pathOf(trail.slice(0, length)))?.type;
    if (step && type?.kind === 'map' && maps.includes(type.map)) return { step, type };
  }
  return undefined;
}
