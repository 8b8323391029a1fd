/** So many units are made into a string at a time: each is an argument of one call. */
const atOnce = 1024;

/** Filled anew for every stretch: a list of numbers for each text would cost several times the text. */
const mapped = new Uint16Array(atOnce);

/** The text with each UTF-16 unit from `start` on put through `map`; the length stays. */
export function mapUnits(text: string, start: number, map: (unit: number) => number): string {
  let result = text.slice(0, start);
  for (let from = start; from < text.length; from += atOnce) {
    const length = Math.min(text.length - from, atOnce);
    for (let at = 0; at < length; at++) mapped[at] = map(text.charCodeAt(from + at));
    result += Reflect.apply(String.fromCharCode, undefined, mapped.subarray(0, length));
  }
  return result;
}
