import type { Printed } from '../../../syntax/print.ts';
import { anyOfKinds, kindGroup, rowComma } from '../../book/clause-facts.ts';
import { list, scalar } from '../print-parts.ts';
import { heard, heardRow } from './heard.ts';
import { type NamedThings, thingNamed } from './named.ts';

/** The kinds of evidence that are asked for: 合同、（照片或視頻）. */
export function kindsOf(text: string, named: NamedThings): Printed | undefined {
  const all = heardRow(text, rowComma, (one) => partOf(one, named));
  return all === undefined ? anyOf(text, named) : list(all);
}

function partOf(text: string, named: NamedThings): Printed | undefined {
  const known = thingNamed('evidence-kind', text, named);
  if (known !== undefined) return scalar(known.id);
  const inside = heard<'all'>(kindGroup, text)?.all;
  if (inside === undefined) return undefined;
  return anyOf(inside, named) ?? kindsOf(inside, named);
}

function anyOf(text: string, named: NamedThings): Printed | undefined {
  const of = heardRow(text, anyOfKinds, (one) => partOf(one, named));
  return of && { kind: 'map', entries: [{ key: 'any', value: { kind: 'list', items: of } }] };
}

/** Names of indicators in a row, as their ids. */
export function indicatorsOf(text: string, named: NamedThings): Printed | undefined {
  const ids = heardRow(text, rowComma, (one) => thingNamed('indicator', one, named)?.id);
  return ids && list(ids.map(scalar));
}
