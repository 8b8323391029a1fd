import { factColumn, factStep } from '../../export/word/page.ts';
import type { SourceParagraph } from '../../features/intake/source-block.ts';
import type { WordReading } from './reading.ts';
import { choiceOf, newRuns, type ReadRuns, readRuns } from './runs.ts';
import { formOf, numberingOf, outlineLevel } from './styles.ts';
import { tableOf } from './tables.ts';
import { childOf, childrenOf, valOf, type XmlElement } from './xml.ts';

/** What stands in a body, a box or a control, one after the other. */
export function readBody(element: XmlElement, reading: WordReading): void {
  const { name } = element;
  if (name === 'w:p') readParagraph(element, reading);
  else if (name === 'w:tbl') readTable(element, reading);
  else if (name === 'w:sdt') readControl(element, reading);
  else if (name === 'mc:AlternateContent') readBody(choiceOf(element), reading);
  else if (name === 'w:bookmarkStart') reading.marks.push(element.attributes['w:name'] ?? '');
  else if (name === 'w:del' || name === 'w:moveFrom') reading.counts.deleted++;
  else if (!/Pr$/.test(name)) for (const child of childrenOf(element)) readBody(child, reading);
}

/** A table of contents that Word keeps up to date is said by the headings. */
function readControl(element: XmlElement, reading: WordReading): void {
  const gallery = childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj');
  const isContents = /table of contents/i.test(valOf(gallery, 'w:docPartGallery') ?? '');
  const before = reading.isContents;
  reading.isContents = before || isContents;
  const content = childOf(element, 'w:sdtContent');
  if (content !== undefined) for (const child of childrenOf(content)) readBody(child, reading);
  reading.isContents = before;
}

function readParagraph(element: XmlElement, reading: WordReading): void {
  const form = childOf(element, 'w:pPr');
  const runs = newRuns();
  readRuns(element, runs, reading);
  for (const box of runs.boxes) for (const child of childrenOf(box)) readBody(child, reading);
  const { text, marks, remarks, revisions } = withoutFormula(runs);
  const style = reading.styles(valOf(form, 'w:pStyle'));
  const numbering = numberingOf(form).numbering;
  const ref = numbering === undefined ? style.numbering : { ...style.numbering, ...numbering };
  // A heading of an annex is often nothing but its number.
  const isEmpty = text.trim() === '' && style.role !== 'annex';
  const number = reading.numbering(ref, style.id, isEmpty);
  const isShown = !isEmpty || number !== undefined;
  const all = [...reading.marks, ...marks].filter((mark) => mark !== '' && mark !== '_GoBack');
  if (isShown) {
    reading.marks = [];
    const paragraph: SourceParagraph = { kind: 'paragraph', text, ...said(form, style, runs, reading) };
    const more = {
      ...(number && number.label !== '' && { label: number.label, depth: number.depth }),
      ...(all.length > 0 && { marks: all }),
    };
    reading.blocks.push({
      ...paragraph,
      ...more,
      ...(remarks.length > 0 && { remarks }),
      ...(revisions.length > 0 && { revisions }),
    });
  } else reading.marks = all;
  reading.blocks.push(...runs.blocks);
  for (const note of runs.notes) reading.blocks.push({ kind: 'paragraph', text: note, role: 'note' });
}

/** A formula that stands alone in its line, but for its number, is none of the text. */
function withoutFormula(runs: ReadRuns): ReadRuns {
  const { text, formulas, blocks } = runs;
  const [only = ''] = formulas;
  const isNumber = (rest: string) => /^[\s.…·⋯]*(?:[（(]\s*(?:[A-Z][.．]?)?\d{0,2}\s*[）)])?[\s.…]*$/.test(rest);
  if (formulas.length === 1 && only !== '' && isNumber(text.replace(only, ''))) {
    blocks.unshift({ kind: 'formula', text: only });
    return { ...runs, text: '' };
  }
  return blocks.some(({ kind }) => kind === 'formula') && isNumber(text) ? { ...runs, text: '' } : runs;
}

function said(
  form: XmlElement | undefined,
  style: ReturnType<WordReading['styles']>,
  runs: ReturnType<typeof newRuns>,
  { isContents }: WordReading,
) {
  const level = outlineLevel(form) ?? style.level ?? 0;
  const { isCentred = style.isCentred } = formOf(undefined, form);
  const isBold = runs.bold.length > 0 && runs.bold.every((one) => one ?? style.isBold ?? false);
  const size = runs.size ?? style.size;
  const role = isContents ? 'contents' : style.role;
  return {
    ...(role === 'fact' && { depth: factDepth(form) }),
    ...(level > 0 && { level }),
    ...(style.clauseLevel !== undefined && { clauseLevel: style.clauseLevel }),
    ...(role !== undefined && { role }),
    ...(isBold && { isBold: true as const }),
    ...(isCentred === true && { isCentred: true as const }),
    ...(size !== undefined && { size }),
  };
}

/** Our own export sets what is told below a clause the deeper the further in it belongs. */
function factDepth(form: XmlElement | undefined): number {
  const { attributes } = childOf(form, 'w:ind') ?? { attributes: {} as Readonly<Record<string, string>> };
  const left = Number(attributes['w:left'] ?? attributes['w:start'] ?? factColumn);
  return Math.max(0, Math.round((left - factColumn) / factStep));
}

/** A table of one cell is a frame around what stands in it. */
function readTable(element: XmlElement, reading: WordReading): void {
  const rows = childrenOf(element).filter(({ name }) => name === 'w:tr');
  const cells = rows.flatMap((row) => childrenOf(row).filter(({ name }) => name === 'w:tc'));
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) {
    for (const child of childrenOf(only)) readBody(child, reading);
    return;
  }
  const { table, after } = tableOf(element, reading, readBody);
  const { marks } = reading;
  reading.marks = [];
  reading.blocks.push({ ...table, ...(marks.length > 0 && { marks }) }, ...after);
}
