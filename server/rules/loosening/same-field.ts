import { foldText } from '../../base/folding.ts';
import { type Language, proseOf, type Text } from '../../model/field.ts';
import type { ClauseContent } from '../../model/standard.ts';
import { canonicalJson, type JsonValue } from '../../model/values/digest.ts';
import { idKey } from '../../model/values/id.ts';
import { languageOf } from '../../workspace/document.ts';
import { bindingFields } from '../../workspace/resolve/clause-digest.ts';
import { type ContentKey, type EffectiveClause, homeOf, type Resolution } from '../../workspace/resolve/resolution.ts';
import { fileKey } from './adapted.ts';

/** Whether a field says the same in two states of a clause: order and nesting, spelling of units, defaults aside. */
export function saysTheSame(
  key: ContentKey,
  was: EffectiveClause,
  now: EffectiveClause,
  resolution: Resolution,
): boolean {
  return canonicalJson(fieldOf(key, was, resolution)) === canonicalJson(fieldOf(key, now, resolution));
}

const binding: ReadonlySet<ContentKey> = new Set<ContentKey>([
  'criteria',
  'figures',
  'evidence',
  'notApplicable',
  'veto',
  'provision',
]);

function fieldOf(key: ContentKey, clause: EffectiveClause, resolution: Resolution): JsonValue {
  if (binding.has(key)) return bindingFields(clause, resolution)[fileKey(key)] ?? null;
  return plainField(key, clause.content, languageOf(homeOf(clause, key)));
}

/** Texts in every language, since the variant may only have added one. */
function plainField(key: ContentKey, content: ClauseContent, own: Language): JsonValue {
  const text = (one: Text | undefined): JsonValue =>
    one === undefined
      ? null
      : Object.fromEntries(
          proseOf(one, own).map(({ language, prose }) => [language, foldText(prose.text.normalize('NFC'))]),
        );
  const items = (list: ClauseContent['items']): JsonValue => list.map((one) => [text(one.text), items(one.items)]);
  const ids = (list: ClauseContent['see']): JsonValue => list.map((one) => idKey(one.text));
  switch (key) {
    case 'title':
    case 'text':
    case 'formula':
      return text(content[key]);
    case 'items':
      return items(content.items);
    case 'tables':
      return content.tables.map((one) => [
        text(one.title),
        one.columns.map(text),
        one.rows.map((row) => row.map(text)),
      ]);
    case 'verification': {
      const { methods, text: how } = content.verification ?? { methods: [], text: undefined };
      return [methods.map((one) => one.text).sort(), text(how)];
    }
    case 'notes':
    case 'examples':
      return content[key].map(text);
    case 'see':
    case 'aliases':
      return ids(content[key]);
    case 'weight':
      return content.weight?.value ?? content.weight?.text ?? 1;
    case 'bonus':
      return content.bonus?.text ?? 'false';
    case 'number':
    case 'after':
      return content[key]?.text ?? null;
    default:
      return null;
  }
}
