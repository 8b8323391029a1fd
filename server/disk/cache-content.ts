import { crc32 } from 'node:zlib';
import type { Examined } from '../rules/examine.ts';
import type { Dependency } from '../workspace/dependency.ts';
import type { ReportSummary } from '../workspace/report-summary.ts';

/** The texts of a summary, which are most of it: kept in one long text that they are cut from, so that none is read or copied. */
const texts = ['ids', 'answers', 'compared', 'places'] as const;

type Told = Omit<ReportSummary, (typeof texts)[number]>;

/** An entry in the index; numbers stand for lines of the table, and for the lengths of its texts. */
interface Line extends Omit<Examined, 'read' | 'prints' | 'summary'> {
  readonly read: readonly number[];
  readonly prints: readonly number[];
  readonly summary?: Told;
  readonly lengths?: readonly number[];
}

interface Index {
  readonly table: readonly string[];
  readonly lines: readonly Line[];
}

/** Of texts, UTF-16 units: beyond this, the last files are left out. It is room for tens of thousands of reports. */
const mostUnits = 128 * 1024 * 1024;

/**
 * The bytes of a cache: a first line that names the program that wrote it, with a checksum of all that follows; an index; and
 * texts. The next program reads none of it, so that no version has to understand another's.
 */
export function encode(program: string, all: Iterable<Examined>): readonly Uint8Array[] {
  const table = new Map<string, number>();
  const place = (one: string): number => {
    const known = table.get(one) ?? table.size;
    table.set(one, known);
    return known;
  };
  const lines: Line[] = [];
  const cut: string[] = [];
  let size = 0;
  for (const { read, prints, summary, ...rest } of all) {
    // Half of a surrogate pair, which an escape may have put into an id, is no UTF-8.
    if (summary !== undefined && /\p{Surrogate}/u.test(summary.ids)) continue;
    const own = summary === undefined ? [] : texts.map((key) => summary[key]);
    size += own.reduce((sum, { length }) => sum + length, 0);
    if (size > mostUnits) break;
    cut.push(...own);
    lines.push({
      ...rest,
      read: read.map(place),
      prints: prints.map(place),
      ...(summary && { summary: withoutTexts(summary), lengths: own.map(({ length }) => length) }),
    });
  }
  const index = Buffer.from(JSON.stringify({ table: [...table.keys()], lines } satisfies Index));
  const content = [index, Buffer.from(cut.join(''))];
  const head = headOf(program, index.length);
  const sum = content.reduce((before, part) => crc32(part, before), crc32(head));
  return [Buffer.from(`${head} ${sum}\n`), ...content];
}

function headOf(program: string, indexLength: number): string {
  return ['clausewright-cache', program, indexLength].join(' ');
}

function withoutTexts({ ids, answers, compared, places, ...told }: ReportSummary): Told {
  return told;
}

function textsOf([ids = '', answers = '', compared = '', places = '']: readonly string[]): Omit<
  ReportSummary,
  keyof Told
> {
  return { ids, answers, compared, places };
}

/** What is in a cache; nothing where another program wrote it, or where it is not whole. */
export function decode(program: string, bytes: Buffer): readonly Examined[] {
  const end = bytes.indexOf('\n');
  const content = bytes.subarray(end + 1);
  const first = bytes.toString('latin1', 0, Math.max(end, 0));
  const indexLength = Number(first.split(' ')[2]);
  const head = headOf(program, indexLength);
  if (first !== `${head} ${crc32(content, crc32(head))}`) return [];
  const { table, lines } = JSON.parse(content.toString('utf8', 0, indexLength)) as Index;
  const whole = content.toString('utf8', indexLength);
  let at = 0;
  const text = (length: number): string => {
    at += length;
    return whole.slice(at - length, at);
  };
  const named = (all: readonly number[]): readonly Dependency[] => all.map((one) => table[one] ?? '');
  return lines.map(({ read, prints, summary, lengths = [], ...rest }) => ({
    ...rest,
    read: named(read),
    prints: named(prints),
    ...(summary && { summary: { ...summary, ...textsOf(lengths.map(text)) } }),
  }));
}
