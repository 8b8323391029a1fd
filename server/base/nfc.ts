/**
 * The text in NFC. Ids are asked for it at every comparison and are nearly always letters, digits or Han, which no other
 * spelling has: those are told at a glance.
 */
export function toNfc(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Below U+0300 nothing combines, and no ideograph does either.
    if (unit >= 0x300 && (unit < 0x4e00 || unit > 0x9fff)) return text.normalize('NFC');
  }
  return text;
}
