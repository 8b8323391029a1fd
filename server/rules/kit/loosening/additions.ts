import type { Words } from '../../../base/words.ts';
import type { Field } from '../../../model/field.ts';
import { fieldName } from '../../../model/fields-of.ts';
import { criteriaOf } from '../../../model/item-duties.ts';
import { clauseKeys, fieldNames, type ListedKey } from '../../../model/keys/clause-keys.ts';
import { keysOfPart } from '../../../model/keys/parts.ts';
import type { ValueType } from '../../../model/keys/types.ts';
import { idKey } from '../../../model/values/id.ts';
import { leavesOf } from '../../../model/values/requirement.ts';
import { isAdaptedItemKey } from '../../../workspace/resolve/adapted-items.ts';
import { isSaid } from '../../../workspace/resolve/value-form.ts';
import type { Found } from '../../rule.ts';
import { evidenceName, indicatorName } from '../answered.ts';
import { keyLabel, valueLabel } from '../words/labels.ts';
import { type AdaptedClause, changeOf, insideBase, keepInherited } from './adapted.ts';
import { changedItems } from './item-changes.ts';

/** What the base gives under a key to which a variant may only add, and the variant no longer: of the clause and of each item. */
export function* lostAdditions(clause: AdaptedClause, key: ListedKey): Iterable<Found> {
  const { type } = clauseKeys[key];
  const field = fieldNames[key];
  const what = keyLabel('clause', key);
  const change = changeOf(clause, field);
  const told = (name: Words, lost: readonly Lost[]) => {
    const was = lost.length === 0 ? what : lost.map((one) => nameIn(one, clause));
    return { wording: 'dropped', args: { clause: name, what, was, base: clause.base.edition ?? '' } };
  };
  const instead = key === 'figures' ? testedIn(clause) : [];
  const lost = change && lostOf(type, clause.before.content[field], clause.after.content[field], instead);
  if (change !== undefined && lost !== undefined) {
    const related = insideBase(clause, field, lost[0]?.field);
    yield { at: change.field, ...told(clause.name, lost), related, fixes: () => keepInherited(clause, field) };
  }
  if (!isAdaptedItemKey(key)) return;
  for (const { before, after, change: own, name } of changedItems(clause, key)) {
    const gone = lostOf(type, before[key], after[key], []);
    if (gone === undefined) continue;
    const related = insideBase(clause, 'items', gone[0]?.field);
    yield { at: own.place, ...told(name, gone), related, fixes: own.keep };
  }
}

/** What a criterion tests is given all the same. */
function testedIn({ after: { content } }: AdaptedClause): readonly Field<unknown>[] {
  const criteria = criteriaOf(content);
  return criteria === undefined ? [] : leavesOf(criteria).flatMap(({ indicator }) => indicator ?? []);
}

interface Lost {
  readonly field: Field<unknown>;
  readonly type: ValueType;
}

/** What was there and is no longer; nothing by name where all of it is gone. Undefined where nothing is lost. */
function lostOf(
  type: ValueType,
  was: unknown,
  now: unknown,
  instead: readonly Field<unknown>[],
): readonly Lost[] | undefined {
  if (!isSaid(was)) return undefined;
  const lost = lostIn(type, was, now, instead);
  return lost.length > 0 || !saysAnything(type, now) ? lost : undefined;
}

function lostIn(type: ValueType, was: unknown, now: unknown, instead: readonly Field<unknown>[]): readonly Lost[] {
  if (type.kind === 'list') {
    const kept = new Set([...fieldsIn(now), ...instead].map(nameOfField));
    const gone = fieldsIn(was).filter((one) => one.value !== undefined && !kept.has(nameOfField(one)));
    return gone.map((field) => ({ field, type: type.of }));
  }
  if (type.kind !== 'map') return [];
  return Object.entries(keysOfPart(type.map)).flatMap(([key, one]) =>
    lostIn(one.type, fieldUnder(was, key), fieldUnder(now, key), []),
  );
}

function saysAnything(type: ValueType, now: unknown): boolean {
  if (type.kind !== 'map') return isSaid(now);
  return Object.keys(keysOfPart(type.map)).some((key) => isSaid(fieldUnder(now, key)));
}

function fieldUnder(read: unknown, key: string): unknown {
  return (read as Readonly<Record<string, unknown>> | undefined)?.[fieldName(key)];
}

function fieldsIn(list: unknown): readonly Field<unknown>[] {
  return (list as readonly Field<unknown>[] | undefined) ?? [];
}

function nameOfField({ value, text }: Field<unknown>): string {
  return idKey(typeof value === 'string' ? value : text);
}

function nameIn({ field: { text }, type }: Lost, { base }: AdaptedClause): Words {
  if (type.kind === 'enum') return valueLabel(type.values, text);
  const isKind = type.kind === 'reference' && type.to.includes('evidence-kind');
  return isKind ? evidenceName(text, base) : indicatorName(text, base);
}
