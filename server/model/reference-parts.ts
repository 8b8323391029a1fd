import type { NumberedPart } from './keys/types.ts';
import { looksLikeEdition } from './values/edition.ts';
import { readId } from './values/id.ts';

/** One id within a text: its units from `from` up to `to`. */
export interface ReferencePart {
  readonly from: number;
  readonly to: number;
  readonly namespaces: readonly (NamedInProse | 'edition' | 'document')[];
  readonly edition?: string;
  readonly inside?: string;
  readonly prose: boolean;
}

type NamedInProse = 'clause' | 'division' | NumberedPart | 'term';

/** What `see` and `[[…]]` may name in one standard: of a term and something else that bear one id, the other one is meant. */
export const namedInProse: readonly NamedInProse[] = [
  'clause',
  'division',
  'table',
  'form',
  'formula',
  'illustration',
  'step',
  'item',
  'term',
];

/** `mentor-team`, `makerspace-service@2017#mentor-team` (two ids), `makerspace-service@2017`, `GB/T 39668—2020#5.2`. */
export function partsOfCitation(text: string): readonly ReferencePart[] {
  return partsBetween(text, 0, text.length, false);
}

/** Every `[[…]]` of a text. */
export function partsOfProse(text: string): readonly ReferencePart[] {
  if (!text.includes('[[')) return [];
  return Array.from(text.matchAll(/\[\[([^[\]\n]*)\]\]/g)).flatMap((match) => {
    const from = match.index + 2;
    return partsBetween(text, from, from + (match[1] ?? '').length, true);
  });
}

function partsBetween(text: string, start: number, end: number, prose: boolean): readonly ReferencePart[] {
  const written = text.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  const to = from + written.trim().length;
  if (from >= to) return [];
  const whole = text.slice(from, to);
  const hash = whole.search(/[#＃]/);
  const cut = hash < 0 ? to : from + hash;
  const inside = hash < 0 ? {} : { inside: whole.slice(hash + 1) };
  if (looksLikeEdition(whole)) {
    const edition = { from, to: cut, namespaces: ['edition'] as const, prose };
    if (hash < 0 || cut + 1 >= to) return [edition];
    return [edition, { from: cut + 1, to, namespaces: namedInProse, edition: text.slice(from, cut), prose }];
  }
  if (prose || readId(whole).ok) return [{ from, to, namespaces: namedInProse, prose }];
  return [{ from, to: cut, namespaces: ['document'], ...inside, prose }];
}
