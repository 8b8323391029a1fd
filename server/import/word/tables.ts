import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../../features/intake/source-block.ts';
import type { WordReading } from './reading.ts';
import { childOf, childrenOf, isOn, valOf, type XmlElement } from './xml.ts';

type ReadBody = (element: XmlElement, reading: WordReading) => void;

/** A cell where it begins, and how far it reaches. */
interface OpenCell {
  text: string;
  columns: number;
  rows: number;
}

/** A table with its merged cells, and what is no text of it: pictures. `readBody`: how what stands in a cell is read. */
export function tableOf(element: XmlElement, reading: WordReading, readBody: ReadBody) {
  const after: SourceBlock[] = [];
  /** The cell that reaches down to here, by its first column. */
  const open = new Map<number, OpenCell>();
  const rows = rowsIn(element).map((row): SourceRow => {
    const form = childOf(row, 'w:trPr');
    const before = Number(valOf(form, 'w:gridBefore') ?? 0);
    const cells: OpenCell[] = before > 0 ? [{ text: '', columns: before, rows: 1 }] : [];
    let column = before;
    for (const cell of cellsIn(row)) {
      const own = childOf(cell, 'w:tcPr');
      const columns = Math.max(1, Math.min(200, Number(valOf(own, 'w:gridSpan') ?? 1) || 1));
      const merge = childOf(own, 'w:vMerge');
      const above = open.get(column);
      const text = cellText(cell, reading, readBody, after);
      if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && above !== undefined) {
        above.rows++;
        if (text !== '') above.text = [above.text, text].filter((one) => one !== '').join('\n');
      } else {
        const begun = { text, columns, rows: 1 };
        cells.push(begun);
        if (merge === undefined) open.delete(column);
        else open.set(column, begun);
      }
      column += columns;
    }
    return { cells, ...(isOn(form, 'w:tblHeader') === true && { isHead: true as const }) };
  });
  const table: SourceTable = { kind: 'table', rows };
  return { table, after };
}

/** Rows and cells may stand in controls. */
function rowsIn(element: XmlElement): readonly XmlElement[] {
  return within(element, 'w:tr');
}

function cellsIn(row: XmlElement): readonly XmlElement[] {
  return within(row, 'w:tc');
}

function within(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:ins' ? within(child, name) : [];
  });
}

/** The paragraphs of a cell as lines; a table in it by its rows. */
function cellText(cell: XmlElement, reading: WordReading, readBody: ReadBody, after: SourceBlock[]): string {
  const inner: WordReading = { ...reading, blocks: [], marks: [] };
  for (const child of childrenOf(cell)) readBody(child, inner);
  return inner.blocks
    .flatMap((block): readonly string[] => {
      if (block.kind === 'paragraph') return [block.label === undefined ? block.text : `${block.label} ${block.text}`];
      if (block.kind === 'formula') return [block.text];
      if (block.kind === 'table')
        return block.rows.map(({ cells }: SourceRow) => cells.map((one: SourceCell) => one.text).join(' '));
      after.push(block);
      return [];
    })
    .join('\n');
}
