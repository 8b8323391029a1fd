import { entryOf } from '../../../base/entry-of.ts';
import { foldText } from '../../../base/folding.ts';
import type { Words } from '../../../base/words.ts';
import { proseIn, type Text } from '../../../model/field.ts';
import type { EnumName } from '../../../model/keys/types.ts';
import type { Criterion, Item } from '../../../model/standard.ts';
import type { RequirementTree } from '../../../model/values/requirement.ts';
import { languageOf } from '../../../workspace/document.ts';
import { type ClauseState, changedFields } from '../../../workspace/resolve/clause-changes.ts';
import type { BindingFields } from '../../../workspace/resolve/clause-digest.ts';
import {
  type ContentKey,
  type EffectiveClause,
  homeOf,
  notApplicableOf,
} from '../../../workspace/resolve/resolution.ts';
import { idKey } from '../../../workspace/snapshot.ts';
import { indicatorName } from '../answered.ts';
import { boundWords } from './bound-words.ts';
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
  const field = key === 'indicators' ? keyLabel('standard', key) : keyLabel('clause', key);
  const tell = entryOf(details, key);
  const [was, is] = tell === undefined ? [] : [tell(before), tell(after)];
  return was === undefined || is === undefined || was.en === is.en ? { field } : { field, before: was, after: is };
}

/** What changed in a clause, briefly: its criteria (was at least 3 people, is at least 5 people), its text. */
export function changeWords(before: ClauseState, after: ClauseState): readonly Words[] {
  return changedFields(before, after).map((key) => {
    const { field, before: was, after: is } = changeOf(key, before, after);
    if (was === undefined || is === undefined) return field;
    const [shownBefore, shownAfter] = prose.has(key) ? excerpts(was.en, is.en) : [was, is];
    return shownBefore && shownAfter ? phrase(fromTo, { field, before: shownBefore, after: shownAfter }) : field;
  });
}

/** Fields in the author's own words: of these a finding shows no more than the stretch that differs. */
const prose: ReadonlySet<keyof BindingFields> = new Set<keyof BindingFields>(['text', 'items', 'formula']);

/** How a field reads, where a reader can take it in at a glance. */
const details: Readonly<Record<keyof BindingFields, ((state: ClauseState) => Words | undefined) | undefined>> = {
  tables: undefined,
  indicators: undefined,
  provision: ({ clause }) => label('provision', clause.content.provision?.value),
  text: ({ clause }) => textOf(clause.content.text, clause, 'text'),
  items: ({ clause }) => {
    const items = textsIn(clause.content.items).flatMap((one) => textOf(one, clause, 'items') ?? []);
    return items.length === 0 ? nothing : joined(items, asWritten(' '));
  },
  formula: ({ clause }) => textOf(clause.content.formula, clause, 'formula') ?? nothing,
  verification: ({ clause }) => {
    const { verification } = clause.content;
    const methods = verification?.method.flatMap((one) => label('verification-method', one.value) ?? []) ?? [];
    const text = textOf(verification?.text, clause, 'verification');
    const parts = [...(methods.length === 0 ? [] : [joined(methods, comma)]), ...(text === undefined ? [] : [text])];
    return parts.length === 0 ? nothing : joined(parts, colon);
  },
  veto: ({ clause }) => (clause.content.veto?.value === true ? yes : no),
  criteria: ({ clause, resolution }) => {
    const { criteria } = clause.content;
    return criteria === undefined ? nothing : criteriaWords(criteria, resolution);
  },
  figures: ({ clause, resolution }) => {
    const names = clause.content.figures.map((one) => indicatorName(one.text, resolution));
    return names.length === 0 ? nothing : joined(names, comma);
  },
  evidence: ({ clause, resolution }) => {
    const { evidence } = clause.content;
    return evidence === undefined ? nothing : evidenceWords(evidence, resolution);
  },
  'not-applicable': ({ clause }) => label('not-applicable', notApplicableOf(clause.content)),
};

function label(choice: EnumName, value: string | undefined): Words | undefined {
  return value === undefined ? undefined : valueLabel(choice, value);
}

function textOf(text: Text | undefined, clause: EffectiveClause, key: ContentKey): Words | undefined {
  const language = languageOf(homeOf(clause, key));
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
