import { Inflate } from 'fflate';
import { refuse } from '../refusal.ts';

/** An entry of an archive: where its bytes lie, and what it says of their size. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

export interface Archive {
  has(name: string): boolean;
  /** The bytes of an entry; undefined where there is none. */
  read(name: string, most?: number): Uint8Array | undefined;
}

const mostBytes = 128 << 20;
const mostEntries = 4096;
/** What all entries say that they hold, read or not. */
const mostDeclared = 1 << 30;
/** Of all entries that are read. */
const mostRead = 192 << 20;
/** A text packs to a twentieth, seldom to a hundredth; what gives more is made to. */
const mostRatio = 400;
const smallBytes = 4 << 20;

/** Opens an archive without unpacking it, and refuses what no program writes: names that are paths, sizes that nobody needs. */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > mostBytes) refuse('too-large');
  const entries = directoryOf(bytes);
  let read = 0;
  return {
    has: (name) => entries.has(name),
    read(name, most = mostRead) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = unpack(bytes, entry, Math.min(most, mostRead - read));
      read += content.length;
      return content;
    },
  };
}

function directoryOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) refuse('bomb');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  let declared = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) refuse('damaged');
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const entry = entryAt(view, bytes.subarray(at + 46, at + 46 + (name ?? 0)), at);
    declared += entry.size;
    if (declared > mostDeclared) refuse('bomb');
    if (entries.has(entry.name)) refuse('damaged');
    entries.set(entry.name, entry);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  if (entries.size === 0) refuse('damaged');
  return entries;
}

/** The record at the end of an archive, before a comment of at most 64 kB. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return refuse('damaged');
}

function entryAt(view: DataView, written: Uint8Array, at: number): ZipEntry {
  const name = new TextDecoder('utf-8').decode(written);
  if (isPath(name)) refuse('path');
  // The first bit says that the entry is encrypted.
  if ((view.getUint16(at + 8, true) & 1) !== 0) refuse('encrypted');
  const [packed, size, place] = [20, 24, 42].map((one) => view.getUint32(at + one, true));
  const method = view.getUint16(at + 10, true);
  return { name, method, packed: packed ?? 0, size: size ?? 0, at: place ?? 0 };
}

/** A name that leads out of the archive. */
function isPath(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
}

/** Slices so small that none unpacks to more than a few megabytes. */
const slice = 8 << 10;

function unpack(bytes: Uint8Array, { at, packed, size, method }: ZipEntry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) refuse('damaged');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) refuse('damaged');
  if (size > most || (size > smallBytes && size > packed * mostRatio)) refuse('bomb');
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  if (method !== 8) refuse('damaged');
  return inflated(content, size);
}

/** Stops as soon as more comes out than was declared. */
function inflated(content: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) refuse('bomb');
    result.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let from = 0; from < content.length; from += slice) {
      stream.push(content.subarray(from, from + slice), from + slice >= content.length);
    }
  } catch (error) {
    if (error instanceof Error && 'reason' in error) throw error;
    refuse('damaged');
  }
  return filled === size ? result : refuse('damaged');
}
