import { divisionOf } from './divisions.ts';
import type { DraftDivision } from './draft.ts';
import { type IntakeBlock, labelText, type SourceLine } from './lines.ts';
import { outlineOf } from './outline.ts';
import type { Scheme } from './scheme.ts';
import type { SourceSection } from './sections.ts';
import { folded, imply, type Taking } from './taking.ts';
import { isTitle } from './titles.ts';

const natureForm = /[（(]\s*(规范性|規範性|资料性|資料性|normative|informative)\s*(?:附录|附錄)?\s*[）)]/i;

/** 附錄A, （資料性） and the title stand on one line or on three. */
export function takeAnnex(section: SourceSection, scheme: Scheme, taking: Taking): DraftDivision {
  const { heading } = section;
  if (heading !== undefined) imply(taking, labelText(heading));
  let head = section.title;
  const blocks = [...section.blocks];
  for (let next = blocks[0]; isHeadLine(next) && head.replace(natureForm, '').trim() === ''; next = blocks[0]) {
    head = `${head} ${next.whole}`;
    blocks.shift();
  }
  const written = natureForm.exec(head);
  const title = head.replace(natureForm, '').trim();
  imply(taking, written?.[0]);
  const nature = written === null || /规范|normative/i.test(folded(written[1] ?? '')) ? 'normative' : 'informative';
  const top = { level: 1, ...(title !== '' && { title }), content: [], children: [] };
  const letter = String.fromCharCode(96 + (heading?.label?.parts[0] ?? 1));
  return divisionOf(outlineOf(blocks, scheme, taking, top), `annex-${letter}`, taking, { nature });
}

function isHeadLine(block: IntakeBlock | undefined): block is SourceLine {
  if (block?.kind !== 'line') return false;
  if (natureForm.test(block.whole) && block.whole.length < 24) return true;
  return block.label === undefined && isTitle(block.whole, true);
}
