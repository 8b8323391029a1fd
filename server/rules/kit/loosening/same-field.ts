import { foldText } from '../../../base/folding.ts';
import { type Language, proseOf, type Text } from '../../../model/field.ts';
import type { BindingKey } from '../../../model/keys/clause-keys.ts';
import type { ClauseContent } from '../../../model/standard.ts';
import { canonicalJson, type JsonValue } from '../../../model/values/digest.ts';
import { idKey } from '../../../model/values/id.ts';
import { languageOf } from '../../../workspace/document.ts';
import { bindingFields } from '../../../workspace/resolve/clause-digest.ts';
import {
  type ContentKey,
  type EffectiveClause,
  homeOf,
  type Resolution,
} from '../../../workspace/resolve/resolution.ts';

/** Whether a field says the same in two states of a clause: order and nesting, spelling of units, defaults aside. */
export function saysTheSame(
  key: ContentKey,
  was: EffectiveClause,
  now: EffectiveClause,
  resolution: Resolution,
): boolean {
  return canonicalJson(fieldOf(key, was, resolution)) === canonicalJson(fieldOf(key, now, resolution));
}

/** Compared in the normal form of the digest: order, spelling of units and defaults aside. */
const byDigest = {
  criteria: 'criteria',
  figures: 'figures',
  evidence: 'evidence',
  notApplicable: 'not-applicable',
  veto: 'veto',
  provision: 'provision',
} as const satisfies Partial<Record<ContentKey, BindingKey>>;

type ByDigest = keyof typeof byDigest;

function isByDigest(key: ContentKey): key is ByDigest {
  return key in byDigest;
}

function fieldOf(key: ContentKey, clause: EffectiveClause, resolution: Resolution): JsonValue {
  if (isByDigest(key)) return bindingFields(clause, resolution)[byDigest[key]];
  return plain[key](clause.content, languageOf(homeOf(clause, key)));
}

/** The others as they are written, texts in every language: the variant may only have added one. */
const plain: Readonly<Record<Exclude<ContentKey, ByDigest>, (content: ClauseContent, own: Language) => JsonValue>> = {
  number: ({ number }) => number?.text ?? null,
  title: ({ title }, own) => text(title, own),
  text: (content, own) => text(content.text, own),
  items: ({ items }, own) => itemsIn(items, own),
  tables: ({ tables }, own) =>
    tables.map(({ title, columns, rows }) => [
      text(title, own),
      columns.map((one) => text(one, own)),
      rows.map((row) => row.map((one) => text(one, own))),
    ]),
  formula: ({ formula }, own) => text(formula, own),
  verification: ({ verification }, own) => {
    const methods = verification?.method.map((one) => one.text) ?? [];
    return [methods.sort(), text(verification?.text, own)];
  },
  weight: ({ weight }) => weight?.value ?? weight?.text ?? 1,
  bonus: ({ bonus }) => bonus?.text ?? 'false',
  notes: ({ notes }, own) => notes.map((one) => text(one, own)),
  examples: ({ examples }, own) => examples.map((one) => text(one, own)),
  see: ({ see }) => idsIn(see),
  aliases: ({ aliases }) => idsIn(aliases),
  after: ({ after }) => after?.text ?? null,
};

function text(one: Text | undefined, own: Language): JsonValue {
  if (one === undefined) return null;
  return Object.fromEntries(
    proseOf(one, own).map(({ language, prose }) => [language, foldText(prose.text.normalize('NFC'))]),
  );
}

function itemsIn(list: ClauseContent['items'], own: Language): JsonValue {
  return list.map((one) => [text(one.text, own), itemsIn(one.items, own)]);
}

function idsIn(list: ClauseContent['see']): JsonValue {
  return list.map((one) => idKey(one.text));
}
