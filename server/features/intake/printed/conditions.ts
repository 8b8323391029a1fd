import { spaceTypeTitles } from '../../../model/keys/space-types.ts';
import { andParts, conditionForms, orParts } from '../../../rules/kit/words/condition-words.ts';
import type { Printed } from '../../../syntax/print.ts';
import { entries, list, scalar, texts } from '../print-parts.ts';
import { criterionOf } from './criteria.ts';
import type { ToldLine } from './fact-lines.ts';
import { heard, heardRow, isHeard } from './heard.ts';
import { type NamedThings, thingNamed } from './named.ts';

/** One part of what decides a condition. */
type ConditionPart =
  | { readonly kind: 'criterion'; readonly is: Printed }
  | { readonly kind: 'space-types'; readonly ids: readonly string[] }
  | { readonly kind: 'level'; readonly ids: readonly string[] };

/** For whom something is: what it says, and below it what decides that; or that alone. */
export function conditionOf(lines: readonly ToldLine[], named: NamedThings): Printed | undefined {
  const [first, second, ...more] = lines;
  if (first === undefined || more.length > 0) return undefined;
  if (second === undefined) {
    const decided = decidedBy(first.text, named);
    return decided === undefined ? scalar(first.text) : { kind: 'map', entries: entries(decided) };
  }
  const decided = decidedBy(second.text, named);
  return decided && { kind: 'map', entries: entries({ text: first.text, ...decided }) };
}

function decidedBy(text: string, named: NamedThings) {
  const parts = heardRow(text, andParts, (one) => partOf(one, named));
  if (parts === undefined) return undefined;
  const criteria = parts.flatMap((one) => (one.kind === 'criterion' ? [one.is] : []));
  const [only] = criteria;
  const isGroup = criteria.length === 1 && only?.kind === 'map' && only.entries[0]?.key !== 'indicator';
  const ids = (kind: 'space-types' | 'level') => parts.flatMap((one) => (one.kind === kind ? one.ids : []));
  return {
    criteria: isGroup ? only : list(criteria),
    'space-types': texts(ids('space-types')),
    level: texts(ids('level')),
  };
}

function partOf(text: string, named: NamedThings): ConditionPart | undefined {
  const { type, level } = conditionForms;
  const types = heard<'types'>(type, text)?.types;
  const ofType = types === undefined ? undefined : heardRow(types, orParts, spaceTypeOf);
  if (ofType !== undefined) return { kind: 'space-types', ids: ofType };
  const levels = heard<'levels'>(level, text)?.levels;
  const ofLevel =
    levels === undefined ? undefined : heardRow(levels, orParts, (one) => thingNamed('level', one, named)?.id);
  if (ofLevel !== undefined) return { kind: 'level', ids: ofLevel };
  const is = testOf(text, named);
  return is && { kind: 'criterion', is };
}

function spaceTypeOf(text: string): string | undefined {
  const known = Object.entries(spaceTypeTitles).find(([, title]) => isHeard(title, text));
  return known?.[0] ?? (/^[a-z][a-z0-9-]*$/.test(text) ? text : undefined);
}

/** A criterion, some of which one is enough, or such in brackets. */
function testOf(text: string, named: NamedThings): Printed | undefined {
  const leaf = criterionOf(text, named);
  if (leaf !== undefined) return leaf;
  const inside = heard<'all'>(conditionForms.group, text)?.all;
  if (inside === undefined) return groupOf(text, 'any', orParts, named);
  return groupOf(inside, 'any', orParts, named) ?? groupOf(inside, 'all', andParts, named);
}

function groupOf(text: string, kind: 'any' | 'all', between: typeof orParts, named: NamedThings): Printed | undefined {
  const single = (one: string): Printed | undefined => {
    const bracketed = heard<'all'>(conditionForms.group, one)?.all;
    return bracketed === undefined ? criterionOf(one, named) : testOf(one, named);
  };
  const of = heardRow(text, between, single);
  if (of === undefined || of.length < 2) return undefined;
  return { kind: 'map', entries: [{ key: kind, value: { kind: 'list', items: of } }] };
}
