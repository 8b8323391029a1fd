import type { Range } from '../base/position.ts';
import type { Arguments, Locale, Words } from '../base/words.ts';
import type { readers } from '../generated/kind-readers.ts';
import type { Severity } from '../model/config.ts';
import type { Element } from '../model/field.ts';
import type { Reference } from '../model/reference.ts';
import type { Answer } from '../model/report.ts';
import type { Slip } from '../model/slip.ts';
import type { Adaptation, Clause, Division, Process, Table } from '../model/standard.ts';
import type { FileKind } from '../protocol/kinds.ts';
import type { Edit, ProblemKind } from '../syntax/problem.ts';
import type { Fragment, Place } from '../syntax/tree.ts';
import type { Document } from '../workspace/document.ts';
import type { Provided, Reads, Self } from './context.ts';
import type { Example } from './example.ts';
import type { TextSubject } from './kit/texts.ts';

type RuleGroup = 'yaml' | 'schema' | 'standard' | 'prose' | 'variant' | 'report' | 'ignore' | FileKind;

/** Permanent: users silence, count and cite it. */
export type RuleCode = `${RuleGroup}/${string}`;

/**
 * `auto`: one edit that cannot change meaning, part of fix-all. `once`: one preferred action, never on save. `choose`:
 * several to pick from. `none`: the author decides.
 */
export type FixKind = 'auto' | 'once' | 'choose' | 'none';

/** The drafting rule a finding rests on, with its edition: `GB/T 1.1—2020`, `9.1`. */
interface DraftingRule {
  readonly document: string;
  readonly place?: string;
}

/** What is yet to be given, where that is all there is to it: a place that stands open until somebody writes it. */
export type Lack = 'answer' | 'figure' | 'proof' | 'declaration' | 'value';

export interface PlacedEdit extends Edit, Place {
  /** Absent: in the document of the finding. */
  readonly document?: Document;
}

/** One action to offer. Edits of one fix never overlap. */
export interface Fix {
  readonly title: Words;
  readonly args?: Arguments;
  readonly edits: readonly PlacedEdit[];
  readonly preferred?: boolean;
  /** Which comes first where fixes that are taken together write at one place. */
  readonly order?: number;
  /** A command of the editor to run instead of, or after, the edits: its id and arguments. */
  readonly command?: { readonly id: string; readonly arguments: readonly (string | number)[] };
}

/** Another place that explains a finding: of a file that is at hand, or of one that is kept as a summary. */
export type Related = (RelatedPlace | RelatedRange) & { readonly words: Words; readonly args?: Arguments };

interface RelatedPlace {
  readonly document: Document;
  readonly place: Place;
}

interface RelatedRange {
  readonly uri: string;
  /** Absolute. */
  readonly range: Range;
}

/** What a check found: where, and what fills the sentence. The language is chosen when it is shown, not here. */
export interface Found {
  readonly at: Place;
  readonly args?: Arguments;
  /** Which of the rule's wordings says it; absent: its only one, or `default`. */
  readonly wording?: string;
  /** Where a case is milder than the rule's own severity. */
  readonly severity?: Severity;
  /** Where this case says that something is yet to be given, and others of the rule do not. */
  readonly lacks?: Lack;
  readonly related?: readonly Related[];
  /** Worked out only when somebody asks for actions. `reader`: whose language the hints are in that a fix leaves for the author. */
  readonly fixes?: (reader: Locale) => readonly Fix[];
}

/** What a check looks at, one at a time. */
/** A whole file of each kind. */
type Wholes = { readonly [K in FileKind]: ReturnType<(typeof readers)[K]> };

export interface Subjects extends Wholes {
  readonly text: TextSubject;
  readonly clause: Clause;
  readonly adaptation: Adaptation;
  /** Whatever says what a clause does: a clause, and the adaptation of one. */
  readonly content: Clause | Adaptation;
  readonly division: Division;
  /** Of a clause, of the adaptation of one, or of an annex. */
  readonly process: Process;
  readonly table: Table;
  readonly answer: Answer;
  /** Ids that stand in one piece of a file, given and used. */
  readonly references: readonly Reference[];
  /** The file, for rules about every scalar in it: worked out anew whatever was edited. */
  readonly any: Element;
}

