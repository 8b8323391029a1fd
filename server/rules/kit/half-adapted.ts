import type { Language } from '../../model/field.ts';
import { criteriaOf } from '../../model/item-duties.ts';
import type { Adaptation } from '../../model/standard.ts';
import { criteriaImply } from '../../model/values/criterion.ts';
import { leavesOf } from '../../model/values/requirement.ts';
import { kindOfUnit, unitOf } from '../../model/values/unit.ts';
import { agrees, findNumberDisagreements, type TestedNumber } from '../../model/wording/criteria-agreement.ts';
import { writtenRanges } from '../../workspace/assess/criterion-ranges.ts';
import { languageOf } from '../../workspace/document.ts';
import { homeOf } from '../../workspace/resolve/resolution.ts';
import type { AdaptedClause } from './loosening/adapted.ts';
import { changeOf } from './loosening/adapted.ts';
import { firstItemChange } from './loosening/item-changes.ts';
import { numbersSaid, type SaidNumber } from './numbers-said.ts';
import { type Tested, testedNumbers } from './tested-numbers.ts';

/** A bound that a variant moved. */
interface MovedBound {
  readonly was: TestedNumber<Tested>;
  readonly now: TestedNumber<Tested>;
}

/** A bound and the numbers of the text that should say it and say something else. `isSure`: it is they, all of them. */
export interface Torn {
  readonly tested: TestedNumber<Tested>;
  readonly said: readonly SaidNumber[];
  readonly isSure: boolean;
}

/** The clause as it is tested: before a variant and in it. */
function testedIn({ before, after, base, resolution }: AdaptedClause) {
  return { was: testedNumbers(before.content, base), now: testedNumbers(after.content, resolution) };
}

/** Bounds on one indicator, of one kind, in their order. */
function movedBounds(clause: AdaptedClause): readonly MovedBound[] {
  if (criteriaChangeOf(clause) === undefined) return [];
  const { was, now } = testedIn(clause);
  const left = [...was];
  return now.flatMap((one): MovedBound[] => {
    const at = left.findIndex((other) => isOfOneKind(one, other));
    const [before] = at < 0 ? [] : left.splice(at, 1);
    return before === undefined || before.value === one.value ? [] : [{ was: before, now: one }];
  });
}

function isOfOneKind(a: TestedNumber<Tested>, b: TestedNumber<Tested>): boolean {
  return a.leaf.comparator === b.leaf.comparator && idOf(a) === idOf(b);
}

function idOf({ leaf }: TestedNumber<Tested>): string {
  return leaf.criterion.indicator?.text.normalize('NFC') ?? '';
}

/** Numbers that still say where the bounds were. Where several bounds stood at one number, they are told apart by their order. */
function leftBehind(
  said: readonly SaidNumber[],
  moved: readonly MovedBound[],
  before: readonly TestedNumber<Tested>[],
): readonly Torn[] {
  return moved.flatMap(({ was, now }): Torn[] => {
    const old = said.filter((one) => says(one, was));
    if (old.length === 0 || said.some((one) => says(one, now))) return [];
    const alike = before.filter((one) => old.every((number) => says(number, one)));
    if (alike.length === 1) return [{ tested: now, said: old, isSure: true }];
    const its = alike.length === old.length ? old[alike.indexOf(was)] : undefined;
    return [{ tested: now, said: its === undefined ? old : [its], isSure: its !== undefined }];
  });
}

/** English counts mentors where the unit is 人; a number per floor is that of an indicator that counts by the floor. */
function says(one: SaidNumber, tested: TestedNumber<Tested>): boolean {
  if (agrees(one, tested)) return true;
  const isPerThing = one.period.startsWith('other') && tested.kind === 'measure';
  if (isPerThing && agrees({ ...one, period: 'none' }, tested)) return true;
  const isNoun = one.text.language === 'en' && kindOfUnit(unitOf(one.unit)) === undefined;
  return isNoun && unitOf(tested.unit).counts && one.period === 'none' && one.value === tested.value;
}

/** Where text and criteria of a clause, as a variant leaves it, say different numbers, and its base does not; by language. */
export function tornNumbers(clause: AdaptedClause): ReadonlyMap<Language, readonly Torn[]> {
  const { before, after } = clause;
  const saidBefore = numbersSaid(before.content, languageOf(homeOf(before, 'text')));
  const saidNow = numbersSaid(after.content, languageOf(homeOf(after, 'text')));
  return new Map(
    Array.from(saidNow, ([language, said]) => [language, torn(clause, said, saidBefore.get(language) ?? [])]),
  );
}

function torn(clause: AdaptedClause, said: readonly SaidNumber[], saidBefore: readonly SaidNumber[]): readonly Torn[] {
  const { was, now } = testedIn(clause);
  const behind = leftBehind(said, movedBounds(clause), was);
  const inBase = findNumberDisagreements(saidBefore, was);
  const others = findNumberDisagreements(said, now).filter(
    ({ quantity, tested }) =>
      !behind.some((one) => tested === one.tested || one.said.includes(quantity)) &&
      !isAsBefore(clause, tested) &&
      !inBase.some((one) => one.quantity.value === quantity.value && one.tested.value === tested.value),
  );
  return [...behind, ...others.map(({ quantity, tested }) => ({ tested, said: [quantity], isSure: true }))];
}

/** Whether the base has a criterion that asks for just the same: of persons, more than 2 is at least 3. */
function isAsBefore({ before, base, resolution }: AdaptedClause, { leaf }: TestedNumber<Tested>): boolean {
  const criteria = criteriaOf(before.content);
  if (criteria === undefined || leavesOf(criteria).includes(leaf.criterion)) return false;
  const [was, now] = [writtenRanges(criteria, base), writtenRanges({ kind: 'leaf', leaf: leaf.criterion }, resolution)];
  if (was === undefined || now === undefined) return false;
  return leavesOf(was).some((one) => {
    const its = { kind: 'leaf', leaf: one } as const;
    return criteriaImply(its, now) === true && criteriaImply(now, its) === true;
  });
}

/** Which of the two has stayed behind: of what one adaptation says itself, another rule speaks. */
export function staysBehind(clause: AdaptedClause, { said }: Torn): 'text' | 'criteria' | undefined {
  const criteria = criteriaChangeOf(clause);
  const [text] = said.map(({ key }) => changeOf(clause, key)?.adaptation ?? itemTextChangeOf(clause, key));
  return criteria === text ? undefined : criteria !== undefined ? 'text' : 'criteria';
}

/** The adaptation that says criteria anew, of the clause or of an item. */
function criteriaChangeOf(clause: AdaptedClause): Adaptation | undefined {
  return changeOf(clause, 'criteria')?.adaptation ?? firstItemChange(clause, 'criteria')?.adaptation;
}

function itemTextChangeOf(clause: AdaptedClause, key: SaidNumber['key']): Adaptation | undefined {
  return key === 'items' ? firstItemChange(clause, 'text')?.adaptation : undefined;
}
