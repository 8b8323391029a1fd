import { foldText } from '../../../base/folding.ts';
import { type Language, proseOf, type Text } from '../../../model/field.ts';
import { type BindingKey, clauseKeys } from '../../../model/keys/clause-keys.ts';
import { holdsProse } from '../../../model/keys/parts.ts';
import type { ClauseKeySpec } from '../../../model/keys/types.ts';
import { canonicalJson, type JsonValue } from '../../../model/values/digest.ts';
import { idKey } from '../../../model/values/id.ts';
import { languageOf } from '../../../workspace/document.ts';
import { bindingFields, criterionForm } from '../../../workspace/resolve/clause-digest.ts';
import { keyOf } from '../../../workspace/resolve/content-keys.ts';
import {
  type ContentKey,
  type EffectiveClause,
  homeOf,
  type Resolution,
} from '../../../workspace/resolve/resolution.ts';
import { valueForm } from '../../../workspace/resolve/value-form.ts';

/** Whether a field says the same in two states of a clause: order and nesting, spelling of units, defaults aside. */
export function isSameField(
  key: ContentKey,
  was: EffectiveClause,
  now: EffectiveClause,
  resolution: Resolution,
): boolean {
  return canonicalJson(fieldOf(key, was, resolution)) === canonicalJson(fieldOf(key, now, resolution));
}

/** What binds is compared in the normal form of the digest; prose in every language, since the variant may only have added one. */
function fieldOf(field: ContentKey, clause: EffectiveClause, resolution: Resolution): JsonValue {
  const key = keyOf(field);
  const spec: ClauseKeySpec = clauseKeys[key];
  if (spec.binds && !holdsProse(spec.type)) return bindingFields(clause, resolution)[key as BindingKey] ?? null;
  const own = languageOf(homeOf(clause, field));
  return valueForm(spec.type, clause.content[field], {
    text: (one) => text(one, own),
    field: (one) => (one === undefined ? (spec.default ?? null) : idKey(`${one.value ?? one.text}`)),
    list: (fields, { kind }) => {
      const words = fields.map((one) => idKey(one.text));
      return kind === 'enum' ? words.sort() : words;
    },
    criterion: (one) => criterionForm(one, resolution),
  });
}

function text(one: Text | undefined, own: Language): JsonValue {
  if (one === undefined) return null;
  return Object.fromEntries(
    proseOf(one, own).map(({ language, prose }) => [language, foldText(prose.text.normalize('NFC'))]),
  );
}
