import { mapUnits } from './map-units.ts';

/** `２０１６－３` → `2016-3`: the full-width forms ！ to ～, not the ideographic space. Length and offsets stay as they are. */
export function toHalfWidth(text: string): string {
  for (let at = 0; at < text.length; at++) if (isFullWidth(text.charCodeAt(at))) return mapUnits(text, at, halfWidth);
  return text;
}

function isFullWidth(unit: number): boolean {
  return unit >= 0xff01 && unit <= 0xff5e;
}

function halfWidth(unit: number): number {
  return isFullWidth(unit) ? unit - 0xfee0 : unit;
}
