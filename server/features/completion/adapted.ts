import { entryOf } from '../../base/entry-of.ts';
import { say, type Words } from '../../base/words.ts';
import type { Field } from '../../model/field.ts';
import { type ClauseKey, clauseKeys } from '../../model/keys/clause-keys.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import { scalarOf } from '../../model/keys/type-at.ts';
import type { ClauseKeySpec, KeySpec, MapType } from '../../model/keys/types.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { ClauseContent, Item, Provision } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { binds, mayBeExcluded, strictness } from '../../rules/kit/loosening/binding.ts';
import { printYaml } from '../../syntax/print.ts';
import { entriesOf, viewOf } from '../../syntax/view.ts';
import { isStandard, languageOf } from '../../workspace/document.ts';
import { isAdaptedItemKey } from '../../workspace/resolve/adapted-items.ts';
import { clauseField } from '../../workspace/resolve/clause-field.ts';
import { fieldOf } from '../../workspace/resolve/content-keys.ts';
import { sayerOf } from '../../workspace/resolve/inherited.ts';
import { printedField } from '../../workspace/resolve/print-value.ts';
import { type EffectiveClause, givenItemField, type Sourced } from '../../workspace/resolve/resolution.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import type { Request } from './request.ts';

const words = {
  now: { en: '{title} (now {value})', 'zh-Hant': '{title}（現為{value}）' },
  limited: { en: '{title}: {limit}', 'zh-Hant': '{title}：{limit}' },
  yes: { en: 'yes', 'zh-Hant': '是' },
  no: { en: 'no', 'zh-Hant': '否' },
  stricter: { en: 'may only become stricter', 'zh-Hant': '只能加嚴' },
  more: { en: 'may only be added to', 'zh-Hant': '只能增加' },
  kept: { en: 'cannot be lowered', 'zh-Hant': '不能降低' },
  never: { en: 'no exclusion can be allowed', 'zh-Hant': '不能改為允許不適用' },
  veto: { en: 'cannot be taken back', 'zh-Hant': '不能取消' },
  counted: { en: 'cannot become 0', 'zh-Hant': '不能改為 0' },
  noBonus: { en: 'cannot become a bonus item', 'zh-Hant': '不能改為加分項' },
} satisfies Readonly<Record<string, Words>>;

/** The clause of the base that the adaptation around the place is of; undefined elsewhere. */
export function adaptedAt({ snapshot, document, place }: Request): EffectiveClause | undefined {
  const [top, index] = place.path;
  if (top !== 'adapt' || typeof index !== 'number' || !isStandard(document)) return undefined;
  const item = place.location.trail.find((step) => step.index !== undefined);
  const view = item?.value && viewOf(item.value, item.fragment);
  const clause = view && entriesOf(view).find(({ key }) => key.text === 'clause')?.value.node;
  if (clause?.kind !== 'scalar') return undefined;
  return resolutionFor(snapshot, document)?.base?.clauses.get(idKey(clause.text));
}

/** The item of the base that the change around the place is of. */
export function adaptedItemAt(request: Request): { readonly clause: EffectiveClause; readonly item: Item } | undefined {
  const clause = adaptedAt(request);
  const [, , key, index] = request.place.path;
  if (clause === undefined || key !== 'adapt-items' || typeof index !== 'number') return undefined;
  const step = request.place.location.trail.filter((one) => one.index !== undefined)[1];
  const view = step?.value && viewOf(step.value, step.fragment);
  const named = view && entriesOf(view).find((one) => one.key.text === 'item')?.value.node;
  const id = named?.kind === 'scalar' ? idKey(named.text) : '';
  const item = id === '' ? undefined : itemsWithIds(clause).find((one) => idKey(one.id?.text ?? '') === id);
  return item && { clause, item };
}

/** The items of a clause that a variant can change one by one. */
export function itemsWithIds({ content }: EffectiveClause): readonly Item[] {
  return placedItems(content).flatMap(({ item }) => (item.id === undefined ? [] : [item]));
}

