import { remembering } from '../../base/remembering.ts';
import type { Prose, Text } from '../../model/field.ts';
import type { Standard, Term } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { foldScript } from '../../model/wording/fold.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { lookForForms, notWritten, writtenIn } from './written-in.ts';

/** All ways to write a list of terms, in one spelling for both scripts; it stays the same one until a term is edited. */
const formsOfTerms = remembering((terms: readonly Term[]) => lookForForms(terms.flatMap(formsOf), folded));

function formsOf({ name, admitted, deprecated }: Term): readonly string[] {
  return [name, ...admitted, ...deprecated].flatMap((text) => (text === undefined ? [] : foldedTexts(text)));
}

function foldedTexts({ plain, by }: Text): readonly string[] {
  return [plain, ...by.values()].flatMap((prose) => (prose?.text ? folded(prose) : []));
}

const foldedByNode = new WeakMap<ScalarNode, string>();

function folded({ node }: Prose): string {
  const found = foldedByNode.get(node) ?? foldScript(node.text).toLowerCase();
  foldedByNode.set(node, found);
  return found;
}

/**
 * Those of `wanted`, all of them terms of one standard, of which no form stands in any text of the standards but their own
 * entries, here or in the standard that these override; scripts count as one.
 */
export function termsNotWritten(
  { terms }: Standard,
  wanted: readonly Term[],
  standards: readonly Standard[],
): readonly Term[] {
  if (wanted.length === 0) return wanted;
  /** Of the terms in whose entries something is written. */
  const ids = new Map<object, string>(standards.flatMap((one) => one.terms.map((term) => [term, idKey(term.id.text)])));
  // What the entry of a term says of itself is no use of it.
  return notWritten(
    wanted,
    formsOf,
    writtenIn(standards, formsOfTerms(terms)),
    ({ id }, { of }) => idKey(id.text) === ids.get(of),
  );
}
