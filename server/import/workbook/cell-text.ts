import type { CellFormat } from './cell-formats.ts';

/** The number of a cell as it is read: a share in percent, a day as a date, all others without what reckoning with halves leaves. */
export function numberText(written: string, format: CellFormat, isFrom1904: boolean): string {
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return written;
  if (format === 'percent') return `${plainNumber(number * 100)}%`;
  return format === 'date' ? dateText(number, isFrom1904) : plainNumber(number);
}

/** Excel shows fifteen digits. */
function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  return /e/.test(text) ? BigInt(Math.round(rounded)).toString() : text;
}

const dayInMilliseconds = 86_400_000;

function dateText(days: number, isFrom1904: boolean): string {
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(start + Math.round(days * 86_400) * 1000);
  if (Number.isNaN(moment.getTime())) return String(days);
  const [day = '', time = ''] = moment.toISOString().split('T');
  return days % 1 === 0 || moment.getTime() % dayInMilliseconds === 0 ? day : `${day} ${time.slice(0, 5)}`;
}

/** Excel writes signs that XML cannot hold as `_x000D_`. */
export function unescapedCell(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
