import { pinyin } from 'pinyin-pro';
import { toSimplified } from '../base/simplify.ts';

const known = new Map<string, readonly string[]>();
const knownAtMost = 10_000;

/** The syllables of a name in either script, without tones; ü is v, as it is typed. A bundle of its own: the tables are large. */
export function spell(name: string): readonly string[] {
  const found = known.get(name);
  if (found) return found;
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  const syllables = pinyin(toSimplified(name), options).map((one) => one.toLowerCase());
  if (known.size >= knownAtMost) known.clear();
  known.set(name, syllables);
  return syllables;
}
