import type { IntakeBlock, SourceLine } from './lines.ts';
import { isTitle } from './titles.ts';

/** 規範性 or 資料性, in brackets. */
export const natureForm = /[（(]\s*(规范性|規範性|资料性|資料性|normative|informative)\s*(?:附录|附錄)?\s*[）)]/i;

/** Whether it belongs to the heading of an annex: its nature, or its title. */
export function isAnnexHead(block: IntakeBlock | undefined): block is SourceLine {
  if (block?.kind !== 'line') return false;
  if (natureForm.test(block.whole) && block.whole.length < 24) return true;
  return block.label === undefined && isTitle(block.whole, true);
}
