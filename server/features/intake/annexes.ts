import { isAnnexHead, natureForm } from './annex-head.ts';
import { divisionOf } from './divisions.ts';
import type { DraftDivision } from './draft.ts';
import { labelText } from './lines.ts';
import { outlineOf } from './outline.ts';
import type { Scheme } from './scheme.ts';
import type { SourceSection } from './sections.ts';
import { folded, imply, type Taking } from './taking.ts';

/** 附錄A, （資料性） and the title stand on one line or on three. */
export function takeAnnex(section: SourceSection, scheme: Scheme, taking: Taking): DraftDivision {
  const { heading } = section;
  if (heading !== undefined) imply(taking, labelText(heading));
  let head = section.title;
  const blocks = [...section.blocks];
  for (let next = blocks[0]; isAnnexHead(next) && head.replace(natureForm, '').trim() === ''; next = blocks[0]) {
    head = `${head} ${next.whole}`;
    blocks.shift();
  }
  const written = natureForm.exec(head);
  const title = head
    .replace(natureForm, '')
    .replace(/^[\s：:、.]+/, '')
    .trim();
  imply(taking, written?.[0], head.replace(natureForm, '').slice(0, -title.length || undefined));
  const nature = written === null || /规范|normative/i.test(folded(written[1] ?? '')) ? 'normative' : 'informative';
  const top = { level: 1, ...(title !== '' && { title }), content: [], children: [] };
  const letter = String.fromCharCode(96 + (heading?.label?.parts[0] ?? 1));
  return divisionOf(outlineOf(blocks, scheme, taking, top), `annex-${letter}`, taking, { nature });
}
