import { circlesOf } from '../../base/circles.ts';
import { remembering } from '../../base/remembering.ts';
import type { Field } from '../../model/field.ts';
import type { Indicator } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Resolution } from './resolution.ts';

/** The indicators that one is made of, or part of. */
export function madeOf({ partOf, ratio }: Indicator): readonly Field<string>[] {
  return [...(partOf ? [partOf] : []), ...(ratio?.of ?? []), ...(ratio?.to ?? [])];
}

/** In which circle each indicator stands, by the id of one of them: what stands alone is one by itself. */
export const circlesIn = remembering((indicators: Resolution['indicators']) =>
  circlesOf(indicators.keys(), (id) => {
    const indicator = indicators.get(id)?.value;
    return indicator === undefined ? [] : madeOf(indicator).map(({ text }) => idKey(text));
  }),
);

/** How many indicators were looked at. */
export interface StepCount {
  steps: number;
}

/** The shortest way from one indicator to another by what they are made of, both included; undefined where there is none. */
export function wayBetween(
  from: string,
  to: string,
  { indicators }: Resolution,
  search: StepCount = { steps: 0 },
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const id of cameFrom.keys()) {
    search.steps++;
    if (id === to) return wayTo(id, cameFrom);
    const indicator = indicators.get(id)?.value;
    for (const next of indicator === undefined ? [] : madeOf(indicator)) {
      const key = idKey(next.text);
      if (!cameFrom.has(key)) cameFrom.set(key, id);
    }
  }
  return undefined;
}

function wayTo(id: string, cameFrom: ReadonlyMap<string, string | undefined>): readonly string[] {
  const path: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = cameFrom.get(at)) path.push(at);
  return path.reverse();
}
