import characters from 'opencc-js/dict/TSCharacters';
import { foldScript } from '../../server/model/wording/fold.ts';

/** Every form of a character that folds to the same one: 应 → 应應. */
const forms = new Map<string, string>();
for (const entry of characters.split('|')) {
  const [form] = entry.split(' ');
  if (form === undefined || form.length !== 1) continue;
  const folded = foldScript(form);
  if (folded !== form) forms.set(folded, `${forms.get(folded) ?? folded}${form}`);
}

function eitherScript(character: string): string {
  const all = forms.get(character) ?? character;
  return all.length > 1 ? `[${all}]` : all;
}

/** One word as a regular expression that finds it in either script. */
export function wordPattern(word: string): string {
  return [...foldScript(word)].map(eitherScript).join('');
}

/** One of these characters, in either script. */
export function oneOfPattern(folded: string): string {
  return `[${[...foldScript(folded)].map((character) => forms.get(character) ?? character).join('')}]`;
}

interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

/**
 * Any of many words, in either script, the longest that fits. Words share their beginnings, so that a sign that begins none
 * of them costs one comparison.
 */
export function anyWordPattern(words: Iterable<string>): string {
  const root: Branch = { next: new Map(), ends: false };
  for (const word of words) {
    let at = root;
    for (const character of foldScript(word)) {
      const next = at.next.get(character) ?? { next: new Map(), ends: false };
      at.next.set(character, next);
      at = next;
    }
    at.ends = true;
  }
  return branchPattern(root);
}

function branchPattern(branch: Branch): string {
  const options = [...branch.next].map(([character, next]) => `${eitherScript(character)}${branchPattern(next)}`);
  if (options.length === 0) return '';
  if (options.length === 1 && !branch.ends) return options[0] ?? '';
  return `(?:${options.join('|')})${branch.ends ? '?' : ''}`;
}
