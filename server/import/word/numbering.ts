import { numberIn } from './number-form.ts';
import type { NumberingRef } from './styles.ts';
import { childOf, childrenOf, isOn, valOf, type XmlElement } from './xml.ts';

interface ListLevel {
  readonly start: number;
  readonly form: string;
  /** `%1.%2`. */
  readonly text: string;
  /** The style whose paragraphs stand at this level. */
  readonly style: string | undefined;
  readonly isLegal: boolean;
}

interface WordList {
  /** Lists of one kind are counted on together. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where the list begins anew. */
  readonly starts: ReadonlyMap<number, number>;
}

interface ShownNumber {
  readonly label: string;
  readonly depth: number;
}

/**
 * The next number of the list that a paragraph is in; undefined for one in no list. To be asked in the order of the document.
 * A paragraph that `isEmpty` has one where that says a word by itself, as 附錄 %1 does; others are spaces between what is numbered.
 */
export type NextNumber = (ref: NumberingRef | undefined, style: string, isEmpty?: boolean) => ShownNumber | undefined;

export function numberingOfDocument(
  root: XmlElement | undefined,
  listOfStyle: (style: string) => string | undefined,
): NextNumber {
  const lists = listsOf(root, listOfStyle);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (ref, style, isEmpty = false) => {
    const id = ref?.list;
    const list = id === undefined || id === '0' ? undefined : lists.get(id);
    if (id === undefined || list === undefined) return undefined;
    const depth = Math.min(8, Math.max(0, ref?.level ?? levelOfStyle(list, style) ?? 0));
    const level = list.levels.get(depth);
    if (level === undefined || (isEmpty && !isWorded(level))) return undefined;
    const counts = counters.get(list.kind) ?? [];
    counters.set(list.kind, counts);
    if (!begun.has(id)) for (const at of list.starts.keys()) counts.length = Math.min(counts.length, at);
    begun.add(id);
    for (let at = counts.length; at < depth; at++) counts[at] = startOf(list, at);
    counts[depth] = counts[depth] === undefined ? startOf(list, depth) : counts[depth] + 1;
    counts.length = depth + 1;
    return { label: labelOf(list, level, counts), depth };
  };
}

/** 附錄 %1, Annex %1. */
function isWorded({ form, text }: ListLevel): boolean {
  return form !== 'bullet' && /%\d/.test(text) && /^\s*(?:附|annex)/i.test(text);
}

function startOf({ levels, starts }: WordList, at: number): number {
  return starts.get(at) ?? levels.get(at)?.start ?? 1;
}

function levelOfStyle({ levels }: WordList, style: string): number | undefined {
  return [...levels].find(([, level]) => level.style === style)?.[0];
}

function labelOf({ levels }: WordList, level: ListLevel, counts: readonly number[]): string {
  if (level.form === 'bullet') return bulletOf(level.text);
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const form = level.isLegal ? 'decimal' : (levels.get(at)?.form ?? 'decimal');
    return numberIn(form, counts[at] ?? 1);
  });
}

/** Fonts of signs have bullets at places of their own. */
function bulletOf(text: string): string {
  const sign = text.trim();
  return sign === '' || /^[\ue000-\uf8ffo§nlvØü]$/u.test(sign) ? '•' : sign;
}

function listsOf(
  root: XmlElement | undefined,
  listOfStyle: (style: string) => string | undefined,
): ReadonlyMap<string, WordList> {
  const kinds = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  for (const one of childrenOf(root)) {
    if (one.name === 'w:abstractNum') kinds.set(one.attributes['w:abstractNumId'] ?? '', one);
    else if (one.name === 'w:num') lists.set(one.attributes['w:numId'] ?? '', one);
  }
  const kindOf = (list: XmlElement | undefined, seen: number): string => {
    const id = valOf(list, 'w:abstractNumId') ?? '';
    // A kind may be defined by a style, which is in a list of another kind.
    const link = valOf(kinds.get(id), 'w:numStyleLink');
    const linked = link === undefined ? undefined : listOfStyle(link);
    return linked === undefined || seen > 4 ? id : kindOf(lists.get(linked), seen + 1);
  };
  return new Map(
    [...lists].map(([id, list]) => {
      const kind = kindOf(list, 0);
      const levels = new Map(levelsOf(kinds.get(kind)));
      const overrides = childrenOf(list).filter(({ name }) => name === 'w:lvlOverride');
      for (const one of overrides) for (const [at, level] of levelsOf(one)) levels.set(at, level);
      const starts = overrides.flatMap((one) => {
        const start = valOf(one, 'w:startOverride');
        return start === undefined ? [] : [[Number(one.attributes['w:ilvl'] ?? 0), Number(start)] as const];
      });
      return [id, { kind, levels, starts: new Map(starts) }];
    }),
  );
}

function levelsOf(holder: XmlElement | undefined): readonly (readonly [number, ListLevel])[] {
  return childrenOf(holder).flatMap((one) => {
    if (one.name !== 'w:lvl') return [];
    const level: ListLevel = {
      start: Number(valOf(one, 'w:start') ?? 1),
      form: valOf(one, 'w:numFmt') ?? childOf(one, 'w:numFmt')?.attributes['w:format'] ?? 'decimal',
      text: valOf(one, 'w:lvlText') ?? '',
      style: valOf(one, 'w:pStyle'),
      isLegal: isOn(one, 'w:isLgl') === true,
    };
    return [[Number(one.attributes['w:ilvl'] ?? 0), level] as const];
  });
}
