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

/** What takes two columns where letters take one: Chinese, Japanese and Korean signs with their punctuation, and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u;
/** What takes none: it goes on top of the sign before it. */
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a text takes where all letters are equally wide. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += wide.test(sign) ? 2 : none.test(sign) ? 0 : 1;
  return width;
}
