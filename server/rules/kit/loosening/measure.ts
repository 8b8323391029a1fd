import type { Indicator } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import { sameUnit, unitOf } from '../../../model/values/unit.ts';
import type { Resolution } from '../../../workspace/resolve/resolution.ts';

/** What of an indicator must stay as it is when a variant defines it anew. */
const lastingKeys = ['unit', 'kind', 'ratio', 'part-of'] as const;
export type LastingKey = (typeof lastingKeys)[number];

/** In which of them two definitions differ. Units are the same by any of their names. */
export function changedKeys(was: Indicator, now: Indicator): readonly LastingKey[] {
  return lastingKeys.filter((key) => !isSame(key, was, now));
}

function isSame(key: LastingKey, was: Indicator, now: Indicator): boolean {
  switch (key) {
    case 'unit':
      return sameUnit(unitOf(was.unit?.text ?? ''), unitOf(now.unit?.text ?? ''));
    case 'kind':
      return (was.kind?.value ?? 'measure') === (now.kind?.value ?? 'measure');
    case 'ratio':
      return ratioOf(was) === ratioOf(now);
    case 'part-of':
      return idKey(was.partOf?.text ?? '') === idKey(now.partOf?.text ?? '');
  }
}

function ratioOf({ ratio }: Indicator): string {
  const ids = (fields: readonly { readonly text: string }[] | undefined) =>
    (fields ?? []).map(({ text }) => idKey(text)).sort();
  return JSON.stringify([ids(ratio?.of), ids(ratio?.to)]);
}

/** Whether an indicator measures the same in a base and in its variant. */
export function sameMeasure(
  indicator: string,
  { base, resolution }: { base: Resolution; resolution: Resolution },
): boolean {
  const [was, now] = [base.indicators.get(indicator)?.value, resolution.indicators.get(indicator)?.value];
  return was !== undefined && now !== undefined && changedKeys(was, now).length === 0;
}
