/** A text that can be written in UTF-8: half a sign, as an escape may make it, is none. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
