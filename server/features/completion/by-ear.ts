/** A name as it is spoken: one syllable a Han character, other runs as they are written. Lower case, without tones. */
export type Spell = (name: string) => readonly string[];

/**
 * Where in a name typed letters can begin to mean it by ear, each syllable in full, by its initial (zh, ch and sh too), or
 * begun: 0 for the first syllable. Undefined: nowhere. An input method that is still composing parts syllables: `xi'an`.
 */
export function heardAt(typed: string, syllables: readonly string[]): number | undefined {
  if (!/^[a-zü](?:['’]?[a-zü])*['’]?$/.test(typed)) return undefined;
  const start = syllables.findIndex((_, index) => heardFrom(typed, syllables, index));
  return start < 0 ? undefined : start;
}

function heardFrom(written: string, syllables: readonly string[], index: number): boolean {
  const typed = written.replace(/^['’]/, '');
  if (typed === '') return true;
  const syllable = syllables[index];
  if (syllable === undefined) return false;
  if (syllable.startsWith(typed.replace(/['’]$/, ''))) return true;
  return [syllable, /^[zcs]h/.exec(syllable)?.[0], syllable[0]].some(
    (part) =>
      part !== undefined &&
      part !== '' &&
      typed.startsWith(part) &&
      heardFrom(typed.slice(part.length), syllables, index + 1),
  );
}
