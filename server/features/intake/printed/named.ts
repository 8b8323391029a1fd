import { idKey } from '../../../model/values/id.ts';
import { cleanLine } from '../clean-text.ts';

/** What a printed name stands for. */
export interface NamedThing {
  readonly kind: 'indicator' | 'evidence-kind' | 'level';
  readonly id: string;
  readonly name: string;
  /** Of an indicator. */
  readonly unit?: string;
}

export type NamedThings = readonly NamedThing[];

/** The thing that is called so; an id names itself. */
export function thingNamed(kind: NamedThing['kind'], name: string, named: NamedThings): NamedThing | undefined {
  const bare = cleanLine(name);
  return named.find((one) => one.kind === kind && (one.name === bare || idKey(one.id) === idKey(bare)));
}

/** The indicator with whose name a text begins, and what stands behind; of several the one with the longest name. */
export function leadingIndicator(
  text: string,
  named: NamedThings,
): { readonly thing: NamedThing; readonly rest: string } | undefined {
  const bare = text.replace(/^[「“"]/, '');
  const found = named
    .filter(({ kind, name }) => kind === 'indicator' && name !== '' && bare.startsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (found === undefined) return undefined;
  return {
    thing: found,
    rest: bare
      .slice(found.name.length)
      .replace(/^[」”"]/, '')
      .trim(),
  };
}
