import { remembering } from '../../base/remembering.ts';
import { usedKey } from '../../model/references-used.ts';
import { idKey } from '../../model/values/id.ts';
import { fragmentIndex } from '../../syntax/navigate.ts';
import type { Place } from '../../syntax/tree.ts';
import { type Dependency, dependency, editionOf } from '../../workspace/dependency.ts';
import { type Document, isReport, isStandard } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { AnsweredClauses } from '../kit/answered-clauses.ts';
import { followIds, type IdsChanged, idsChanged, idsTwice, noIdsChanged } from '../kit/given-ids.ts';
import type { CheckRule, Finding, Rule } from '../rule.ts';
import { beyondBudget } from './budget.ts';
import { checkOnce } from './check-once.ts';
import { checkPieces, type Defined, findingsOf, type GivenState, type World, within } from './check-pieces.ts';
import { clausesOf, contextOf, settingOf } from './context-of.ts';
import { givesTheSame } from './gives-the-same.ts';
import { partition } from './partition.ts';
import { firstOfEachNode } from './precedence.ts';
import { problemsOf } from './problems.ts';
import { type Unchanged, unchangedBetween } from './seen.ts';
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
  /** Whether some findings are of an earlier state of the file: their places hold, their fixes may not. */
  readonly fixesStale: boolean;
  readonly kept?: {
    readonly world: ReadWorld;
    /** By the groups of rules that `Partition` makes of them. */
    readonly whole: readonly Whole[];
    readonly clauses: AnsweredClauses | undefined;
  };
}

/** What was found in an earlier state of a file, and what of that which it was worked out from outside has changed since. */
export interface Earlier {
  readonly checked: Checked;
  readonly outdated: ReadonlySet<Dependency>;
}

interface Reading {
  readonly read: Set<Dependency>;
}

interface ReadWorld extends World, Reading {
  readonly defined: Defined & Reading;
}

/** What rules of a whole file found. */
interface Whole extends Reading {
  readonly findings: readonly Finding[];
}

/**
 * Checks a file. What was found earlier is not worked out again as far as no edit in between, of it or of what it rests on,
 * can have changed it. The answer is the same without it.
 */
