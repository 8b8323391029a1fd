import { formatQuantity } from '../../../model/values/quantity-display.ts';
import { readQuantity } from '../../../model/values/quantity-text.ts';
import type { Comparator } from '../../../model/values/threshold.ts';
import { andBounds, atLevel, boundForms, ofLevels } from '../../../rules/kit/words/bound-words.ts';
import type { Printed, PrintedEntry } from '../../../syntax/print.ts';
import { groupWords } from '../../book/clause-facts.ts';
import { entries, list, scalar } from '../print-parts.ts';
import type { ToldLine } from './fact-lines.ts';
import { heard, heardRow, isHeard } from './heard.ts';
import { leadingIndicator, type NamedThings } from './named.ts';

interface HeardBound {
  readonly comparator: Comparator;
  readonly amounts: readonly string[];
  readonly level?: string;
}

/** Criteria as they are printed below a clause, a line each, those of a group below its head; undefined where one cannot be read. */
export function criteriaOf(lines: readonly ToldLine[], named: NamedThings): Printed | undefined {
  const items = criteriaAt(lines, named);
  const [only] = items ?? [];
  // A single group stands by itself.
  return items?.length === 1 && only?.kind === 'map' && isGroup(only.entries) ? only : items && list(items);
}

function isGroup(held: readonly PrintedEntry[]): boolean {
  return held.length === 1 && (held[0]?.key === 'any' || held[0]?.key === 'all');
}

function criteriaAt(lines: readonly ToldLine[], named: NamedThings): readonly Printed[] | undefined {
  const made: Printed[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const kind = isHeard(groupWords.any, line.text) ? 'any' : isHeard(groupWords.all, line.text) ? 'all' : undefined;
    const end = lines.findIndex(({ depth }, place) => place > at && depth <= line.depth);
    const inside = kind === undefined ? [] : lines.slice(at + 1, end < 0 ? lines.length : end);
    const of = kind === undefined ? undefined : criteriaAt(inside, named);
    const one: Printed | undefined =
      kind === undefined
        ? criterionOf(line.text, named)
        : of && { kind: 'map', entries: [{ key: kind, value: { kind: 'list', items: of } }] };
    if (one === undefined) return undefined;
    made.push(one);
    at += inside.length;
  }
  return made.length === 0 ? undefined : made;
}

/** An indicator with what is asked of it: 夜間值班護理員人數不少於4人（甲級）、不少於3人（乙級）. */
export function criterionOf(text: string, named: NamedThings, more: readonly PrintedEntry[] = []): Printed | undefined {
  const lead = leadingIndicator(text, named);
  if (lead === undefined) return undefined;
  const { id, unit = '' } = lead.thing;
  const bounds =
    heardRow(lead.rest, ofLevels, (one) => levelBound(one, unit)) ??
    heardRow(lead.rest, andBounds, (one) => boundOf(one, unit));
  if (bounds === undefined) return undefined;
  return { kind: 'map', entries: [{ key: 'indicator', value: scalar(id) }, ...boundEntries(bounds), ...more] };
}

function levelBound(text: string, unit: string): HeardBound | undefined {
  const said = heardAtLevel(text);
  const bound = said && boundOf(said.bound, unit);
  return said && bound && { ...bound, level: said.level };
}

/** What holds at one level, and its name; undefined where several are told of. */
export function heardAtLevel(text: string): { readonly bound: string; readonly level: string } | undefined {
  const { bound, level } = heard<'bound' | 'level'>(atLevel, text, { level: '[^()（）]+' }) ?? {};
  return bound === undefined || level === undefined ? undefined : { bound, level };
}

const comparators = Object.keys(boundForms) as readonly Comparator[];

function boundOf(text: string, unit: string): HeardBound | undefined {
  for (const comparator of comparators) {
    const said = heard<'a' | 'b'>(boundForms[comparator], text);
    if (said === undefined) continue;
    const amounts = Object.values(said).map((one) => amountOf(one, unit));
    const read = amounts.flatMap((one) => (one === undefined ? [] : [one]));
    if (read.length === amounts.length) return { comparator, amounts: read };
  }
  return undefined;
}

/** An amount as it is written: bare where it is in the unit of its indicator. */
function amountOf(said: string, unit: string): string | undefined {
  const [text = said, rounded] = said.split(/ \(rounded to ([\d,]+)\)$/);
  const { value: read } = readQuantity(text, unit);
  if (read === undefined) return countIn(text, unit);
  if (rounded !== undefined) {
    const place = rounded.replaceAll(',', '').length - 1;
    return formatQuantity({ ...read, place, rounded: true }, 'zh-Hant');
  }
  const isPlain = read.ratio === undefined && read.approx === undefined && read.tolerance === undefined;
  return isPlain && !read.rounded && /^[\d.]+$/.test(read.value) ? read.value : (read.ratio ?? text);
}

/** A number with what its unit is called in English: 1 room. */
function countIn(text: string, unit: string): string | undefined {
  const bare = /^[\d.]+/.exec(text)?.[0] ?? '';
  const { value: read } = readQuantity(bare, unit);
  return read !== undefined && formatQuantity(read, 'en') === text ? bare : undefined;
}

function boundEntries(bounds: readonly HeardBound[]): readonly PrintedEntry[] {
  const used = comparators.filter((comparator) => bounds.some((one) => one.comparator === comparator));
  return used.map((comparator) => {
    const own = bounds.filter((one) => one.comparator === comparator);
    const isByLevel = own.some(({ level }) => level !== undefined);
    const value = (one: HeardBound) => amountsOf(one.amounts, comparator === 'between');
    const byLevel = own.map((one) => [one.level ?? '', value(one)] as const);
    const [first] = own;
    return {
      key: comparator,
      value: isByLevel
        ? { kind: 'map', entries: entries(Object.fromEntries(byLevel)) }
        : first === undefined
          ? scalar('')
          : value(first),
    };
  });
}

function amountsOf(amounts: readonly string[], isRange: boolean): Printed {
  const items = amounts.map(numberOf);
  return isRange ? { kind: 'list', items } : (items[0] ?? scalar(''));
}

export function isNumber(text: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(text);
}

export function numberOf(text: string): Printed {
  return isNumber(text) ? { kind: 'scalar', text, typed: true } : scalar(text);
}
