import type { Words } from '../../../base/words.ts';
import { type Field, valueAt } from '../../../model/field.ts';
import type { AnswerStatus } from '../../../model/report.ts';
import type { ChapterBounds, Grade, Scoring } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import type { Place } from '../../../syntax/tree.ts';
import { usualCredit } from '../../../workspace/assess/points.ts';
import { levelsOf } from '../../../workspace/resolve/levels.ts';
import type { Resolution } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { replace } from '../fixes/edits.ts';
import { keyLabel, valueLabel } from '../words/labels.ts';
import { phrase } from '../words/phrases.ts';

/** A variant's own scoring, and that of its base. */
interface Scorings {
  readonly was: Scoring;
  readonly now: Scoring;
  readonly base: Resolution;
}

/** Where a variant's own scoring gives more for less: credits, start, bonus, bounds of chapters and grades, the grade after a veto. */
export function* loosenedScoring(resolution: Resolution): Iterable<Found> {
  const { base, document } = resolution;
  const [was, now] = [base?.scoring?.value, document.model.scoring];
  if (base === undefined || was === undefined || now === undefined) return;
  const scorings = { was, now, base };
  yield* credits(scorings);
  yield* startOf(scorings);
  yield* bonusCap(scorings);
  yield* chapterBounds(scorings);
  yield* grades(scorings);
  yield* vetoCap(scorings);
}

function* credits({ was, now, base }: Scorings): Iterable<Found> {
  for (const [status, usual] of Object.entries(usualCredit) as [AnswerStatus, number][]) {
    if (status === 'not-applicable') continue;
    const [before, after] = [was.credit.get(status)?.value ?? usual, now.credit.get(status)?.value ?? usual];
    if (after <= before) continue;
    const at = now.credit.get(status);
    yield eased(at ?? keyOf(now, 'credit'), valueLabel('answer-status', status), before, after, base, at);
  }
}

/** To begin with more points is to end with more. */
function* startOf({ was, now, base }: Scorings): Iterable<Found> {
  const [before, after] = [was.start?.value, now.start?.value];
  if (now.start === undefined || before === undefined || after === undefined) return;
  if (after <= scaled(before, was, now)) return;
  yield eased(now.start, keyLabel('scoring', 'start'), scaled(before, was, now), after, base, now.start);
}

/** A chapter that may bring less, counts more, or leaves a better grade where it brings too little. */
function* chapterBounds({ was, now, base }: Scorings): Iterable<Found> {
  for (const before of was.chapters) {
    const after = now.chapters.find(({ chapter }) => idKey(chapter.text) === idKey(before.chapter.text));
    const at = after?.handle ?? keyOf(now, 'chapters');
    for (const { key, level } of boundsToCompare(before, after, base)) {
      const bound = valueAt(before[key], level)?.value;
      if (bound === undefined) continue;
      const field = valueAt(after?.[key] ?? [], level);
      const is = field?.value;
      const wanted = scaled(bound, was, now);
      // Where points are taken off, to take off more is stricter.
      const mayRise = key === 'atLeast' || was.start !== undefined;
      const isKept = is !== undefined && (mayRise ? is >= wanted : is <= wanted);
      if (isKept || (after?.given.has(key === 'atLeast' ? 'at-least' : 'at-most') && is === undefined)) continue;
      const name = keyLabel('chapter-score', key === 'atLeast' ? 'at-least' : 'at-most');
      const what = phrase(
        { en: '“{chapter}”, {name}', 'zh-Hant': '「{chapter}」的{name}' },
        { chapter: before.chapter.text, name },
      );
      yield eased(field ?? at, what, wanted, is ?? unlimited, base, field);
    }
  }
}

