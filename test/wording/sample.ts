import type { Language } from '../../server/model/field.ts';
import type { DraftingRules, Provision } from '../../server/model/standard.ts';
import type { InformativePlace } from '../../server/model/wording/provision-misplaced.ts';

/** Where a sample's text stands: as the text of a clause of that provision type, or in a place that only informs. */
export type SamplePlace = Provision | InformativePlace | 'title';

/** What is wrong with a text: the rule, without its group, and the stretch of the text that the finding covers. */
export interface Flaw {
  readonly rule: string;
  readonly on: string;
}

/** A sentence or clause as an author would write it, flawless or with exactly one flaw. */
export interface Sample {
  readonly rules: DraftingRules;
  readonly language: Language;
  readonly place: SamplePlace;
  readonly text: string;
  /** Further fields of the clause, as YAML. */
  readonly fields?: string;
  /** Header entries, as YAML. */
  readonly header?: string;
  /** Other languages of the text. */
  readonly translations?: Readonly<Partial<Record<Language, string>>>;
  readonly flaw?: Flaw;
  /** Whether the text says the same in the other script; not where the script is what it is about. */
  readonly convertible: boolean;
}

export interface SampleMore {
  readonly fields?: string;
  readonly header?: string;
  readonly translations?: Readonly<Partial<Record<Language, string>>>;
  readonly convertible?: boolean;
}

export type SampleRow =
  | readonly [place: SamplePlace, text: string, more?: SampleMore]
  | readonly [place: SamplePlace, text: string, rule: string, on: string, more?: SampleMore];

/** Samples under one set of drafting rules, in one language. */
export function samples(rules: DraftingRules, language: Language, rows: readonly SampleRow[]): readonly Sample[] {
  return rows.map((row) => {
    const [place, text] = row;
    const rule = typeof row[2] === 'string' ? row[2] : undefined;
    const more: SampleMore = (typeof row[2] === 'string' ? row[4] : row[2]) ?? {};
    const { convertible = language !== 'en', ...rest } = more;
    const base = { rules, language, place, text, convertible, ...rest };
    return rule === undefined ? base : { ...base, flaw: { rule, on: row[3] ?? '' } };
  });
}
