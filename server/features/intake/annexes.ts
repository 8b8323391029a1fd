import { isAnnexHead, natureForm } from './annex-head.ts';
import { formulaLines, namedPictures } from './clause-draft.ts';
import { takeContent } from './content.ts';
import { divisionOf, topOf } from './divisions.ts';
import type { DraftDivision } from './draft.ts';
import { labelText } from './lines.ts';
import { type OutlineNode, outlineOf } from './outline.ts';
import { isShown, pictureDoubt } from './pictures.ts';
import { notePlace } from './places.ts';
import type { Scheme } from './scheme.ts';
import { onlyScored, withRows } from './scored-table.ts';
import type { SourceSection } from './sections.ts';
import { folded, imply, newId, type Taking } from './taking.ts';
import { isProvision } from './titles.ts';

interface TakenAnnex {
  readonly annex: DraftDivision;
  /** The points of all its clauses, where a table for assessors says so. */
  readonly total?: number | undefined;
}

/** 附錄A, （資料性） and the title stand on one line or on three. */
export function takeAnnex(section: SourceSection, scheme: Scheme, taking: Taking): TakenAnnex {
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
  const letter = String.fromCharCode(96 + (heading?.label?.parts[0] ?? 1));
  const name = `annex-${letter}`;
  const scored = nature === 'normative' ? onlyScored(blocks, name, taking, true) : undefined;
  if (scored !== undefined) {
    const top = divisionOf(topOf(title, heading), name, taking, { nature });
    return { annex: withRows(top, scored), total: scored.total };
  }
  const node = outlineOf(blocks, scheme, taking, topOf(title, heading));
  return { annex: undivided(node, name, nature, taking) ?? divisionOf(node, name, taking, { nature }) };
}

/** An annex without clauses: what stands in it stands there itself, unless it binds, and so has to be answered. */
function undivided(
  { title, line, content, children }: OutlineNode,
  name: string,
  nature: 'normative' | 'informative',
  taking: Taking,
): DraftDivision | undefined {
  const said = content.flatMap((one) => (one.kind === 'text' || one.kind === 'item' ? [one.text] : []));
  const binds = nature === 'normative' && said.some((text) => isProvision(text, taking));
  const isPlain = content.every(({ kind }) => kind !== 'formula' && kind !== 'example');
  if (children.length > 0 || binds || !isPlain) return undefined;
  const id = newId(taking, title ?? '', name, line?.source.ownId);
  notePlace(line, title ?? '', id, taking.places);
  const { texts, items, tables, forms, notes, pictures, doubts, formulas } = takeContent(content, taking, true);
  const text = [...texts, ...formulas.map(formulaLines)].join('\n');
  const titled = forms.map((form) => ({ ...form, title: form.title ?? title }));
  return {
    id,
    title,
    nature,
    ...(text !== '' && { text }),
    content: { items, tables, forms: titled, notes, pictures: namedPictures(pictures, id, taking) },
    clauses: [],
    sections: [],
    doubts: [...doubts, ...pictures.filter((one) => !isShown(one)).map(pictureDoubt)],
  };
}
