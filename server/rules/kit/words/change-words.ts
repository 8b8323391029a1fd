import { foldText } from '../../../base/folding.ts';
import type { Words } from '../../../base/words.ts';
import { type Field, type Language, proseIn, type Text } from '../../../model/field.ts';
import { fieldName } from '../../../model/fields-of.ts';
import { type ClauseKey, clauseKeys, fieldNames } from '../../../model/keys/clause-keys.ts';
import { keysOfPart } from '../../../model/keys/parts.ts';
import type { EnumName, ValueType } from '../../../model/keys/types.ts';
import type { Criterion, Item } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import type { RequirementTree } from '../../../model/values/requirement.ts';
import { languageOf } from '../../../workspace/document.ts';
import { type ClauseState, changedFields } from '../../../workspace/resolve/clause-changes.ts';
import type { BindingFields } from '../../../workspace/resolve/clause-digest.ts';
import { homeOf, notApplicableOf, type Resolution } from '../../../workspace/resolve/resolution.ts';
import { indicatorName, namesOfConditions } from '../answered.ts';
import { boundWords } from './bound-words.ts';
import { conditionWords } from './condition-words.ts';
import { evidenceWords } from './evidence-words.ts';
import { keyLabel, valueLabel } from './labels.ts';
import { asWritten, joined, phrase } from './phrases.ts';

const fromTo = { en: '{field} (was {before}, is {after})', 'zh-Hant': '{field}（原為{before}，現為{after}）' };
const nothing = { en: 'none', 'zh-Hant': '無' };
const comma = { en: ', ', 'zh-Hant': '、' };
const colon = { en: ': ', 'zh-Hant': '：' };
const yes = { en: 'yes', 'zh-Hant': '是' };
const no = { en: 'no', 'zh-Hant': '否' };

/** One field of a clause, and how it read and reads; without these where it cannot be said in a line. */
export interface ClauseChange {
  readonly field: Words;
  readonly before?: Words;
  readonly after?: Words;
}

/** What changed in a clause, in the order of its fields, each told in full. */
export function clauseChanges(before: ClauseState, after: ClauseState): readonly ClauseChange[] {
  return changedFields(before, after).map((key) => changeOf(key, before, after));
}

function changeOf(key: keyof BindingFields, before: ClauseState, after: ClauseState): ClauseChange {
  if (key === 'indicators') return { field: keyLabel('standard', key) };
  const field = keyLabel('clause', key);
  const [was, is] = [detailOf(key, before), detailOf(key, after)];
  return was === undefined || is === undefined || was.en === is.en ? { field } : { field, before: was, after: is };
}

/** What changed in a clause, briefly: its criteria (was at least 3 people, is at least 5 people), its text. */
export function changeWords(before: ClauseState, after: ClauseState): readonly Words[] {
  return changedFields(before, after).map((key) => {
    const { field, before: was, after: is } = changeOf(key, before, after);
    if (was === undefined || is === undefined) return field;
    const isExcerpt = key !== 'indicators' && isProse(clauseKeys[key].type);
    const [shownBefore, shownAfter] = isExcerpt ? excerpts(was.en, is.en) : [was, is];
    return shownBefore && shownAfter ? phrase(fromTo, { field, before: shownBefore, after: shownAfter }) : field;
  });
}

/** Fields in the author's own words: of these a finding shows no more than the stretch that differs. */
function isProse(type: ValueType): boolean {
  return type.kind === 'text' || (type.kind === 'list' && (type.of.kind === 'text' || type.of.kind === 'either'));
}

type Detail = (state: ClauseState) => Words | undefined;

/** What depends on more than the field, or is said by names of its own. */
const ownDetails: Readonly<Partial<Record<ClauseKey, Detail>>> = {
  criteria: ({ clause, resolution }) => {
    const { criteria } = clause.content;
    return criteria === undefined ? nothing : criteriaWords(criteria, resolution);
  },
  evidence: ({ clause, resolution }) => {
    const { evidence } = clause.content;
    return evidence === undefined ? nothing : evidenceWords(evidence, resolution);
  },
  when: ({ clause, resolution }) => {
    const { when } = clause.content;
    const language = languageOf(homeOf(clause, 'when'));
    return when === undefined ? nothing : conditionWords(when, language, namesOfConditions(resolution));
  },
  'not-applicable': ({ clause }) => label('not-applicable', notApplicableOf(clause.content)),
};

