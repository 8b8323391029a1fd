/** A stretch of one text in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Of spans in order that do not overlap: the one that holds the offset, its end not included. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const last = lastBefore(spans, offset + 1);
  return last !== undefined && offset < last.end ? last : undefined;
}

/** Whether any of such spans overlaps one. */
export function overlapsAny(spans: readonly Span[], { start, end }: Span): boolean {
  return start < (lastBefore(spans, end)?.end ?? 0);
}

/** The last that begins before the offset. */
export function lastBefore<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  return spans[indexFrom(spans, offset) - 1];
}

/** The index of the first that begins at the offset or behind it; how many there are, where none does. */
export function indexFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a cursor touches the word: behind its last letter it still does. */
export function touchesOffset(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
