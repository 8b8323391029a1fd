import type { Indicator } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { unitOf } from '../../model/values/unit.ts';
import type { Indicators } from '../resolve/resolution.ts';

/** Whether a ratio is a share of what all its parts are part of, so that it cannot be more than the whole. */
export function isShareOfWhole({ ratio, unit }: Indicator, definitions: Indicators): boolean {
  const [whole, another] = ratio?.to ?? [];
  if (ratio === undefined || whole === undefined || another !== undefined || ratio.of.length === 0) return false;
  if (unitOf(unit?.value ?? '').dimension !== 'share') return false;
  return ratio.of.every((part) => isPartOf(part.text, idKey(whole.text), definitions));
}

/** Through parts of parts; a circle leads nowhere. */
function isPartOf(part: string, whole: string, { indicators }: Indicators): boolean {
  const seen = new Set<string>();
  let at = idKey(part);
  while (!seen.has(at)) {
    seen.add(at);
    const next = indicators.get(at)?.value.partOf;
    if (next === undefined) return false;
    at = idKey(next.text);
    if (at === whole) return true;
  }
  return false;
}
