import { cleanText } from '../../server/features/intake/clean-text.ts';
import type { Intake } from '../../server/features/intake/intake.ts';
import type { SourceBlock, SourceParagraph } from '../../server/features/intake/source-block.ts';

/**
 * What of a document's text stands neither in the standard that was made of it nor among what that implies, and how many signs the
 * document has: counted by sign, without spaces, dashes and width.
 */
export function lostText(blocks: readonly SourceBlock[], { text, implied }: Intake): { lost: string; all: number } {
  const source = signs(blocks.map(textOf).join('\n'));
  const left = new Map(source.counts);
  for (const [sign, count] of signs(`${text}\n${implied.join('\n')}`).counts) {
    left.set(sign, (left.get(sign) ?? 0) - count);
  }
  const lost = [...left].filter(([, count]) => count > 0).map(([sign, count]) => sign.repeat(count));
  return { lost: lost.join(''), all: source.all };
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'paragraph')
    return [block.text, ...(block.remarks ?? []), ...deletedIn(block)].map(cleanText).join('\n');
  if (block.kind === 'formula') return cleanText(block.text);
  if (block.kind === 'picture') return '';
  return block.rows.flatMap(({ cells }) => cells.map((cell) => cleanText(cell.text))).join('\n');
}

/** What a tracked change took out is told. */
function deletedIn({ revisions = [] }: SourceParagraph): readonly string[] {
  return revisions.flatMap(({ kind, text }) => (kind === 'deleted' ? [text] : []));
}

function signs(text: string): { counts: ReadonlyMap<string, number>; all: number } {
  const counts = new Map<string, number>();
  const plain = text
    .normalize('NFKC')
    .replace(/[\s'"\\]/g, '')
    .replace(/[‐‑‒–—―−]/g, '-');
  for (const sign of plain) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return { counts, all: Array.from(plain).length };
}
