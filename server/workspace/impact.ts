import type { Adaptation, Omission, Standard } from '../model/standard.ts';
import { idKey } from '../model/values/id.ts';
import type { KnownReport, StandardDocument } from './document.ts';
import { answersOf, type KeptAnswer } from './packed-answers.ts';
import { pinsAnother } from './resolve/answered-state.ts';
import { heirsOf } from './resolve/heirs.ts';
import type { EffectiveClause, Resolution, Sourced } from './resolve/resolution.ts';
import { resolve, standardOf } from './resolve/resolve.ts';
import type { Snapshot } from './snapshot.ts';
import { summaryOf } from './summarize-report.ts';

/** An answer, and the clause it answers in the standard that its report is against. */
interface GivenAnswer {
  readonly report: KnownReport;
  readonly answer: KeptAnswer;
  readonly clause: EffectiveClause;
  readonly resolution: Resolution;
}

/** What hangs on a clause as one file has it. */
export interface Impact {
  /** How variants of that file adapt or omit it, further variants of theirs included. */
  readonly changes: readonly Sourced<Adaptation | Omission>[];
  /** Of reports against that file's standard or a variant of it. */
  readonly answers: readonly GivenAnswer[];
}

/**
 * What hangs on the clause of an id in the file's resolved standard: everything an edit of it can reach. Who asks of many
 * clauses looks once for the standards that rest on the file.
 */
export function impactsIn(snapshot: Snapshot, document: StandardDocument): (id: string) => Impact {
  const { clauses } = resolve(snapshot, document);
  const heirs = heirsOf(snapshot, document);
  return (id) => {
    const key = idKey(id);
    const clause = clauses.get(key);
    if (clause === undefined) return { changes: [], answers: [] };
    const changes = heirs
      .filter((heir) => heir.document !== document && heir.base?.clauses.get(key)?.home === clause.home)
      .flatMap((heir) =>
        (changesIn(heir.document.model).get(key) ?? []).map((value) => ({ document: heir.document, value })),
      );
    const answers = heirs.flatMap((heir) => {
      const own = heir.clauses.get(key);
      return own?.home === clause.home ? answersTo(snapshot, heir, own) : [];
    });
    return { changes, answers };
  };
}

/** Whether the clause that was answered was another than today's. An answer without a digest does not tell. */
export function isStale({ answer, clause, resolution }: GivenAnswer): boolean {
  return pinsAnother(answer.digest, clause, resolution);
}

type Changes = ReadonlyMap<string, readonly (Adaptation | Omission)[]>;

const knownChanges = new WeakMap<Standard, Changes>();

function changesIn(model: Standard): Changes {
  const found = knownChanges.get(model);
  if (found !== undefined) return found;
  const changes = grouped([...model.adapt, ...model.omit], (one) => one.clause?.value);
  knownChanges.set(model, changes);
  return changes;
}

type ByClause = ReadonlyMap<string, readonly { readonly report: KnownReport; readonly answer: KeptAnswer }[]>;

/** By edition, then by the id that is answered. Kept while no report changes, however often standards do. */
const knownAnswers = new WeakMap<Snapshot['reports'], ReadonlyMap<string, ByClause>>();

function answersTo(snapshot: Snapshot, resolution: Resolution, clause: EffectiveClause): readonly GivenAnswer[] {
  const { edition } = resolution;
  if (edition === undefined || standardOf(snapshot, edition) !== resolution.document) return [];
  const answers = answersIn(snapshot).get(idKey(edition));
  const former = clause.content.aliases.flatMap((alias) => alias.value ?? []).map(idKey);
  const ids = [idKey(clause.id), ...former.filter((one) => resolution.aliases.get(one) === clause)];
  return ids.flatMap((id) => answers?.get(id) ?? []).map((one) => ({ ...one, clause, resolution }));
}

function answersIn(snapshot: Snapshot): ReadonlyMap<string, ByClause> {
  const found = knownAnswers.get(snapshot.reports);
  if (found !== undefined) return found;
  const reports = grouped([...snapshot.reports.values()].flat(), (report) => summaryOf(report).against?.value);
  const answers = new Map<string, ByClause>();
  for (const [edition, group] of reports) {
    const given = group.flatMap((report) => answersOf(summaryOf(report)).map((answer) => ({ report, answer })));
    answers.set(
      edition,
      grouped(given, ({ answer }) => answer.clause),
    );
  }
  knownAnswers.set(snapshot.reports, answers);
  return answers;
}

/** By id in NFC; what has none is left out. */
function grouped<T>(all: readonly T[], idOf: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const id = idOf(one);
    if (id === undefined) continue;
    const group = groups.get(idKey(id));
    if (group === undefined) groups.set(idKey(id), [one]);
    else group.push(one);
  }
  return groups;
}
