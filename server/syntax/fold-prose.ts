import type { ScalarNode, ScalarSegment } from './tree.ts';

/** Han, its punctuation and full-width signs: between them a line break stands for nothing. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Prose whose lines were folded, without the space that YAML puts between Han characters. */
export function foldProse(scalar: ScalarNode): ScalarNode {
  const { segments, text, style } = scalar;
  if (!segments || style === 'literal') return scalar;
  const folds = segments.filter((segment) => isFold(segment, text));
  if (folds.length === 0) return scalar;
  const without = new Set(folds);
  let removed = 0;
  let folded = '';
  const moved: ScalarSegment[] = [];
  for (const segment of segments) {
    const at = segment.at - removed;
    if (without.has(segment)) {
      removed += 1;
      moved.push(segmentAt(segment, at, 0));
    } else {
      folded += text.slice(segment.at, segment.at + segment.length);
      moved.push(segmentAt(segment, at, segment.length));
    }
  }
  const { kind, range } = scalar;
  return { kind, text: folded, style, range, segments: moved };
}

function segmentAt({ line, character, span }: ScalarSegment, at: number, length: number): ScalarSegment {
  return { at, length, line, character, span };
}

/** A line break read as a space between two wide signs. */
function isFold({ at, length, span }: ScalarSegment, text: string): boolean {
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
