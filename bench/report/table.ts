import type { Result } from './results.ts';

const size = new Intl.NumberFormat('en');

/** Three digits, never more decimals than the clock is good for. */
export function milliseconds(ms: number): string {
  if (!Number.isFinite(ms)) return '?';
  if (ms < 10) return ms.toFixed(2);
  return ms < 100 ? ms.toFixed(1) : size.format(Math.round(ms));
}

export function cell({ timing, bytes, atLeast, misses = 0, note }: Result): string {
  const missed = misses > 0 ? ` (${misses} × no right answer)` : '';
  const more = note === undefined ? '' : ` ${note}`;
  if (bytes !== undefined) return `${size.format(Math.round(bytes / 2 ** 20))} MB${more}`;
  if (atLeast !== undefined) return `> ${milliseconds(atLeast)}${more}`;
  if (timing === undefined) return `no right answer${more}`;
  const spread = timing.samples === 1 ? '' : ` / ${milliseconds(timing.p95)}`;
  return `${milliseconds(timing.p50)}${spread} (${timing.samples})${missed}${more}`;
}

/** Rows of (measure, size, findings), a column for each contestant. Cells are p50 / p95 in ms and how many were measured. */
export function tableOf(results: readonly Result[]): readonly (readonly string[])[] {
  const contestants = [...new Set(results.map((one) => one.contestant))];
  const rows = new Map<string, Map<string, Result>>();
  for (const result of results) {
    const found = result.findings > 0 ? `, ${size.format(result.findings)} findings` : '';
    const name = `${result.measure}, ${size.format(result.size)}${found}`;
    const row = rows.get(name) ?? new Map<string, Result>();
    rows.set(name, row.set(result.contestant, result));
  }
  const body = [...rows].map(([name, row]) => [
    name,
    ...contestants.map((one) => {
      const result = row.get(one);
      return result === undefined ? '—' : cell(result);
    }),
  ]);
  return [['', ...contestants], ...body];
}

export function printed(table: readonly (readonly string[])[]): string {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((one, column) => one.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return table.map(line).join('\n');
}
