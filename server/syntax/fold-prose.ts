import type { Piece, ScalarNode } from './tree.ts';

/** Han, its punctuation and full-width signs: between them a line break stands for nothing. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Prose whose lines were folded, without the space that YAML puts between Han characters. */
export function foldProse(scalar: ScalarNode): ScalarNode {
  const { pieces, text, style } = scalar;
  if (!pieces || style === 'literal') return scalar;
  const folds = pieces.filter((piece) => isFold(piece, text));
  if (folds.length === 0) return scalar;
  const without = new Set(folds);
  let removed = 0;
  let folded = '';
  const moved: Piece[] = [];
  for (const piece of pieces) {
    const at = piece.at - removed;
    if (without.has(piece)) {
      removed += 1;
      moved.push(pieceAt(piece, at, 0));
    } else {
      folded += text.slice(piece.at, piece.at + piece.length);
      moved.push(pieceAt(piece, at, piece.length));
    }
  }
  const { kind, range } = scalar;
  return { kind, text: folded, style, range, pieces: moved };
}

function pieceAt({ line, character, span }: Piece, at: number, length: number): Piece {
  return { at, length, line, character, span };
}

/** A line break read as a space between two wide signs. */
function isFold({ at, length, span }: Piece, text: string): boolean {
  if (length !== 1 || span !== 0 || text[at] !== ' ') return false;
  return wide.test(signBefore(text, at)) && wide.test(signAt(text, at + 1));
}

/** Whether a line break between two lines of prose stands for nothing, and not for a space. */
export function breaksNothing(before: string, after: string): boolean {
  return wide.test(signBefore(before, before.length)) && wide.test(signAt(after, 0));
}

function signBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
}

function signAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
