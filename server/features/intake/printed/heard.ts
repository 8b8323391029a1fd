import { locales, template, type Words } from '../../../base/words.ts';

type Heard<Slot extends string> = Readonly<Partial<Record<Slot, string>>>;

/**
 * What filled the slots of a phrase, where a text is that phrase in one of the languages: the other way round from `say`. `slots`: the patterns of
 * those that not everything fills.
 */
export function heard<Slot extends string>(words: Words, text: string, slots?: Heard<Slot>): Heard<Slot> | undefined {
  for (const locale of locales) {
    const found = patternOf(template(words, locale), slots).exec(text.trim());
    if (found !== null) return (found.groups ?? {}) as Heard<Slot>;
  }
  return undefined;
}

/** Whether a text is one of a phrase's, whatever stands around it. */
export function isHeard(words: Words, text: string): boolean {
  return heard<string>(words, text) !== undefined;
}

/** Spaces beside a slot come and go with what fills it. */
function patternOf(said: string, slots: Readonly<Record<string, string | undefined>> = {}): RegExp {
  const parts = said.split(/\{([a-z][a-zA-Z]*)\}/);
  const pattern = parts.map((part, at) => {
    if (at % 2 === 1) return `\\s*(?<${part}>${slots[part] ?? '.+?'})\\s*`;
    return /^\s+$/.test(part) ? '\\s+' : literal(part.trim());
  });
  return new RegExp(`^${pattern.join('')}$`, 'iu');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*');
}

/** Of more things no row was ever printed. */
const most = 100;

/**
 * A text as a row of things with words between them, each of which is read. A name may hold those words itself (服務收入和投資收入), so
 * every place where they stand is tried.
 */
export function heardRow<T>(
  text: string,
  between: Words,
  read: (text: string) => T | undefined,
): readonly T[] | undefined {
  const only = read(text.trim());
  if (only !== undefined) return [only];
  for (const sign of new Set(locales.map((locale) => template(between, locale)))) {
    if (text.split(sign).length > most) continue;
    const all = rowBehind(text, sign, read, new Set());
    if (all !== undefined) return all;
  }
  return undefined;
}

/** `dead`: the lengths of ends that are no row, each of which is tried once, however many ways lead to it. */
function rowBehind<T>(
  text: string,
  sign: string,
  read: (text: string) => T | undefined,
  dead: Set<number>,
): readonly T[] | undefined {
  if (dead.has(text.length)) return undefined;
  const only = read(text.trim());
  if (only !== undefined) return [only];
  for (let at = text.indexOf(sign); at > 0; at = text.indexOf(sign, at + 1)) {
    const first = read(text.slice(0, at).trim());
    const others = first === undefined ? undefined : rowBehind(text.slice(at + sign.length), sign, read, dead);
    if (first !== undefined && others !== undefined) return [first, ...others];
  }
  dead.add(text.length);
  return undefined;
}
