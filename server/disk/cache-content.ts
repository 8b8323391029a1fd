import { crc32 } from 'node:zlib';
import type { Examined } from '../rules/engine/examine.ts';
import type { Dependency } from '../workspace/dependency.ts';
import type { ReportSummary } from '../workspace/report-summary.ts';

/** The texts of a summary, which are most of it: kept in one long text that they are cut from, so that none is read or copied. */
const texts = ['ids', 'answers', 'compared', 'places'] as const;

type SummaryWithoutTexts = Omit<ReportSummary, (typeof texts)[number]>;

/** An entry in the index; numbers stand for lines of the table. */
interface CacheIndexEntry extends Omit<Examined, 'read' | 'prints' | 'summary'> {
  readonly read: readonly number[];
  readonly prints: readonly number[];
  readonly summary?: SummaryWithoutTexts;
}

interface CacheIndex {
  readonly table: readonly string[];
  readonly lines: readonly CacheIndexEntry[];
  /** Of the texts of all summaries, one after the other. */
  readonly lengths: readonly number[];
}

/** Of texts, UTF-16 units: beyond this, the last files are left out. It is room for tens of thousands of reports. */
const mostUnits = 128 * 1024 * 1024;

/** As the engine holds text, which is copied: to read UTF-8 took half of the time that a cache takes. */
type CacheEncoding = 'latin1' | 'utf16le';

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
  const lines: CacheIndexEntry[] = [];
  const cut: string[] = [];
  const lengths: number[] = [];
  let size = 0;
  for (const { read, prints, summary, ...rest } of all) {
    const own = summary === undefined ? [] : texts.map((key) => summary[key]);
    size += own.reduce((sum, { length }) => sum + length, 0);
    if (size > mostUnits) break;
    cut.push(...own);
    lengths.push(...own.map(({ length }) => length));
    lines.push({
      ...rest,
      read: read.map(place),
      prints: prints.map(place),
      ...(summary && { summary: withoutTexts(summary) }),
    });
  }
  const index = Buffer.from(
    JSON.stringify({ table: [...table.keys()], lines, lengths } satisfies CacheIndex),
    'utf16le',
  );
  const whole = cut.join('');
  const encoding = /^[\0-\xff]*$/.test(whole) ? 'latin1' : 'utf16le';
  const content = [index, Buffer.from(whole, encoding)];
  const head = headOf(program, encoding, index.length);
  const sum = content.reduce((before, part) => crc32(part, before), crc32(head));
  return [Buffer.from(`${head} ${sum}\n`), ...content];
}

function headOf(program: string, encoding: CacheEncoding, indexLength: number): string {
  return ['clausewright-cache', program, encoding, indexLength].join(' ');
}

function withoutTexts({ ids, answers, compared, places, ...told }: ReportSummary): SummaryWithoutTexts {
  return told;
}

type SummaryTexts = Pick<ReportSummary, (typeof texts)[number]>;

function textsOf([ids = '', answers = '', compared = '', places = '']: readonly string[]): SummaryTexts {
  return { ids, answers, compared, places };
}

/** What is in a cache; nothing where another program wrote it, or where it is not whole. */
export function decode(program: string, bytes: Buffer): readonly Examined[] {
  const end = bytes.indexOf('\n');
  const content = bytes.subarray(end + 1);
  const first = bytes.toString('latin1', 0, Math.max(end, 0));
  const [, , named, length] = first.split(' ');
  const encoding = named === 'latin1' ? named : 'utf16le';
  const indexLength = Number(length);
  const head = headOf(program, encoding, indexLength);
  if (first !== `${head} ${crc32(content, crc32(head))}`) return [];
  const { table, lines, lengths } = JSON.parse(content.toString('utf16le', 0, indexLength)) as CacheIndex;
  const whole = content.toString(encoding, indexLength);
  const sizes = lengths.values();
  let at = 0;
  const text = (): string => {
    const start = at;
    at += sizes.next().value ?? 0;
    return whole.slice(start, at);
  };
  const written = (all: readonly number[]): readonly Dependency[] => all.map((one) => table[one] ?? '');
  // What was just parsed is nobody else's, and is filled in where it stands: to copy it takes twice as long.
  return lines.map((line) =>
    Object.assign(line, {
      read: written(line.read),
      prints: written(line.prints),
      ...(line.summary && { summary: Object.assign(line.summary, textsOf(texts.map(text))) }),
    }),
  );
}
