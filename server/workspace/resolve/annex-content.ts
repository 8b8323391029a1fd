import { foldText } from '../../base/folding.ts';
import { remembering } from '../../base/remembering.ts';
import type { Prose, Text } from '../../model/field.ts';
import { type AnnexKey, annexContent } from '../../model/keys/annex.ts';
import { type PartHolder, partsOf } from '../../model/numbered-parts.ts';
import type { AnnexContent } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { StandardDocument } from '../document.ts';
import type { EffectiveDivision, EffectivePart, Sourced } from './resolution.ts';

/**
 * What an annex holds under a key. What its bases give comes first; what a variant gives anew, by its id, takes the place of the
 * inherited one, and a text that is there already is not there twice.
 */
export function annexContentOf<K extends AnnexKey>(
  { parts }: Pick<EffectiveDivision, 'parts'>,
  key: K,
): readonly Sourced<AnnexContent[K][number]>[] {
  const all: Sourced<AnnexContent[K][number]>[] = [];
  const inherited = new Map<string, number>();
  for (const { document, value } of parts) {
    const from = all.length;
    for (const one of value[key]) {
      const at = inherited.get(nameOf(one));
      if (at === undefined) all.push({ document, value: one });
      else all[at] = { document, value: one };
    }
    for (const [at, { value: one }] of all.entries())
      if (at >= from && nameOf(one) !== '') inherited.set(nameOf(one), at);
  }
  return all;
}

/** What bears an id is known by that, a plain item or note by what it says; anything else by nothing. */
function nameOf(one: object): string {
  const id = idOf(one);
  if (id !== '') return `id ${id}`;
  const { text, plain } = one as { readonly text?: Text; readonly plain?: Prose };
  const said = foldText((text?.plain ?? plain)?.text ?? '');
  return said === '' ? '' : `text ${said}`;
}

function idOf(one: object): string {
  const { id } = one as { readonly id?: { readonly text: string } };
  return idKey(id?.text ?? '');
}

/** What of an annex itself is numbered, whichever files give it. */
export const annexHolder = remembering((annex: EffectiveDivision): PartHolder => {
  const [only, ...others] = annex.parts;
  if (only !== undefined && others.length === 0) return only.value;
  const all = <K extends AnnexKey>(key: K) => annexContentOf(annex, key).map(({ value }) => value);
  return {
    items: all('items'),
    tables: all('tables'),
    images: all('images'),
    processes: all('processes'),
    forms: all('forms'),
  };
});

/** The parts of an annex itself, each with the file that gives it. */
export function partsOfAnnex(annex: EffectiveDivision): readonly EffectivePart[] {
  const homes = new Map<object, StandardDocument>();
  for (const { document, value } of annex.parts) {
    for (const { element } of partsOf(value)) homes.set(element, document);
  }
  return partsOf(annexHolder(annex)).map((part) => ({
    ...part,
    clause: undefined,
    division: annex,
    home: homes.get(part.element) ?? annex.home,
  }));
}

/** Whether an annex holds anything beside text and clauses. */
export function hasOwnContent(annex: AnnexContent): boolean {
  return annexKeys.some((key) => annex[key].length > 0);
}

export const annexKeys = Object.keys(annexContent) as readonly AnnexKey[];