/** How a field reads, where a reader can take it in at a glance. */
function detailOf(key: ClauseKey, state: ClauseState): Words | undefined {
  const own = ownDetails[key];
  if (own !== undefined) return own(state);
  const field = fieldNames[key];
  const language = languageOf(homeOf(state.clause, field));
  const { type } = clauseKeys[key];
  return wordsOf(type, state.clause.content[field], { language, resolution: state.resolution });
}

interface ValueContext {
  readonly language: Language;
  readonly resolution: Resolution;
}

function wordsOf(type: ValueType, value: unknown, reading: ValueContext): Words | undefined {
  switch (type.kind) {
    case 'text':
      return textWords(value as Text | undefined, reading) ?? nothing;
    case 'enum':
      return label(type.values, (value as Field<string> | undefined)?.value);
    case 'list':
      return listWords(type.of, value as readonly unknown[], reading);
    case 'map':
      return value === undefined ? nothing : partWords(type.map, value as object, reading);
    case 'word':
      if (type.word === 'boolean') return (value as Field<boolean> | undefined)?.value === true ? yes : no;
      break;
  }
  return value === undefined ? nothing : asWritten(`${(value as Field<unknown>).text ?? ''}`);
}

/** Undefined for tables: these do not fit into a line. */
function listWords(type: ValueType, list: readonly unknown[], reading: ValueContext): Words | undefined {
  if (list.length === 0) return nothing;
  if (type.kind === 'map' || type.kind === 'list') return undefined;
  if (type.kind === 'either') {
    const texts = textsIn(list as readonly Item[]).flatMap((one) => textWords(one, reading) ?? []);
    return texts.length === 0 ? nothing : joined(texts, asWritten(' '));
  }
  const isIndicator = type.kind === 'reference' && type.to.includes('indicator');
  const words = list.flatMap((one) =>
    isIndicator ? indicatorName((one as Field<string>).text, reading.resolution) : (wordsOf(type, one, reading) ?? []),
  );
  return words.length === 0 ? nothing : joined(words, type.kind === 'text' ? asWritten(' ') : comma);
}

/** What a map under a clause says: its choices, then its text. */
function partWords(map: string, value: object, reading: ValueContext): Words {
  const fields = value as Readonly<Record<string, unknown>>;
  const words = Object.entries(keysOfPart(map)).flatMap(
    ([key, { type }]) => wordsOf(type, fields[fieldName(key)], reading) ?? [],
  );
  const said = words.filter((one) => one !== nothing);
  return said.length === 0 ? nothing : joined(said, colon);
}

function label(choice: EnumName, value: string | undefined): Words | undefined {
  return value === undefined ? undefined : valueLabel(choice, value);
}

function textWords(text: Text | undefined, { language }: ValueContext): Words | undefined {
  const found = proseIn(text, language, language);
  return found === undefined ? undefined : asWritten(foldText(found.text));
}

function textsIn(items: readonly Item[]): readonly Text[] {
  return items.flatMap((item) => [...(item.text === undefined ? [] : [item.text]), ...textsIn(item.items)]);
}

const criterion = { en: '{name} {bound}', 'zh-Hant': '{name}{bound}' };

function criteriaWords(tree: RequirementTree<Criterion>, resolution: ClauseState['resolution']): Words {
  if (tree.kind === 'leaf') {
    const id = tree.leaf.indicator?.text ?? '';
    const unit = resolution.indicators.get(idKey(id))?.value.unit?.value ?? '';
    return phrase(criterion, { name: indicatorName(id, resolution), bound: boundWords(tree.leaf, unit) });
  }
  const parts = tree.of.map((part) => criteriaWords(part, resolution));
  return joined(parts, tree.kind === 'any' ? { en: ' or ', 'zh-Hant': '或' } : comma);
}

const context = 6;
const longest = 40;

/** The stretch in which two texts differ, with a little of what stands around; nothing where that is half the text. */
function excerpts(before: string, after: string): readonly Words[] {
  const [old, now] = [Array.from(before), Array.from(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const from = Math.max(0, start - context);
  const kept = Math.max(0, end - context);
  const cut = (signs: readonly string[]) => {
    const inside = signs.slice(from, signs.length - kept).join('');
    return `${from > 0 ? '…' : ''}${inside}${kept > 0 ? '…' : ''}`;
  };
  const shown = [cut(old), cut(now)];
  if (shown.some((one) => one.length > longest)) return [];
  return shown.map((one) => ({ en: `“${one}”`, 'zh-Hant': `「${one}」`, 'zh-Hans': `“${one}”` }));
}
