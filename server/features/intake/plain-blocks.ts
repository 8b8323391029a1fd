import type { SourceBlock } from './source-block.ts';

/** Text without any form: each line is a paragraph; lines of cells with tabs between them are a table. */
export function plainBlocks(text: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: string[][] = [];
  const close = () => {
    const [only] = rows;
    if (rows.length > 1)
      blocks.push({ kind: 'table', rows: rows.map((cells) => ({ cells: cells.map((cell) => ({ text: cell })) })) });
    else if (only !== undefined) blocks.push({ kind: 'paragraph', text: only.join('\t') });
    rows = [];
  };
  for (const line of text.split(/\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/)) {
    const cells = cellsOf(line, rows[0]?.length);
    // A tab behind a number is no cell.
    if (cells.length > 1 && !isNumber(cells[0] ?? '') && cells.length === (rows[0]?.length ?? cells.length)) {
      rows.push(cells);
      continue;
    }
    close();
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line });
  }
  close();
  return blocks;
}

/** Tabs at the ends set a line in, or stand beside empty cells where the row is as wide as those above it. */
function cellsOf(line: string, wide: number | undefined): string[] {
  const all = line.split('\t').map((cell) => cell.trim());
  return all.length === wide && all.some((cell) => cell !== '') ? all : line.trim().split('\t');
}

/** 4.1, a), （一）; a word is none. */
function isNumber(text: string): boolean {
  return /^[\d.a-zA-Z()（）一-十①-⑳•·—-]{1,8}$/u.test(text) && !/[a-zA-Z]{2}/.test(text);
}
