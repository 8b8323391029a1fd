/** `２０１６－３` → `2016-3`: the full-width forms ！ to ～, not the ideographic space. Length and offsets stay as they are. */
export function toHalfWidth(text: string): string {
  let half = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xff01 || unit > 0xff5e) continue;
    half += text.slice(copied, at) + String.fromCharCode(unit - 0xfee0);
    copied = at + 1;
  }
  return copied === 0 ? text : half + text.slice(copied);
}