export interface RuleWords {
  readonly code: RuleCode;
  readonly severity: Severity | 'off';
  /** The rule's name as a short phrase, without a stop. */
  readonly title: Words;
  /** What is wrong and what to do, in one or two sentences: several wordings where cases differ. */
  readonly message: Words | Readonly<Record<string, Words>>;
  /** Why it matters, in one sentence. */
  readonly why: Words;
  readonly cites?: DraftingRule;
  /** What is yet to be given wherever it finds something. */
  readonly lacks?: Lack;
  readonly fix: FixKind;
  /** What it tells of cannot be done without: silencing it is not offered. */
  readonly required?: true;
  /** Worked out for whoever reads about the rule; who checks files never asks. */
  examples(): {
    /** Each gives exactly one finding, of this rule. */
    readonly bad: readonly Example[];
    /** Each gives none. */
    readonly good: readonly Example[];
  };
}

/** Judges one kind of subject, reading nothing beyond what it declares. */
export interface CheckRule<S extends keyof Subjects = keyof Subjects, R extends Reads = Reads> extends RuleWords {
  readonly on: S;
  /** What it reads beside the subject's own file; empty: nothing. */
  readonly reads: readonly R[];
  /** The kind of files that it is about; absent: any. */
  readonly within?: FileKind;
  /**
   * Whether a subject is one that the rule is about, as far as a glance tells: most are not, and need no check. Absent: all are.
   * Asked before each check, which need not ask again.
   */
  concerns?(subject: Subjects[S], context: Self & Pick<Provided, R>): boolean;
  check(subject: Subjects[S], context: Self & Pick<Provided, R>): Iterable<Found>;
}

/** Words what the reader of the syntax already found. */
export interface ProblemRule extends RuleWords {
  readonly problem: ProblemKind;
  /** What the one fix is called that writes down what the reading assumed; `by` the sign to blame where that tells more. */
  readonly mending?: { readonly title: Words; readonly by?: Readonly<Record<string, Words>> };
  /** Several fixes to pick from, where only the author knows what was meant. The place is the problem's. */
  choices?(document: Document, at: Place): readonly Fix[];
}

/** Words what the schema already judged: the case, what fills it, and what can be done. */
export interface SlipRule<K extends Slip['rule']> extends RuleWords {
  readonly slip: K;
  /** Whether its fix depends on more of the file than the slip. */
  readonly looksAround?: boolean;
  word(slip: Extract<Slip, { readonly rule: K }>, fragment: Fragment, document: Document): Omit<Found, 'at'>;
}

/** About silencing itself: found by the runner, which alone knows what silenced what. */
export interface IgnoreRule extends RuleWords {
  readonly silence: true;
}

export type AnySlipRule = { readonly [K in Slip['rule']]: SlipRule<K> }[Slip['rule']];

export type Rule = CheckRule | ProblemRule | AnySlipRule | IgnoreRule;

/** What a rule may read by what it looks at: what was found in a piece is kept by no more than this. */
type MayRead<S extends keyof Subjects> = S extends 'standard' | 'report' | 'config' | 'any'
  ? Reads
  : S extends 'answer'
    ? 'clause' | 'given'
    : S extends 'references'
      ? 'imports'
      : 'definitions';

/** States a check with its types inferred; the rule itself is plain data. */
export function defineCheck<S extends keyof Subjects, R extends MayRead<S>>(rule: CheckRule<S, R>): CheckRule<S, R> {
  return rule;
}

/** States how a kind of slip is worded, with its type inferred. */
export function defineSlip<K extends Slip['rule']>(rule: SlipRule<K>): SlipRule<K> {
  return rule;
}

/** A finding: a rule and what it found. Plain data but for the fixes, which are worked out on demand. */
export interface Finding extends Found {
  readonly rule: Rule;
}
