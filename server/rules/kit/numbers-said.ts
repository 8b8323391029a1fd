import { type Language, proseOf, type Text } from '../../model/field.ts';
import type { ClauseContent, Item } from '../../model/standard.ts';
import { sameUnit, unitOf } from '../../model/values/unit.ts';
import type { TestedNumber } from '../../model/wording/criteria-agreement.ts';
import { findQuantities, type ProseQuantity } from '../../model/wording/quantities.ts';
import type { Span } from '../../model/wording/span.ts';
import { type ReadText, readText } from './prose-text.ts';
import { sameSize, type Tested } from './tested-numbers.ts';

/** A number with its unit that a clause says, and in which of its fields. */
export interface SaidNumber extends ProseQuantity {
  readonly text: ReadText;
  readonly key: 'text' | 'items';
}

/** What a clause says in numbers, by language. `own`: of its plain texts. */
export function numbersSaid(content: ClauseContent, own: Language): ReadonlyMap<Language, readonly SaidNumber[]> {
  const found = new Map<Language, SaidNumber[]>();
  const add = (text: Text | undefined, key: SaidNumber['key']): void => {
    for (const { prose, language } of text === undefined ? [] : proseOf(text, own)) {
      const read = readText(prose, language);
      const numbers = findQuantities(read.reading).map((one) => ({ ...one, text: read, key }));
      found.set(language, [...(found.get(language) ?? []), ...numbers]);
    }
  };
  const addItems = (items: readonly Item[]): void => {
    for (const { text, items: inner } of items) {
      add(text, 'items');
      addItems(inner);
    }
  };
  add(content.text, 'text');
  addItems(content.items);
  return found;
}

export function saidText({ text, start, end }: SaidNumber): string {
  return text.reading.text.slice(start, end);
}

/** The number without its unit; undefined where that cannot be told apart. */
export function numeralOf({ text, start, end, unit }: SaidNumber): Span | undefined {
  const folded = text.reading.folded.slice(start, end);
  const length = folded.endsWith(unit) ? folded.slice(0, -unit.length).trimEnd().length : 0;
  const digits = /^[\d.,]+/.exec(folded)?.[0].length ?? 0;
  return length + digits === 0 ? undefined : { start, end: start + (length || digits) };
}

/** The number of a bound as it may stand before the unit of what a text says; undefined where the units are of other sizes. */
export function numeralFor({ leaf, unit }: TestedNumber<Tested>, said: SaidNumber): string | undefined {
  const [, number, own = ''] = /^([\d.]+)\s*(.*)$/u.exec(leaf.quantity.text) ?? [];
  const isIts = own === '' || sameUnit(unitOf(own), unitOf(unit));
  return isIts && sameSize(unit, said.unit) ? number : undefined;
}
