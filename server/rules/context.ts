import type { Language } from '../model/field.ts';
import type { Namespace } from '../model/keys/types.ts';
import type { Reference } from '../model/reference.ts';
import type { Answer } from '../model/report.ts';
import type { DocumentType, DraftingRules, StandardClass, StandardStatus } from '../model/standard.ts';
import type { GivenFigure } from '../workspace/assess/figures.ts';
import type { Document, KnownReport, KnownStandard, StandardDocument } from '../workspace/document.ts';
import type { KnownDefinitions } from '../workspace/facts/definitions.ts';
import type { Referent } from '../workspace/names.ts';
import type { Resolution } from '../workspace/resolve/resolution.ts';
import type { FileFact } from '../workspace/snapshot.ts';
import type { Standing } from '../workspace/standing.ts';
import type { Target } from '../workspace/targets.ts';
import type { AnsweredClause } from './kit/answered-clause.ts';

/**
 * What a rule may read beside its own file. `clause`: of an answer, the clause that it answers, held against the report's
 * figures and evidence; who reads it reads nothing else. `given`: of an answer, the figures given for the indicators that its
 * clause speaks of; who reads them reads nothing else. `definitions`: the terms, indicators and kinds of evidence that it may use, its own
 * and inherited ones; `imports`: the standard a file extends or answers, and all known editions.
 * `importers`: what extends it. `peers`: other files of its kind. `files`: evidence on disk.
 */
export type Reads =
  | 'clause'
  | 'given'
  | 'definitions'
  | 'imports'
  | 'importers'
  | 'peers'
  | 'files'
  | 'config'
  | 'clock';

/** The header values that checks of elements depend on. Equal values are the same object. */
export interface Setting {
  readonly kind: Document['kind'];
  readonly language: Language;
  readonly class: StandardClass | undefined;
  readonly documentType: DocumentType;
  readonly draftingRules: DraftingRules;
  readonly status: StandardStatus | undefined;
}

/** Always readable: the file itself. */
export interface Self {
  readonly document: Document;
  readonly setting: Setting;
}

export interface Imports {
  /** Of the standard itself, or of the one that a report answers; absent where it is unknown or has no edition. */
  readonly resolution: Resolution | undefined;
  /** Whether everything above is there: no missing or circular base. False means: what is not found is unknown. */
  readonly complete: boolean;
  /** The folder of a file that lies in none of the workspace, as a URI. */
  readonly loneFolder: string | undefined;
  /** While the index is still being read, what is not found may yet arrive. */
  readonly loading: boolean;
  /** Where the thing that one of the file's references names is given; empty where it is unknown. */
  targetsOf(reference: Reference): readonly Target[];
  /** Whether it is given anywhere: `targetsOf` without the places. */
  isKnown(reference: Reference): boolean;
  /** What the file may refer to, in the order in which it is given. */
  namesOf(namespaces: readonly Namespace[]): readonly Referent[];
  resolutionOf(edition: string): Resolution | undefined;
  /** What an edition said before its files were changed, newest first, as far as that is remembered. */
  earlierOf(edition: string): readonly Resolution[];
  /** Every edition known, in no particular order. */
  readonly editions: readonly string[];
  /** What every standard that bears an edition says of the spaces it is for. */
  readonly spaceTypes: readonly string[];
  /** How every standard that bears an edition stands; whoever looks at more of one depends on all of it. */
  readonly standings: readonly Standing[];
  standardsOf(edition: string): readonly KnownStandard[];
}

export interface Provided {
  readonly clause: { of(answer: Answer): AnsweredClause | undefined };
  /** None where another answer to the clause counts, or the clause is not known. */
  readonly given: { of(answer: Answer): readonly GivenFigure[] };
  readonly definitions: KnownDefinitions;
  readonly imports: Imports;
  readonly importers: { readonly variants: readonly StandardDocument[] };
  readonly peers: {
    /** Other reports of the same id. */
    readonly namesakes: readonly KnownReport[];
    /**
     * All reports of the same operator, told by its credit code, else by its name, this one among them; the same object for as long
     * as none of them changes.
     */
    readonly sameOperator: readonly KnownReport[];
  };
  readonly files: {
    /** A path as written, relative to the document; undefined while nobody has looked. */
    fact(path: string): FileFact | undefined;
    /** Files that may have been meant by a path, as they would be written: those of its folder, then those known beside or below the document. */
    candidates(path: string): readonly string[];
  };
  readonly config: { readonly ruleCodes: readonly string[] };
  /** `2026-11-24`. */
  readonly clock: { readonly today: string };
}
