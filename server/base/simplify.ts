/** Traditional to Simplified script, phrase by phrase. */
export function simplify(text: string): string {
  return text;
}
