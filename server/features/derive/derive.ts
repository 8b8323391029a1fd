import type { Position, Range } from '../../base/position.ts';
import type { Locale } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { byDocuments, type DocumentEdits } from '../../rules/engine/fix-edits.ts';
import { addItems } from '../../rules/kit/fixes/additions.ts';
import { absolute } from '../../syntax/navigate.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import { isAboutItem } from '../../workspace/resolve/adapted-items.ts';
import { firstHint } from '../first-hint.ts';
import { adaptationOf, adaptedItem } from './adaptation.ts';
import type { Derivable } from './derivable.ts';

/** What tightens a clause in a variant that is there, and what to show of it then. */
interface Derived {
  readonly changes: readonly DocumentEdits[];
  readonly uri: string;
  readonly selection: Range;
}

/** Adds an item to `adapt` of a variant; where it adapts the clause already, leads there. */
export function tightenIn(
  variant: StandardDocument,
  { clause, field, item }: Derivable,
  locale: Locale,
): Derived | undefined {
  if (clause === undefined) return undefined;
  const { uri, model } = variant;
  const there = model.adapt.find((one) => idKey(one.clause?.text ?? '') === idKey(clause.id));
  const changed = there?.adaptItems.find((one) => item !== undefined && isAboutItem(one, item));
  // Where the list is given anew, the item stands in that.
  const isNew = there === undefined || (item !== undefined && changed === undefined && !there.given.has('items'));
  if (!isNew) return { changes: [], uri, selection: absolute(variant.tree, (changed ?? there).handle) };
  const language = languageOf(variant);
  const edit =
    there === undefined || item === undefined
      ? addItems(variant, model, 'adapt', adaptationOf(clause, { field, item }, language, locale))
      : addItems(variant, there, 'adapt-items', adaptedItem(clause, item, language));
  if (edit === undefined) return undefined;
  const changes = byDocuments([edit], variant);
  const [first] = changes.flatMap(({ edits }) => edits);
  if (first === undefined) return undefined;
  return { changes, uri, selection: firstHint(first.text, first.range.start) ?? endOf(first.text, first.range.start) };
}

/** Behind what is written, where nothing is left open: there its last number stands. */
function endOf(text: string, { line, character }: Position): Range {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  const end = { line: line + lines.length - 1, character: lines.length === 1 ? character + last : last };
  return { start: end, end };
}
