import characters from 'opencc-js/dict/TSCharacters';

/** Built on first use; a session without Chinese never pays for it. */
let simplified: ReadonlyMap<string, string> | undefined;

/**
 * Both scripts in one form, character by character, for *comparing* only: 應用 and 应用 become the same. The length
 * stays, so offsets in the result are offsets in the text. It is no conversion: 乾坤 comes out as 干坤, and so does a
 * word list that is folded as well.
 */
export function foldScript(text: string): string {
  let folded = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    // Han begins at U+2E80; surrogates are above it and have no entry of one unit.
    if (text.charCodeAt(at) < 0x2e80) continue;
    simplified ??= readTable(characters);
    const to = simplified.get(text.charAt(at));
    if (to === undefined) continue;
    folded += text.slice(copied, at) + to;
    copied = at + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

/** The other way: for each folded character the Traditional ones that come out as it. */
export function foldedForms(): ReadonlyMap<string, readonly string[]> {
  simplified ??= readTable(characters);
  const forms = new Map<string, string[]>();
  for (const [from, to] of simplified) {
    if (from !== to && variants[from] === undefined) forms.set(to, [...(forms.get(to) ?? []), from]);
  }
  return forms;
}

/** Spelling that varies in Traditional text, or that conversion decides by the phrase: 答覆 and 答復, 藉助, 隨著. */
const variants: Readonly<Record<string, string>> = {
  覆: '复',
  藉: '借',
  祇: '只',
  衹: '只',
  著: '着',
  瞭: '了',
  絶: '绝',
  衆: '众',
};

function readTable(entries: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>(Object.entries(variants));
  for (const entry of entries.split('|')) {
    const [from, to] = entry.split(' ');
    if (from?.length === 1 && to?.length === 1 && !table.has(from)) table.set(from, to);
  }
  return table;
}