/** Where a bound differs by level, at each; the first that is eased tells enough. */
function boundsToCompare(before: ChapterBounds, after: ChapterBounds | undefined, base: Resolution) {
  return (['atLeast', 'atMost'] as const).flatMap((key) => {
    const differs = [...before[key], ...(after?.[key] ?? [])].some(({ level }) => level !== undefined);
    const levels: readonly (string | undefined)[] = differs ? levelsOf(base) : [undefined];
    return levels.map((level) => ({ key, level }));
  });
}

/** Without a cap, bonus items add without end. */
function* bonusCap({ was, now, base }: Scorings): Iterable<Found> {
  const [before, after] = [was.bonusCap?.value, now.bonusCap?.value];
  if (before === undefined || (now.bonusCap !== undefined && after === undefined)) return;
  const what = keyLabel('scoring', 'bonus-cap');
  if (after === undefined) yield eased(keyOf(now, 'bonus-cap'), what, before, unlimited, base);
  else if (after > scaled(before, was, now)) {
    yield eased(now.bonusCap ?? now.handle, what, scaled(before, was, now), after, base, now.bonusCap);
  }
}

const unlimited: Words = { en: 'without limit', 'zh-Hant': '不設上限' };

function* grades({ was, now, base }: Scorings): Iterable<Found> {
  for (const grade of now.grades) {
    const [name] = namesOf(grade);
    const before = name === undefined ? undefined : was.grades.find((one) => namesOf(one).includes(name));
    const [bound, other] = [before?.from?.value, grade.from?.value];
    if (grade.from === undefined || name === undefined || bound === undefined || other === undefined) continue;
    if (other >= scaled(bound, was, now)) continue;
    const what = { en: `the bound of “${name}”`, 'zh-Hant': `「${name}」的起始分數` };
    yield eased(grade.from, what, scaled(bound, was, now), other, base, grade.from);
  }
}

function* vetoCap({ was, now, base }: Scorings): Iterable<Found> {
  const [before, after] = [capOf(was), capOf(now)];
  // What is yet to be written, or names no grade, is told as that.
  if (before === undefined || (now.given.has('capped-by-veto') && after === undefined)) return;
  const what = keyLabel('scoring', 'capped-by-veto');
  if (after === undefined) {
    yield eased(keyOf(now, 'capped-by-veto'), what, before.name, unlimited, base);
  } else if (after.name !== before.name && after.from > scaled(before.from, was, now)) {
    yield eased(now.cappedByVeto ?? now.handle, what, before.name, after.name, base);
  }
}

function capOf({ cappedByVeto, grades: all }: Scoring): { readonly name: string; readonly from: number } | undefined {
  const name = cappedByVeto?.plain?.value;
  const from = name === undefined ? undefined : all.find((grade) => namesOf(grade).includes(name))?.from?.value;
  return name === undefined || from === undefined ? undefined : { name, from };
}

function namesOf({ name }: Grade): readonly string[] {
  return [name?.plain, ...(name?.by.values() ?? [])].flatMap((prose) => prose?.value ?? []);
}

function totalOf({ total }: Scoring): number {
  return total?.value || 100;
}

/** Points of the base's total as points of the variant's: 60 of 100 is 120 of 200. */
function scaled(points: number, was: Scoring, now: Scoring): number {
  return Number(((points * totalOf(now)) / totalOf(was)).toFixed(6));
}

/** A key of the scoring, where something is missing below it or the key itself is not there. */
function keyOf(scoring: Scoring, key: string): Place {
  return scoring.given.get(key)?.key ?? scoring.handle;
}

function eased(
  at: Place,
  what: Words,
  was: number | string,
  now: number | string | Words,
  base: Resolution,
  field?: Field<number>,
): Found {
  const title = { en: 'Write {was}', 'zh-Hant': '改為 {was}' };
  const fixes =
    field === undefined
      ? {}
      : { fixes: () => [{ title, args: { was }, edits: [replace(field, String(was))], preferred: true }] };
  return { at, wording: 'scoring', args: { what, was, now, base: base.edition ?? '' }, ...fixes };
}
