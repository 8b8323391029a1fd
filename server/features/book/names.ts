import type { Language } from '../../model/field.ts';
import { itemNumber } from '../../model/numbered-parts.ts';
import { idKey } from '../../model/values/id.ts';
import { scriptOf } from '../../model/values/script.ts';
import type { ConvertText } from '../../model/wording/convert-script.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { lineFor, placeName, termName } from '../titles.ts';
import { blockOf } from './block-names.ts';

/**
 * What an id may be looked up as: what `[[…]]` and `see` refer to (`block`: the block to which that leads; `item`: a list item by its
 * letter alone, `clause`: the id of the clause in which that stands), what a clause counts by; `sensitive`: whether a kind of evidence
 * is; in a report also the figure that it gives, and what it attaches.
 */
export type NameKind =
  | 'term'
  | 'reference'
  | 'block'
  | 'item'
  | 'clause'
  | 'indicator'
  | 'unit'
  | 'evidence-kind'
  | 'level'
  | 'sensitive'
  | 'figure'
  | 'attachment';

/** What an id is called by a reader of a language; undefined where nothing bears it. */
export type Names = (kind: NameKind, id: string, language: Language) => string | undefined;

/** The names that a resolved standard gives. */
export function namesIn(resolution: Resolution): Names {
  return (kind, id, language) => {
    const key = idKey(id.trim());
    if (kind === 'reference') return placeName(key, resolution, language);
    if (kind === 'block') return blockOf(key, resolution);
    if (kind === 'term') return termName(key, resolution, language);
    if (kind === 'item' || kind === 'clause') {
      const part = resolution.parts.get(key);
      if (part?.kind !== 'item') return undefined;
      return kind === 'clause' ? (part.clause ?? part.division).id : itemNumber(part.path);
    }
    if (kind === 'level') return levelTitle(id, resolution, language);
    const indicator = resolution.indicators.get(idKey(id));
    if (kind === 'unit') return indicator?.value.unit?.value;
    const evidence = resolution.evidenceKinds.get(idKey(id));
    if (kind === 'sensitive') return evidence?.value.sensitive?.value === true ? id : undefined;
    if (kind !== 'indicator' && kind !== 'evidence-kind') return undefined;
    const defined = kind === 'indicator' ? indicator : evidence;
    return defined && (lineFor(defined.value.title, defined.document, language) || undefined);
  };
}

const unspoken: ReadonlySet<NameKind> = new Set(['unit', 'sensitive', 'block', 'item', 'clause']);

function isSpoken(kind: NameKind): boolean {
  return !unspoken.has(kind);
}

function levelTitle(id: string, { levels }: Resolution, language: Language): string | undefined {
  const level = levels?.value.find((one) => idKey(one.id?.text ?? '') === idKey(id));
  return levels && level && (lineFor(level.title, levels.document, language) || undefined);
}

/**
 * The same names in the script of the reader's language, where they are given in the other alone; each is made once. What is in that script
 * is left: written anew, 占比 would be 佔比. A name that shows neither is in that of the file, `own`.
 */
export function namesInScript(
  names: Names,
  convert: Readonly<Partial<Record<Language, ConvertText>>>,
  own: Language,
): Names {
  const made = new Map<string, string | undefined>();
  return (kind, id, language) => {
    const write = convert[language];
    if (write === undefined || !isSpoken(kind)) return names(kind, id, language);
    const key = `${kind} ${language} ${id}`;
    if (!made.has(key)) {
      const name = names(kind, id, language);
      const isThere = name !== undefined && (scriptOf(name) ?? own) === language;
      made.set(key, isThere ? name : name && write(name));
    }
    return made.get(key);
  };
}

/** Names that were looked up, with what they were. */
export type UsedNames = readonly (readonly [
  kind: NameKind,
  id: string,
  language: Language,
  name: string | undefined,
])[];

/** The same names, with note of which of them were asked for. */
export function noting(names: Names): { readonly names: Names; readonly used: UsedNames } {
  const used: (readonly [NameKind, string, Language, string | undefined])[] = [];
  return {
    used,
    names: (kind, id, language) => {
      const name = names(kind, id, language);
      used.push([kind, id, language, name]);
      return name;
    },
  };
}

/** Whether all of them are still what they were. */
export function stillNamed(used: UsedNames, names: Names): boolean {
  return used.every(([kind, id, language, name]) => names(kind, id, language) === name);
}
