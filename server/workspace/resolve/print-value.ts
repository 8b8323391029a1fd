import type { Field, Language } from '../../model/field.ts';
import { itemOf, scalarOf, under } from '../../model/keys/type-at.ts';
import type { ValueType, WordKind } from '../../model/keys/types.ts';
import type { Printed, PrintedEntry } from '../../syntax/print.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { entriesOf, itemsOf, kindOf, type ValueView, viewOf } from '../../syntax/view.ts';

/** From which language a text is taken into a standard of which language. */
export interface LanguagePair {
  readonly own: Language;
  readonly wanted: Language;
}

/** Scalars in whose place something else is written. */
export type Instead = ReadonlyMap<ScalarNode, string>;

/**
 * What stands at a field, anchors and aliases resolved, as it is written in a file of the wanted language: a text of another
 * language says which it is.
 */
export function printedField(
  field: Field<unknown>,
  type: ValueType | undefined,
  languages: LanguagePair & { readonly instead?: Instead },
): Printed {
  return printed(viewOf(field.node, field.fragment), type, { instead: noneInstead, ...languages });
}

const noneInstead: Instead = new Map();

type Rewriting = LanguagePair & { readonly instead: Instead };

function printed(view: ValueView, type: ValueType | undefined, languages: Rewriting): Printed {
  switch (kindOf(view)) {
    case 'list': {
      const item = type && itemOf(type);
      return { kind: 'list', items: itemsOf(view).map((one) => printed(one, item, languages)) };
    }
    case 'map':
      return { kind: 'map', entries: entries(view, type, languages) };
    default:
      return scalar(textOf(view, languages), type, languages);
  }
}

function textOf({ node }: ValueView, { instead }: Rewriting): string {
  return node?.kind === 'scalar' ? (instead.get(node) ?? node.text) : '';
}

function entries(view: ValueView, type: ValueType | undefined, languages: Rewriting): readonly PrintedEntry[] {
  const seen = new Set<string>();
  return entriesOf(view).flatMap(({ key, value }) => {
    // Of a key given twice the first counts.
    if (seen.has(key.text)) return [];
    seen.add(key.text);
    return [{ key: key.text, value: printed(value, type && under(type, key.text)?.type, languages) }];
  });
}

function scalar(text: string, type: ValueType | undefined, { own, wanted }: LanguagePair): Printed {
  const plain: Printed = { kind: 'scalar', text, typed: type !== undefined && isTyped(type) };
  const scalarType = type && scalarOf(type);
  const translatable = scalarType?.kind === 'text' && scalarType.plain === undefined;
  return translatable && own !== wanted ? { kind: 'map', entries: [{ key: own, value: plain }] } : plain;
}

function isTyped(type: ValueType): boolean {
  if (type.kind === 'word') return typedWords.has(type.word);
  if (type.kind === 'by-level') return isTyped(type.of);
  return type.kind === 'quantity' || type.kind === 'period';
}

const typedWords: ReadonlySet<WordKind> = new Set(['date', 'number', 'amount', 'integer', 'boolean']);
