import { remembering } from '../../base/remembering.ts';
import { type AnnexKey, annexContent } from '../../model/keys/annex.ts';
import { type PartHolder, partsOf } from '../../model/numbered-parts.ts';
import type { AnnexContent } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { StandardDocument } from '../document.ts';
import type { EffectiveDivision, EffectivePart, Sourced } from './resolution.ts';

/** What the text of an annex leads in, and notes: the file that says it last says all of it, as with the text. */
const ofOneFile: ReadonlySet<AnnexKey> = new Set(['items', 'notes']);

/**
 * What an annex holds under a key. Tables, images, forms … of its bases come first; one that a variant gives anew, by its id, takes the
 * place of the inherited one.
 */
export function annexContentOf<K extends AnnexKey>(
  { parts }: Pick<EffectiveDivision, 'parts'>,
  key: K,
): readonly Sourced<AnnexContent[K][number]>[] {
  const givers = parts.filter(({ value }) => value[key].length > 0);
  const all: Sourced<AnnexContent[K][number]>[] = [];
  for (const { document, value } of ofOneFile.has(key) ? givers.slice(-1) : givers) {
    for (const one of value[key]) {
      const id = idOf(one);
      const inherited =
        id === '' ? -1 : all.findIndex((other) => other.document !== document && idOf(other.value) === id);
      if (inherited < 0) all.push({ document, value: one });
      else all[inherited] = { document, value: one };
    }
  }
  return all;
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
