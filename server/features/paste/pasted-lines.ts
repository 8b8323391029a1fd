import { toHalfWidth } from '../../base/width.ts';
import type { Language } from '../../model/field.ts';
import { asShown, type IntakeBlock, linesOf } from '../intake/lines.ts';
import type { SourceBlock, SourceCell } from '../intake/source-block.ts';
import type { LabelKind } from '../intake/typed-label.ts';

/** One line of what was pasted, its signs put right; with a label it is an item, as deep as told. */
export interface PastedLine {
  readonly text: string;
  /** With its bullet or number. */
  readonly whole: string;
  /** Absent for a line that is no item. */
  readonly depth?: number;
}

/** Lines of a text in a language: bullets and numbers are told from what they stand before. */
export function pastedLines(blocks: readonly SourceBlock[], language: Language): readonly PastedLine[] {
  const levels: (LabelKind | string)[] = [];
  return linesOf(blocks).flatMap((block): readonly PastedLine[] => {
    const plain = (line: string): PastedLine => ({ text: putRight(line, language), whole: putRight(line, language) });
    if (block.kind !== 'line') return tableLines(block).map(plain);
    const whole = putRight(asShown(block), language);
    // A sentence that begins with a number of its own is no item.
    const { label } = block;
    if (label === undefined || (label.kind === 'decimal' && !label.isApart)) return whole === '' ? [] : [plain(whole)];
    const text = putRight(block.text, language);
    const sort = block.source.depth === undefined ? label.kind : `depth ${block.source.depth}`;
    const known = levels.indexOf(sort);
    if (known < 0) levels.push(sort);
    else levels.length = known + 1;
    return text === '' ? [] : [{ text, whole, depth: levels.length - 1 }];
  });
}

function tableLines(block: Exclude<IntakeBlock, { kind: 'line' }>): readonly string[] {
  if (block.kind === 'formula') return [block.text];
  if (block.kind === 'picture') return [];
  const said = ({ text }: SourceCell) => text.replace(/\s*\n\s*/g, ' ').trim();
  return block.rows.map(({ cells }) => cells.map(said).join(' ')).filter((line) => line.trim() !== '');
}

/** Full-width letters and digits, and quotation marks as the language has them; what parts and ends sentences stays. */
function putRight(text: string, language: Language): string {
  const half = text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, toHalfWidth);
  const paired = inPairs(inPairs(half, '“”'), '‘’', /\p{L}’\p{L}/u);
  return language === 'zh-Hant' ? paired.replace(/[“”‘’]/g, (sign) => corner[sign] ?? sign) : paired;
}

const corner: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Marks that a text program turned the wrong way open and close by turns, where there are as many as that takes. */
function inPairs(text: string, [open = '', close = '']: string, unless?: RegExp): string {
  const count = text.split('').filter((sign) => sign === open || sign === close).length;
  if (count === 0 || count % 2 === 1 || unless?.test(text) === true) return text;
  let nth = 0;
  return text.replace(new RegExp(`[${open}${close}]`, 'g'), () => (nth++ % 2 === 0 ? open : close));
}
