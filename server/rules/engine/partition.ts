import { getOrMake } from '../../base/get-or-make.ts';
import { kindNames } from '../../protocol/kinds.ts';
import type { Document } from '../../workspace/document.ts';
import type { Reads } from '../context.ts';
import type { CheckRule, Rule, Subjects } from '../rule.ts';

type On = keyof Subjects;

/** Rules by what they look at, and so by when they have to look again. */
export interface Partition {
  /** Of one piece of a file: by what in it. */
  readonly ofPieces: ReadonlyMap<On, PieceRules>;
  /** Of answers and the clauses that they answer. */
  readonly ofAnswers: readonly CheckRule<'answer'>[];
  /** Of answers and the figures given for what their clauses speak of. */
  readonly besideFigures: readonly CheckRule<'answer'>[];
  /** Of the ids in a piece. */
  readonly ofReferences: readonly CheckRule<'references'>[];
  /** Of every scalar of a file, whatever it is. */
  readonly ofScalars: readonly CheckRule<'any'>[];
  /** Of a file as a whole. */
  readonly ofWhole: readonly CheckRule[];
}

export interface PieceRules {
  /** Read nothing but the piece and the file's header: hold for as long as these stand. */
  readonly alone: readonly CheckRule[];
  /** Read what the standard defines besides. */
  readonly defined: readonly CheckRule[];
}

const ofPieces: ReadonlySet<On> = new Set([
  'text',
  'clause',
  'adaptation',
  'content',
  'division',
  'process',
  'table',
  'answer',
]);

const known = new WeakMap<readonly Rule[], Map<Document['kind'], Partition>>();

/** Of the rules that are about files of a kind. */
export function partition(rules: readonly Rule[], kind: Document['kind']): Partition {
  const byKind = getOrMake(known, rules, () => new Map<Document['kind'], Partition>());
  return getOrMake(byKind, kind, () => partitioned(rules, kind));
}

function partitioned(rules: readonly Rule[], kind: Document['kind']): Partition {
  const isAbout = ({ within }: CheckRule) => within === undefined || within === kind;
  const checks = rules.filter((rule): rule is CheckRule => 'check' in rule && isAbout(rule));
  const on = (kind: On, reads: (reads: readonly Reads[]) => boolean): readonly CheckRule[] =>
    checks.filter((rule) => rule.on === kind && reads(rule.reads));
  const ofAnswers = (read: Reads) =>
    checks.filter((rule): rule is CheckRule<'answer'> => rule.on === 'answer' && rule.reads.includes(read));
  return {
    ofPieces: new Map(
      [...ofPieces].map((kind) => {
        const alone = on(kind, (reads) => reads.length === 0);
        return [kind, { alone, defined: on(kind, (reads) => reads.includes('definitions')) }];
      }),
    ),
    ofAnswers: ofAnswers('clause'),
    besideFigures: ofAnswers('given'),
    ofReferences: checks.filter((rule): rule is CheckRule<'references'> => rule.on === 'references'),
    ofScalars: checks.filter((rule): rule is CheckRule<'any'> => rule.on === 'any'),
    ofWhole: checks.filter((rule) => kindNames.some((kind) => rule.on === kind)),
  };
}
