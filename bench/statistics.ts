/** Times of one thing asked again and again, in milliseconds. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly samples: number;
}

/** The value below which the given part of the numbers lies: the nearest one that was measured. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

export function timing(samples: readonly number[]): Timing {
  return { p50: quantile(samples, 0.5), p95: quantile(samples, 0.95), samples: samples.length };
}
