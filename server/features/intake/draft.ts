import type { Arguments, Words } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import type { DraftingRules, Provision, StandardClass, StandardStatus } from '../../model/standard.ts';
import type { Printed, PrintedEntry } from '../../syntax/print.ts';

/** What is not sure of something that was taken in, said to whoever looks at it. */
export interface Doubt {
  readonly words: Words;
  readonly args?: Arguments;
}

export interface DraftItem {
  readonly text: string;
  readonly items: readonly DraftItem[];
  /** Where texts refer to it. */
  readonly id?: string;
  /** What our own export says of it below its clause, by its keys. */
  readonly told?: readonly PrintedEntry[];
}

/** A cell that reaches over more than its own place. */
export interface DraftCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

export interface DraftTable {
  /** Where texts refer to it. */
  readonly id?: string;
  /** As the source counts it: `1`, `A.1`. */
  readonly number?: string;
  readonly title: string | undefined;
  /** What all its numbers are given in. */
  readonly unit?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DraftCell[])[];
  readonly notes: readonly string[];
}

export interface DraftFormula {
  readonly id?: string;
  readonly text: string;
  readonly where: readonly { readonly symbol: string; readonly means: string }[];
}

export interface DraftField {
  readonly id: string;
  readonly label: string;
  readonly type?: string;
  readonly unit?: string;
  readonly choices: readonly string[];
  readonly isRequired: boolean;
}

/** A table with nothing but places to be filled in. */
export interface DraftForm {
  readonly id: string;
  readonly number?: string;
  readonly title: string | undefined;
  readonly fields: readonly DraftField[];
}

/** What an annex holds without a clause around it. */
export interface DraftAnnexContent {
  readonly items: readonly DraftItem[];
  readonly tables: readonly DraftTable[];
  readonly pictures: readonly DraftPicture[];
  readonly forms: readonly DraftForm[];
  readonly notes: readonly string[];
}

/** A picture, and where in the source it lies. */
export interface DraftPicture {
  readonly name: string | undefined;
  readonly title: string;
  /** What is to be seen, where the source says it. */
  readonly alt?: string;
  /** By which texts may refer to it. */
  readonly id?: string;
  readonly number?: string;
}

/** How a clause is judged. */
export interface DraftScoring {
  readonly weight?: string;
  readonly deductions: readonly { readonly reason: string; readonly points: string; readonly most?: string }[];
  readonly isVeto: boolean;
  readonly isBonus?: boolean;
  readonly verification?: { readonly methods: readonly string[]; readonly text: string };
}

export interface DraftClause {
  readonly id: string;
  /** As it was numbered in the source, where that does not follow from the order. */
  readonly number?: string;
  readonly title?: string;
  readonly provision: Provision;
  readonly text: string;
  readonly items: readonly DraftItem[];
  readonly tables: readonly DraftTable[];
  readonly formula?: DraftFormula;
  readonly scoring?: DraftScoring;
  /** What our own export says below it, by its keys. */
  readonly told?: readonly PrintedEntry[];
  /** What it sees, as that is printed. */
  readonly see?: readonly string[];
  readonly notes: readonly string[];
  readonly examples: readonly string[];
  readonly pictures: readonly DraftPicture[];
  readonly doubts: readonly Doubt[];
}

export interface DraftDivision {
  readonly id: string;
  readonly title: string | undefined;
  readonly text?: string;
  readonly nature?: 'normative' | 'informative';
  /** For whom it is, as our own export says it below the heading. */
  readonly told?: readonly PrintedEntry[];
  /** Of an annex without clauses. */
  readonly content?: DraftAnnexContent;
  readonly clauses: readonly DraftClause[];
  readonly sections: readonly DraftDivision[];
  readonly doubts: readonly Doubt[];
}

export interface DraftDocument {
  readonly number?: string;
  readonly title?: string;
}

export interface DraftTerm {
  readonly id: string;
  readonly name: string;
  readonly english?: string;
  readonly definition: string | undefined;
  readonly admitted: readonly string[];
  readonly deprecated: readonly string[];
  readonly notes: readonly string[];
  readonly source?: string;
  readonly doubts: readonly Doubt[];
}

/** An indicator or a kind of evidence. */
export interface DraftDefinition {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  readonly kind?: string;
  readonly isSensitive: boolean;
  readonly definition: string;
}

/** What stands on a cover. */
export interface DraftCover {
  readonly title?: string;
  readonly english?: string;
  readonly number?: string;
  /** As our own covers show it where there is no number. */
  readonly edition?: string;
  readonly class?: StandardClass;
  readonly status?: StandardStatus;
  readonly ics?: string;
  readonly ccs?: string;
  readonly published?: string;
  readonly effective?: string;
  readonly issuer?: string;
  readonly supersedes: readonly string[];
  /** What fits nowhere. */
  readonly left: readonly string[];
}

export interface DraftForeword {
  readonly text: string;
  readonly rules?: DraftingRules;
  readonly proposer?: string;
  readonly committee?: string;
  readonly organizations: readonly string[];
  readonly drafters: readonly string[];
  readonly supersedes: readonly string[];
  readonly changes: readonly string[];
  readonly basis: readonly DraftDocument[];
}

/** A whole standard, before it is written. */
export interface DraftStandard {
  readonly edition: string;
  readonly language: Language;
  readonly cover: DraftCover & {
    readonly title: string;
    readonly class: StandardClass;
    readonly status: StandardStatus;
  };
  readonly rules: DraftingRules | undefined;
  readonly foreword: DraftForeword | undefined;
  readonly introduction: string;
  readonly scope: string;
  readonly audience: readonly string[];
  readonly references: readonly DraftDocument[];
  readonly bibliography: readonly DraftDocument[];
  readonly abbreviations: readonly (readonly [short: string, text: string])[];
  readonly termsFrom: readonly string[];
  readonly terms: readonly DraftTerm[];
  readonly indicators: readonly DraftDefinition[];
  readonly evidenceKinds: readonly DraftDefinition[];
  readonly firstChapter: number | undefined;
  readonly chapters: readonly DraftDivision[];
  readonly annexes: readonly DraftDivision[];
  readonly levels: readonly Printed[];
  /** How it is scored, by its keys. */
  readonly scoring: readonly PrintedEntry[];
  /** At the head of the file. */
  readonly doubts: readonly Doubt[];
}