export function check(snapshot: Snapshot, document: Document, rules: readonly Rule[], earlier?: Earlier): Checked {
  const nothing = { document, read: new Set<Dependency>(), fixesStale: false };
  if (document.kind === 'other') return { ...nothing, findings: [] };
  const problems = problemsOf(document, rules);
  if (problems.some((finding) => stopsEverything(finding))) return { ...nothing, findings: problems };
  const excess = beyondBudget(document, rules);
  if (excess !== undefined) return { ...nothing, findings: [...problems, excess] };
  // Of a world that has changed, only what a report answers and uses of its standard is compared.
  const before = earlier?.outdated.size === 0 ? earlier.checked : undefined;
  const own = earlier === undefined ? 'nothing' : unchangedBetween(earlier.checked.document, document);
  const unchanged = before === undefined ? 'nothing' : own;
  const heard = rulesHeard(rules, snapshot);
  const parts = partition(heard, document.kind);
  const changedIds = before && followed(before.document, document, unchanged);
  const world =
    (earlier && own !== 'nothing' ? givingTheSame(snapshot, document, rules, earlier) : undefined) ??
    worldOf(snapshot, document, rules, unchanged, before, changedIds);
  const clauses = isReport(document)
    ? clausesOf(document, world.provided.imports, earlier?.checked.kept?.clauses)
    : undefined;
  const holding = earlier !== undefined && own === 'all' ? wholeHolding(earlier, document, world.setting) : [];
  // Its rules find at hand what the report makes of its standard, worked out from what it made of it before.
  const whole = parts.ofWhole.map((group, at) => holding[at] ?? wholeOf(snapshot, document, rules, group));
  const { model } = document;
  const context = within(document, world, clauses);
  const found = [
    ...problems,
    ...slipsOf(document, rules),
    ...(isReport(document) && !document.open
      ? checkOnce(document.model, context, parts)
      : checkPieces(context, world, parts)),
    ...(model === undefined ? [] : parts.ofScalars.flatMap((rule) => findingsOf(rule, model, context))),
    ...whole.flatMap((one) => one.findings),
    ...unknownSettings(document, rules),
  ];
  const findings = silenced(document, firstOfEachNode(found), rules, heard);
  return {
    document,
    findings,
    read: new Set([
      ...world.read,
      ...world.defined.read,
      ...whole.flatMap(({ read }) => [...read]),
      ...pointedInto(findings, document),
    ]),
    fixesStale: holding.some((one) => one !== undefined && one.findings.length > 0),
    kept: { world, whole, clauses },
  };
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

function worldOf(
  snapshot: Snapshot,
  document: Document,
  rules: readonly Rule[],
  unchanged: Unchanged,
  before: Checked | undefined,
  changedIds: IdsChanged | undefined,
): ReadWorld {
  const known = before?.kept?.world;
  const setting = settingOf(snapshot, document);
  const stays = known !== undefined && unchanged !== 'nothing';
  if (stays && unchanged !== 'definitions' && known.setting === setting) return known;
  const provide = (read: Set<Dependency>) => contextOf(snapshot, document, codesOf(rules), (one) => read.add(one));
  const given = known && changedIds ? givenAfter(known.given, changedIds) : { token: {} };
  // Who still looks as before has read what it read.
  const read = new Set<Dependency>(changedIds && known?.read);
  const definitionsRead = new Set<Dependency>();
  const defined = stays ? known.defined : { token: {}, provided: provide(definitionsRead), read: definitionsRead };
  return { token: {}, setting, provided: provide(read), defined, given, read };
}

/**
 * The world of a report whose standard has changed, where that still gives and defines what it did: ids that led somewhere still
 * do, and what rules found that read nothing but definitions holds. Undefined where anything else may have changed.
 */
function givingTheSame(
  snapshot: Snapshot,
  document: Document,
  rules: readonly Rule[],
  { checked: { kept }, outdated }: Earlier,
): ReadWorld | undefined {
  const was = kept?.clauses?.assessment?.resolution;
  if (kept === undefined || was === undefined || outdated.size === 0 || !isReport(document)) return undefined;
  const { world } = kept;
  const setting = settingOf(snapshot, document);
  const read = new Set(world.read);
  const definitionsRead = new Set(world.defined.read);
  const provide = (to: Set<Dependency>) => contextOf(snapshot, document, codesOf(rules), (one) => to.add(one));
  const provided = provide(read);
  const { resolution, complete } = provided.imports;
  const isOfStandard = resolution && isOnEditions(resolution);
  if (!complete || setting !== world.setting || !isOfStandard || ![...outdated].every(isOfStandard)) return undefined;
  if (!givesTheSame(was, resolution)) return undefined;
  return {
    token: {},
    setting,
    provided,
    defined: { token: world.defined.token, provided: provide(definitionsRead), read: definitionsRead },
    given: { token: {}, since: { token: world.given.token, gone: [] } },
    read,
  };
}

/** Whether a dependency is on an edition that a standard is put together from. */
function isOnEditions({ chain }: Resolution): (one: Dependency) => boolean {
  const editions = new Set(
    chain.flatMap(({ model: { edition } }) => (edition?.value === undefined ? [] : idKey(edition.value))),
  );
  return (one) => editions.has(editionOf(one) ?? '');
}

/** Which ids a standard gives otherwise than before; undefined where more than that may make references lead elsewhere. */
function followed(before: Document, after: Document, unchanged: Unchanged): IdsChanged | undefined {
  if (unchanged === 'nothing' || !isStandard(before) || !isStandard(after)) return undefined;
  const changed = unchanged === 'all' ? noIdsChanged : idsChanged(before.model, after.model);
  followIds(before.model, after.model, changed);
  // A former id leads nowhere while another clause bears its clause's id.
  return after.model.extends === undefined && idsTwice(after.model).size === 0 ? changed : undefined;
}

function givenAfter(before: GivenState, changed: IdsChanged): GivenState {
  if (changed === noIdsChanged) return before;
  return { token: {}, since: { token: before.token, gone: namedBy(changed.gone) } };
}

/** Whatever names clauses and divisions of these ids. */
function namedBy(ids: ReadonlySet<string>): readonly string[] {
  return [...ids].flatMap((id) => [usedKey('clause', id), usedKey('division', id)]);
}

function wholeOf(snapshot: Snapshot, document: Document, rules: readonly Rule[], group: readonly CheckRule[]): Whole {
  const read = new Set<Dependency>();
  const context = contextOf(snapshot, document, codesOf(rules), (one) => read.add(one));
  const findings: Finding[] = [];
  const { model } = document;
  if (model !== undefined) {
    for (const rule of group) {
      if (rule.on === model.kind) for (const one of findingsOf(rule, model, context)) findings.push(one);
    }
  }
  return { findings, read };
}

/** By group: what was found in a file that stands as it stood, where nothing has changed of what its rules read. */
function wholeHolding(
  { checked: { kept }, outdated }: Earlier,
  document: Document,
  setting: ReadWorld['setting'],
): readonly (Whole | undefined)[] {
  if (kept?.world.setting !== setting) return [];
  const isOutdated = (one: Dependency): boolean => outdated.has(one);
  return kept.whole.map((one) => ([...one.read].some(isOutdated) || !stands(one.findings, document) ? undefined : one));
}

/** Whether all that the findings point at is still there. */
function stands(findings: readonly Finding[], document: Document): boolean {
  const isThere = ({ fragment }: Place): boolean => fragmentIndex(document.tree, fragment) >= 0;
  return findings.every(
    ({ at, related = [] }) =>
      isThere(at) &&
      related.every((one) => !('document' in one) || one.document.uri !== document.uri || isThere(one.place)),
  );
}

const codesOf = remembering((rules: readonly Rule[]): readonly string[] => rules.map((rule) => rule.code));