/** What the base says under a key that a variant says anew as a whole, so that to begin with less would loosen it. */
function inheritedField(map: MapType, key: string, request: Request): Sourced<Field<unknown>> | undefined {
  const { snapshot, document } = request;
  if (map.name === 'adaptation') {
    const clause = adaptedAt(request);
    return clause && clauseField(clause, key);
  }
  if (map.name === 'adapted-item') {
    const found = isAdaptedItemKey(key) ? adaptedItemAt(request) : undefined;
    return found && isAdaptedItemKey(key) ? givenItemField(found.clause, found.item, key) : undefined;
  }
  const base = map.name === 'standard' && key === 'scoring' ? resolutionFor(snapshot, document)?.base : undefined;
  const sayer = base && sayerOf(base, key);
  const value = sayer?.model.given.get(key);
  return sayer && value && { document: sayer, value };
}

/** The key with what the base says under it, its lines at that column; undefined where the base says nothing. */
export function inheritedEntry(
  map: MapType,
  key: string,
  spec: KeySpec,
  request: Request,
  column: number,
): string | undefined {
  const found = inheritedField(map, key, request);
  if (found === undefined) return undefined;
  const languages = { own: languageOf(found.document), wanted: languageOf(request.document) };
  const value = printedField(found.value, spec.type, languages);
  const lines = printYaml({ kind: 'map', entries: [{ key, value }] })
    .trimEnd()
    .split('\n');
  return lines.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(column) + line)).join('\n');
}

/** What a variant changes first of a clause: what it tests, or where it tests nothing its text; then what else can be raised or added to. */
export function adaptedRank(clause: EffectiveClause, key: string): number {
  const isTested = clause.content.criteria !== undefined;
  if (key === (isTested ? 'criteria' : 'text')) return 0;
  if (key === 'adapt-items') return 1;
  return key === 'text' || limitOf(clause, key) !== undefined ? 1 : 2;
}

/** The title of a key with what the base says, where that is one word, and how far it may be changed. */
export function adaptedTitle(clause: EffectiveClause, key: string, spec: KeySpec, request: Request): string {
  const { locale } = request.reader;
  const found = clauseField(clause, key);
  const limit = limitOf(clause, key);
  const scalar = scalarOf(spec.type);
  const isShort = scalar !== undefined && scalar.kind !== 'text' && found?.value.node.kind === 'scalar';
  const title = isShort
    ? say(words.now, locale, { title: spec.title, value: valueWords(scalar, found.value.text) })
    : say(spec.title, locale);
  return limit === undefined ? title : say(words.limited, locale, { title, limit });
}

function valueWords(type: KeySpec['type'], text: string): string | Words {
  if (type.kind === 'word' && type.word === 'boolean') return text === 'true' ? words.yes : words.no;
  const known = type.kind === 'enum' ? valuesOf(type.values).find(({ value }) => value === text) : undefined;
  return known?.title ?? text;
}

function limitOf({ content }: EffectiveClause, key: string): Words | undefined {
  const own = entryOf(ownLimits, key);
  if (own !== undefined) return own(content);
  const spec = entryOf<ClauseKeySpec>(clauseKeys, key);
  const field = fieldOf(key);
  if (spec?.adapted === 'raise') return words.kept;
  const value = field && content[field];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  return spec?.adapted === 'tighten' ? words.stricter : spec?.adapted === 'add' ? words.more : undefined;
}

/** Limits that depend on what the clause says. */
const ownLimits: Readonly<Partial<Record<ClauseKey, (content: ClauseContent) => Words | undefined>>> = {
  'not-applicable': (content) => (mayBeExcluded(content) ? undefined : words.never),
  veto: ({ veto }) => (veto?.value === true ? words.veto : undefined),
  weight: (content) => (binds(content) && content.weight?.value !== 0 ? words.counted : undefined),
  deduct: ({ deduct }) => (deduct.length > 0 ? words.stricter : undefined),
  steps: ({ steps }) => (steps.length > 0 ? words.stricter : undefined),
  bonus: (content) => (binds(content) && content.bonus?.value !== true ? words.noBonus : undefined),
};

/** Whether a value of a closed choice leaves the clause as strict as the base has it. */
export function isAsStrict({ content }: EffectiveClause, key: string, value: string): boolean {
  switch (key) {
    case 'provision': {
      const was = content.provision?.value;
      return was === undefined || strictness[value as Provision] >= strictness[was];
    }
    case 'not-applicable':
      return value === 'never' || mayBeExcluded(content);
    case 'veto':
      return value === 'true' || content.veto?.value !== true;
    case 'bonus':
      return value === 'false' || !binds(content) || content.bonus?.value === true;
    default:
      return true;
  }
}
