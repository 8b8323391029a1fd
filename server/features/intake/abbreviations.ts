import { entryTexts } from './document-list.ts';
import type { IntakeBlock } from './lines.ts';
import { isSetPhrase } from './set-parts.ts';
import { imply, type Taking } from './taking.ts';

interface TakenAbbreviations {
  readonly abbreviations: readonly (readonly [short: string, text: string])[];
  readonly left: readonly string[];
}

/** SaaS：軟件即服務, one a line or a row. */
export function takeAbbreviations(blocks: readonly IntakeBlock[], taking: Taking): TakenAbbreviations {
  const found = new Map<string, string>();
  const left: string[] = [];
  for (const text of blocks.flatMap((block) => entryTexts(block, taking))) {
    const match = /^([A-Za-z0-9][A-Za-z0-9./&+ -]{0,24}?)\s*(?:[：:—–]+|\s)\s*(.+)$/u.exec(text);
    const [, short, said] = match ?? [];
    if (isSetPhrase(text)) imply(taking, text);
    else if (short === undefined || said === undefined || found.has(short)) left.push(text);
    else {
      found.set(short, said);
      imply(taking, text.slice(short.length, text.length - said.length));
    }
  }
  return { abbreviations: [...found], left };
}
