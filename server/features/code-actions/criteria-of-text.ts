import type { Locale, Words } from '../../base/words.ts';
import { proseIn, spellingsOf } from '../../model/field.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { Clause, Item } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import { unitOf } from '../../model/values/unit.ts';
import { findBounds, type TextBound } from '../../model/wording/bounds-said.ts';
import { figureNames } from '../../model/wording/figure-names.ts';
import { type ProseReading, readProse } from '../../model/wording/reading.ts';
import { addEntry, addToKeyed, addToText } from '../../rules/kit/fixes/additions.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import { hint } from '../../rules/kit/fixes/hint.ts';
import { entry, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { scalarText } from '../../syntax/quote.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { idOf } from '../intake/taking.ts';

/** What bounds may be said in, and tested for. */
type SaysBounds = Clause | Item;

/** A bound of a text as a criterion, with the indicator that it is held against. */
export interface CriterionOfText {
  readonly holder: SaysBounds;
  readonly bound: TextBound;
  readonly content: readonly NewEntry[];
  /** The indicator as it is to be defined, where the standard has none for it. */
  readonly defines?: NewEntry;
  /** What the indicator is called. */
  readonly name: string;
}

const nameless: Words = { en: 'what is counted', 'zh-Hant': '指標名稱' };

/** What the bounds of a clause's text and of its items come to as criteria, for a clause that has none; an item that has keeps them. */
export function criteriaOfText(
  clause: Clause,
  document: StandardDocument,
  resolution: Resolution,
  locale: Locale,
): readonly CriterionOfText[] {
  const language = languageOf(document);
  if (clause.criteria !== undefined || clause.given.has('criteria')) return [];
  const title = proseIn(clause.title, language, language)?.value ?? '';
  const taken = new Set(resolution.indicators.keys());
  const holders: readonly SaysBounds[] = [clause, ...placedItems(clause).map(({ item }) => item)];
  return holders.flatMap((holder) => {
    const prose = proseIn(holder.text, language, language);
    if (prose === undefined || holder.criteria !== undefined || holder.given.has('criteria')) return [];
    const reading = readProse(prose.node.text, language);
    return findBounds(reading).flatMap((bound): readonly CriterionOfText[] => {
      const known = knownIndicator(bound, reading, resolution);
      if (known === undefined) return defining(bound, title, taken, locale).map((one) => ({ holder, ...one }));
      const written = amountsIn(bound, known.unit);
      return written === undefined
        ? []
        : [{ holder, bound, name: known.name, content: criterion(known.id, bound, written) }];
    });
  });
}

/** A criterion with an indicator of its own, whose id is `taken` from then on. */
function defining(
  bound: TextBound,
  title: string,
  taken: Set<string>,
  locale: Locale,
): readonly Omit<CriterionOfText, 'holder'>[] {
  const unit = unitFor(bound);
  const written = unit === undefined ? undefined : amountsIn(bound, unit);
  if (unit === undefined || written === undefined) return [];
  const name = bound.subject || title;
  const id = freeId(idOf(name) || 'indicator', taken);
  taken.add(idKey(id));
  const defines = entry(scalarText(id), [
    entry('title', name === '' ? hint(nameless, locale) : scalarText(name)),
    entry('unit', scalarText(unit)),
    ...(bound.period === 'year' ? [entry('kind', 'flow')] : []),
  ]);
  return [{ bound, name: name || id, content: criterion(id, bound, written), defines }];
}

/** The indicator whose name stands in the sentence, in a unit that the bound converts to; of several the one with the longest name. */
function knownIndicator(
  { unit, sentence }: TextBound,
  { folded, language }: ProseReading,
  { indicators }: Resolution,
): { readonly id: string; readonly unit: string; readonly name: string } | undefined {
  const words = folded.slice(sentence.start, sentence.end);
  const said = language === 'en' ? words.toLowerCase() : words;
  let best: { readonly length: number; readonly id: string; readonly unit: string; readonly name: string } | undefined;
  for (const { value } of indicators.values()) {
    const own = value.unit?.value ?? '';
    if (unitOf(own.replace(/\/.*$/, '')).dimension !== unitOf(unit).dimension) continue;
    const names = figureNames(spellingsOf(value.title));
    const found = (language === 'en' ? names.english : names.chinese).short.filter((name) => said.includes(name));
    const length = Math.max(0, ...found.map((name) => name.length));
    if (length > (best?.length ?? 1))
      best = { length, id: value.id.text, unit: own, name: spellingsOf(value.title)[0] ?? value.id.text };
  }
  return best;
}

const rates: Readonly<Record<string, string>> = { quarter: '季度', month: '月', week: '周', day: '天' };

/** The unit of a new indicator; undefined where what it is counted by is no time that units have. */
function unitFor({ unit, period, amounts }: TextBound): string | undefined {
  const written =
    unitBehind(amounts.at(-1) ?? '').replace(/^[〇零一二三四五六七八九十百千万萬亿億两兩\s]+/, '') || unit;
  if (period === 'none' || period === 'year') return written;
  const rate = rates[period];
  return rate === undefined ? undefined : `${written}/${rate}`;
}

const everyTime: Readonly<Record<string, string>> = { quarter: '每季度', month: '每月', week: '每周', day: '每天' };

/** The numbers of a bound as its criterion has them: alone where they are in the indicator's unit. */
function amountsIn({ amounts, period }: TextBound, own: string): readonly string[] | undefined {
  const isRate = own.includes('/');
  const every = period.startsWith('other ') ? period.slice('other '.length) : (everyTime[period] ?? '');
  // What is counted by a time is no sum over a year.
  if (every !== '' && !isRate) return undefined;
  const last = unitBehind(amounts.at(-1) ?? '');
  const written = amounts.map((text) => {
    const [bare = ''] = /^\d+(?:\.\d+)?/.exec(text) ?? [];
    const isWhole = isRate && rates[period] !== undefined && own.endsWith(`/${rates[period]}`);
    if (bare !== '' && (every === '' || isWhole) && isSameUnit(last, own.replace(/\/.*$/, ''))) return bare;
    const whole = `${every}${text === bare ? bare + last : text}`;
    return readQuantity(whole, own).value === undefined ? undefined : scalarText(whole);
  });
  return written.every((one) => one !== undefined) ? written : undefined;
}

function unitBehind(amount: string): string {
  return amount.replace(/^[\d.,\s]+/, '');
}

function isSameUnit(a: string, b: string): boolean {
  const [one, other] = [unitOf(a), unitOf(b)];
  return one.dimension === other.dimension && one.factor === other.factor;
}

function criterion(id: string, { comparator }: TextBound, amounts: readonly string[]): readonly NewEntry[] {
  const value = comparator === 'between' ? { items: amounts } : (amounts[0] ?? '');
  return [entry('indicator', scalarText(id)), entry(comparator, value)];
}

/** Writes criteria where their bounds are said, and defines what they count by. */
export function criteriaEdits(document: StandardDocument, all: readonly CriterionOfText[]): readonly PlacedEdit[] {
  // What ends on one line is written from the inside out.
  const holders = [...new Set(all.map(({ holder }) => holder))].reverse();
  const own = holders.map((holder) => {
    const items = all.filter((one) => one.holder === holder).map(({ content }) => content);
    const criteria = entry('criteria', { items });
    if (holder.node?.kind === 'scalar') return addToText(document, holder, criteria);
    return addEntry(document, holder, criteria);
  });
  const defined = all.flatMap(({ defines }) => (defines === undefined ? [] : [defines]));
  const last = document.model.indicators.at(-1);
  const indicators =
    defined.length === 0
      ? []
      : addToKeyed(document, document.model, 'indicators', last && { key: last.id, value: last }, defined);
  const edits = [...own, indicators].flatMap((one) => one ?? []);
  return own.includes(undefined) || indicators === undefined ? [] : edits;
}
