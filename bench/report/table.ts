import { numberIn, type Result } from './results.ts';

const grouped = new Intl.NumberFormat('en');

/** Three digits, never more decimals than the clock is good for. */
export function milliseconds(ms: number): string {
  if (!Number.isFinite(ms)) return '?';
  if (ms < 10) return ms.toFixed(2);
  return ms < 100 ? ms.toFixed(1) : grouped.format(Math.round(ms));
}

function size(bytes: number): string {
  const large = bytes >= 10 * 2 ** 20;
  return `${grouped.format(Math.round(bytes / (large ? 2 ** 20 : 2 ** 10)))} ${large ? 'MB' : 'kB'}`;
}

/** Ratios above one as they are, below one as a part. */
export function ratioText(ratio: number): string {
  const short = (number: number) => String(Number(number.toFixed(number < 10 ? 1 : 0)));
  return ratio >= 0.95 ? short(ratio) : `1/${short(1 / ratio)}`;
}

/** Medians / 95th percentiles in ms, and of how many. */
export function cell({ timing, bytes, atLeast, misses = 0, note }: Result): string {
  const more = note === undefined ? '' : ` (${note})`;
  if (bytes !== undefined) return `${size(bytes)}${more}`;
  if (timing !== undefined) {
    const spread = timing.samples === 1 ? '' : ` / ${milliseconds(timing.p95)}`;
    const missed = misses > 0 ? ` (${misses} × no right answer)` : '';
    return `${milliseconds(timing.p50)}${spread} (${timing.samples})${missed}${more}`;
  }
  return atLeast === undefined ? `no right answer${more}` : `> ${milliseconds(atLeast)}${more}`;
}

const own = 'clausewright';

/** Ours to the other: of what is short and frequent what most keystrokes stay under, and otherwise the median. */
function ratioTo(other: string, row: readonly Result[]): string {
  const [ours, theirs] = [own, other].map((name) => row.find(({ contestant }) => contestant === name));
  if (ours === undefined || theirs === undefined || (ours.bytes !== undefined && other === 'echo')) return '';
  const value = ours.bytes !== undefined ? 'bytes' : other === 'echo' ? 'p95' : 'p50';
  const [of, to] = [numberIn(ours, value), numberIn(theirs, value)];
  if (of === undefined || to === undefined || ours.atLeast !== undefined) return '';
  return `${theirs.atLeast === undefined ? '' : 'below '}${ratioText(of / to)}`;
}

function rowName({ measure, findings }: Result): string {
  return findings === 0 ? measure : `${measure}, ${grouped.format(findings)} findings`;
}

/** A row for each measure on things of one size, a column for each contestant, and ratios of ours to the others. */
export function tableOf(results: readonly Result[]): readonly (readonly string[])[] {
  const contestants = [...new Set(results.map(({ contestant }) => contestant))];
  const others = contestants.filter((name) => !name.startsWith(own));
  const rows = new Map<string, Result[]>();
  for (const result of results) rows.set(rowName(result), [...(rows.get(rowName(result)) ?? []), result]);
  return [
    ['', ...contestants, ...others.map((name) => `to ${name}${name === 'echo' ? ', p95' : ''}`)],
    ...[...rows].map(([name, row]) => [
      name,
      ...contestants.map((one) => {
        const result = row.find(({ contestant }) => contestant === one);
        return result === undefined ? '—' : cell(result);
      }),
      ...others.map((other) => ratioTo(other, row)),
    ]),
  ];
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
