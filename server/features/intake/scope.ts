import { entryTexts } from './document-list.ts';
import { asShown, type IntakeBlock, labelText } from './lines.ts';
import { folded, imply, type Taking } from './taking.ts';

interface TakenScope {
  readonly scope: string;
  /** 服務對象, as our own export lists them. */
  readonly audience: readonly string[];
}

/** What a document covers, and whom it is for. */
export function takeScope(blocks: readonly IntakeBlock[], taking: Taking): TakenScope {
  const lines: string[] = [];
  const audience: string[] = [];
  let isListing = false;
  for (const block of blocks) {
    if (block.kind !== 'line') {
      lines.push(...entryTexts(block, taking));
      continue;
    }
    const { label, text, whole } = block;
    isListing = isListing && label !== undefined;
    if (/^(?:服务对象|Servedare):$/.test(folded(whole))) {
      isListing = true;
      imply(taking, whole);
    } else if (isListing && label !== undefined) {
      imply(taking, labelText(block));
      audience.push(text);
    } else if (label?.kind === 'decimal' || label?.kind === 'article') {
      imply(taking, labelText(block));
      lines.push(text);
    } else lines.push(asShown(block));
  }
  return { scope: lines.join('\n'), audience };
}
