import type { Range } from '../../base/position.ts';
import type { Locale } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { byDocuments, type DocumentEdits } from '../../rules/engine/fix-edits.ts';
import { addItems } from '../../rules/kit/fixes/additions.ts';
import { absolute } from '../../syntax/navigate.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import { firstHint } from '../first-hint.ts';
import { adaptationOf } from './adaptation.ts';
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
  { clause, field }: Derivable,
  locale: Locale,
): Derived | undefined {
  if (clause === undefined) return undefined;
  const { uri, model } = variant;
  const there = model.adapt.find((one) => idKey(one.clause?.text ?? '') === idKey(clause.id));
  if (there !== undefined) return { changes: [], uri, selection: absolute(variant.tree, there.handle) };
  const edit = addItems(variant, model, 'adapt', adaptationOf(clause, field, languageOf(variant), locale));
  if (edit === undefined) return undefined;
  const changes = byDocuments([edit], variant);
  const [first] = changes.flatMap(({ edits }) => edits);
  const selection = first && firstHint(first.text, first.range.start);
  return selection && { changes, uri, selection };
}
