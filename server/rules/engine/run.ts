import { remembering } from '../../base/remembering.ts';
import { type Dependency, dependency } from '../../workspace/dependency.ts';
import { type Document, isReport } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Finding, Rule } from '../rule.ts';
import { beyondBudget } from './budget.ts';
import { checkOnce } from './check-once.ts';
import { checkPieces, findingsOf } from './check-pieces.ts';
import { type Before, contextOf } from './context-of.ts';
import { type GivenState, givenSince } from './given-state.ts';
import { partition } from './partition.ts';
import { firstOfEachNode, withoutGuesses } from './precedence.ts';
import { problemsOf } from './problems.ts';
import { togetherByRuns } from './runs-of-lines.ts';
import { rulesHeard } from './severity.ts';
import { silenced, unknownSettings } from './silence.ts';
import { slipsOf } from './slips.ts';

/** What was found in one state of a file, and what of it the next state can keep. */
export interface Checked {
  readonly document: Document;
  /**
   * Everything there is to say, whatever its severity setting, in the order of the text. Silenced findings are left out;
   * those about the silencing itself are in.
   */
  readonly findings: readonly Finding[];
  /** What outside the file that was worked out from. */
  readonly read: ReadonlySet<Dependency>;
  readonly kept?: Before & { readonly given: GivenState };
}

/** What was found in an earlier state of a file, and what of that which it was worked out from outside has changed since. */
export interface Earlier {
  readonly checked: Checked;
  readonly outdated: ReadonlySet<Dependency>;
}

/**
 * Checks a file. What was found earlier in a piece of it is not worked out again as far as the piece, and what its rules read,
 * is the same as then. The answer is the same without it.
 */
export function check(snapshot: Snapshot, document: Document, rules: readonly Rule[], earlier?: Earlier): Checked {
  const nothing = { document, read: new Set<Dependency>() };
  if (document.kind === 'other') return { ...nothing, findings: [] };
  const problems = problemsOf(document, rules);
  if (problems.some((finding) => stopsEverything(finding))) return { ...nothing, findings: problems };
  const excess = beyondBudget(document, rules);
  if (excess !== undefined) return { ...nothing, findings: [...problems, excess] };
  const heard = rulesHeard(rules, snapshot);
  const parts = partition(heard, document.kind);
  const { checked, outdated = new Set<Dependency>() } = earlier ?? {};
  const before = checked?.kept;
  const read = new Set<Dependency>();
  const context = contextOf(snapshot, document, codesOf(rules), (one) => read.add(one), before);
  const { definitions, answered } = context;
  const since = checked && before && givenSince({ ...before, document: checked.document, outdated }, context);
  // What is not looked up again has read what it read.
  if (since !== undefined) for (const one of checked?.read ?? []) read.add(one);
  const given = since ?? { token: {} };
  const { model } = document;
  const found = [
    ...problems,
    ...slipsOf(document, rules),
    ...(isReport(document) && !document.open
      ? checkOnce(document.model, context, parts)
      : checkPieces(context, given, parts)),
  ];
  if (model !== undefined) {
    for (const rule of parts.ofScalars) found.push(...findingsOf(rule, model, context));
    for (const rule of parts.ofWhole) if (rule.on === model.kind) found.push(...findingsOf(rule, model, context));
  }
  found.push(...unknownSettings(document, rules));
  const first = firstOfEachNode(withoutGuesses(found, document.tree));
  const findings = togetherByRuns(silenced(document, first, rules, heard), document);
  for (const one of pointedInto(findings, document)) read.add(one);
  return { document, findings, read, kept: { definitions, answered, given } };
}

/** With conflict markers in it, or over a limit, a file is not what anybody wrote; nothing else is said of it. */
function stopsEverything(finding: Finding): boolean {
  const { rule, wording } = finding;
  return rule.code === 'yaml/conflict-marker' || (rule.code === 'yaml/limits' && wording !== 'text');
}

/** The other files in which there is something that findings point at. */
function pointedInto(findings: readonly Finding[], { uri }: Document): readonly Dependency[] {
  return findings
    .flatMap(({ related = [] }) => related.map((one) => ('document' in one ? one.document.uri : one.uri)))
    .filter((one) => one !== uri)
    .map(dependency.places);
}

const codesOf = remembering((rules: readonly Rule[]): readonly string[] => rules.map((rule) => rule.code));
