import { foldText } from '../../base/folding.ts';
import { type Language, proseIn } from '../../model/field.ts';
import type { Applicability, Criterion } from '../../model/standard.ts';
import type { CriterionRange } from '../../model/values/criterion.ts';
import { spellWhole } from '../../model/values/exact.ts';
import { idKey } from '../../model/values/id.ts';
import { closed, point } from '../../model/values/interval.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import type { Definitions } from '../resolve/resolution.ts';
import { isDecidable } from './applies.ts';
import { criteriaAt, differsByLevel } from './at-level.ts';
import { writtenRanges } from './criterion-ranges.ts';

export type ConditionRanges = RequirementTree<CriterionRange>;

/** What conditions are read by; those of a standard and its base compare by one numbering of the types of space. */
export interface ConditionReading {
  readonly definitions: Definitions;
  /** From the highest to the lowest, in NFC. */
  readonly levels: readonly string[];
  readonly language: Language;
  /** The types of space met with so far: each is known by its place. */
  readonly spaceTypes: string[];
}

/**
 * Whom conditions let through, as numbers, so that one implies another as criteria do: type of space and level are each one of several,
 * and a text that nothing decides is true or not. Undefined where something in them does not read. Signs that no id has keep them apart.
 */
export function conditionRanges(
  conditions: readonly Applicability[],
  reading: ConditionReading,
): ConditionRanges | undefined {
  const of = conditions.map((one) => rangesOf(one, reading));
  return of.every((one) => one !== undefined) ? { kind: 'all', of } : undefined;
}

function rangesOf(condition: Applicability, reading: ConditionReading): ConditionRanges | undefined {
  const { criteria, spaceTypes, level, text } = condition;
  if (!isDecidable(condition)) {
    const said = proseIn(text, reading.language, reading.language);
    return said === undefined ? nothing : leaf(`text ${foldText(said.text.normalize('NFC'))}`, 0);
  }
  const parts = [
    criteria === undefined ? nothing : criteriaRanges(criteria, reading),
    anyOf(spaceTypes.map((one) => typeLeaf(idKey(one.text), reading))),
    anyOf(level.map((one) => levelLeaf(idKey(one.text), reading))),
  ];
  return parts.every((one) => one !== undefined) ? { kind: 'all', of: parts } : undefined;
}

function criteriaRanges(criteria: RequirementTree<Criterion>, reading: ConditionReading): ConditionRanges | undefined {
  const { definitions, levels } = reading;
  if (!differsByLevel(criteria)) return writtenRanges(criteria, definitions);
  return anyOf(
    levels.map((level) => {
      const at = writtenRanges(criteriaAt(criteria, level), definitions);
      const own = levelLeaf(level, reading);
      return at && own && { kind: 'all', of: [own, at] };
    }),
  );
}

/** Nothing named asks for nothing. */
function anyOf(parts: readonly (ConditionRanges | undefined)[]): ConditionRanges | undefined {
  if (parts.length === 0) return nothing;
  return parts.every((one) => one !== undefined) ? { kind: 'any', of: parts } : undefined;
}

const nothing: ConditionRanges = { kind: 'all', of: [] };

function typeLeaf(type: string, { spaceTypes }: ConditionReading): ConditionRanges {
  if (!spaceTypes.includes(type)) spaceTypes.push(type);
  return leaf('space type', spaceTypes.indexOf(type));
}

function levelLeaf(level: string, { levels }: ConditionReading): ConditionRanges | undefined {
  const at = levels.indexOf(level);
  return at < 0 ? undefined : leaf('level of', at);
}

function leaf(indicator: string, at: number): ConditionRanges {
  return { kind: 'leaf', leaf: { indicator, range: point(spellWhole(at)), counts: true } };
}

/** That every report stands at one of the levels. */
export function someLevel({ levels }: Pick<ConditionReading, 'levels'>): ConditionRanges {
  if (levels.length === 0) return nothing;
  const range = closed(spellWhole(0), spellWhole(levels.length - 1));
  return { kind: 'leaf', leaf: { indicator: 'level of', range, counts: true } };
}
