/** A full-width form of a sign that ASCII has: ！ to ～. The ideographic space is not one of them. */
const fullWidth = /[\uFF01-\uFF5E]/g;

/** `２０１６－３` → `2016-3`. Length and offsets stay as they are. */
export function toHalfWidth(text: string): string {
  return text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
