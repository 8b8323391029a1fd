import { dashAt, isStrayWord } from '../mend/begin.ts';
import type { Level } from './level.ts';
import type { ScannedLine } from './scanned-line.ts';

/** The open level to which a line belongs by its column. */
export function levelAt({ text, at, width }: ScannedLine, innermost: Level): Level | undefined {
  const dash = dashAt(text, at);
  let bare: Level | undefined;
  for (let level: Level | undefined = innermost; level; level = level.parent) {
    if (level.indent < width) return bare;
    if (level.indent > width) continue;
    if (level.kind === 'list') {
      if (dash) return level;
      // A word at the dashes' column is an item without its dash.
      if (isStrayWord(text, at, {})) bare ??= level;
    } else if (!dash) {
      return isLoose(text, at) ? undefined : level;
    }
  }
  return bare;
}

/** A bracket that closes what the entry before opened, or a sign that begins no key. */
function isLoose(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  return ']}|>'.includes(sign) || ('］｝'.includes(sign) && /^.\s*(?:#|$)/.test(text.slice(at)));
}
