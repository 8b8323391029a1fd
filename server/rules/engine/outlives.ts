import { getOrMake } from '../../base/get-or-make.ts';
import { recentOnes } from '../../base/recent.ts';
import { idKey } from '../../model/values/id.ts';
import { differsByLevel } from '../../workspace/assess/at-level.ts';
import { judgeCriteria } from '../../workspace/assess/criteria.ts';
import { type Figures, type FigureText, figuresOf } from '../../workspace/assess/figures.ts';
import { type IndicatorsSpokenOf, indicatorsOf } from '../../workspace/assess/spoken-of.ts';
import { answersOf } from '../../workspace/packed-answers.ts';
import { comparedOf } from '../../workspace/packed-compared.ts';
import type { ReportSummary } from '../../workspace/report-summary.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { resolveEdition } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Examined } from './examine.ts';

/**
 * Whether what was found in a closed report among some inputs would be found among others, in which clauses that it answers test something
 * else, and nothing else that it rests on has changed. Told from its summary, without reading it: so most edits of a number in a clause, which bring few
 * of the reports that answer it across it. `false` where that cannot be told.
 */
export function outlives({ summary }: Examined, before: Snapshot, after: Snapshot): boolean {
  const against = summary?.against?.value;
  if (summary === undefined || against === undefined) return false;
  const [was, is] = [resolvedIn(before, against), resolvedIn(after, against)];
  if (was === undefined || is === undefined || was.broken !== undefined || is.broken !== undefined) return false;
  const edited = criteriaEdited(was, is);
  if (edited.length === 0) return true;
  // An answer that pins what its clause said is told of whatever has changed in it.
  if (answersOf(summary).some(({ digest }) => digest !== undefined)) return false;
  const figures = figuresFor(summary, edited, is);
  return edited.every(({ then, now }) => asksTheSame(then, now, is, figures));
}

const resolved = new WeakMap<Snapshot['standards'], Map<string, Resolution | undefined>>();

/** Two states take turns, each of which would have the other's resolution put together anew. */
function resolvedIn(snapshot: Snapshot, edition: string): Resolution | undefined {
  const known = getOrMake(resolved, snapshot.standards, () => new Map<string, Resolution | undefined>());
  if (!known.has(edition)) known.set(edition, resolveEdition(snapshot, edition));
  return known.get(edition);
}

/** A clause in two states of its standard. */
interface Edited {
  readonly then: EffectiveClause;
  readonly now: EffectiveClause;
}

const found = recentOnes<Resolution, { readonly before: Resolution; readonly edited: readonly Edited[] }>(4);

/** Of standards that read the same but for criteria: the clauses that may not. */
function criteriaEdited(before: Resolution, after: Resolution): readonly Edited[] {
  const known = found.get(after);
  if (known?.before === before) return known.edited;
  const edited: Edited[] = [];
  for (const [key, now] of after.clauses) {
    const then = before.clauses.get(key);
    if (then !== undefined && then.content !== now.content) edited.push({ then, now });
  }
  found.set(after, { before, edited });
  return edited;
}

/** The figures that the clauses speak of, and those that these are reckoned from. */
function figuresFor(summary: ReportSummary, edited: readonly Edited[], resolution: Resolution): Figures<FigureText> {
  const { indicators } = resolution;
  const wanted = new Set<string>();
  for (const { then, now } of edited) {
    for (const id of [then, now].flatMap(({ content }) => indicatorsOf(content).keys)) {
      const ratio = indicators.get(id)?.value.ratio;
      wanted.add(id);
      for (const part of ratio === undefined ? [] : [...ratio.of, ...ratio.to]) wanted.add(idKey(part.text));
    }
  }
  const figures = comparedOf(summary).figures.filter(({ indicator }) => wanted.has(idKey(indicator.text)));
  return figuresOf({ figures }, resolution);
}

/** Whether the report is told the same of the clause: that its criteria are not met is told with what they are. */
function asksTheSame(
  then: EffectiveClause,
  now: EffectiveClause,
  resolution: Resolution,
  figures: Figures<FigureText>,
): boolean {
  // At which level the report stands is not in its summary.
  if ([then, now].some(({ content: { criteria } }) => criteria !== undefined && differsByLevel(criteria))) return false;
  const [before, after] = [then, now].map(({ content }) => judgeCriteria(content.criteria, resolution, figures));
  return before === after && after !== false && speaksOfTheSame(indicatorsOf(then.content), indicatorsOf(now.content));
}

function speaksOfTheSame(a: IndicatorsSpokenOf, b: IndicatorsSpokenOf): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
